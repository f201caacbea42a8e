import type { Migration } from '../../kernel/db/migrations';

/** What the numbers of a day walk along; the others have the indexes of their lists. */
export const homeMigrations: Migration[] = [
  {
    name: 'home/0001-numbers',
    sql: `create index as_receptions_opened_ix on as_receptions (owner, opened_at);
      create index as_sla_clocks_promised_ix on as_sla_clocks (owner, promised_at) where state in ('running', 'paused', 'missed')`,
  },
];
