import { sql, type Sql } from '../../kernel/db/sql';
import type { Scope } from '../../kernel/scope';

/** What a console's list follows: the order in which its rows came in, or a text that stands in them. */
export interface ConsoleOrder {
  by: 'added' | 'text';
  descending: boolean;
}

export interface ConsolePage {
  order: ConsoleOrder;
  /** The last row of the page before, by its number; the mark of a page tells no name and no serial. */
  after: number | null;
  limit: number;
}

interface Rows {
  /** Rows with `id` and `at`, the text that they are sorted by. */
  rows: Sql;
  /** The same of the row at which the page before ended, found or not: it may have another name by now. */
  end: Sql;
  /** Found by a search: they are few, and looked for once. Otherwise they are all, and an index walks them in their order. */
  found: boolean;
}

const EVERYTHING = sql``;
const ONCE = sql`materialized`;
const IN_PLACE = sql`not materialized`;

/** The end of the list comes after those that have no such text: they stand last, whichever way it is read. */
const SORTED = { up: sql`p.at is null, p.at, p.id`, down: sql`p.at is null, p.at desc, p.id desc` };

/** One page of the rows as `id` and `at`, in their order: those that have a text, then those that have none, each by an index of its own. */
export function pageOfRows(scope: Scope, { rows, end, found }: Rows, { order: { by, descending }, after, limit }: ConsolePage): Sql {
  if (by === 'added') {
    const beyond = (_scope: Scope): Sql => (after === null ? EVERYTHING : descending ? sql`where r.id < ${after}::int` : sql`where r.id > ${after}::int`);
    return sql`select r.id, r.at from (${rows}) r ${beyond(scope)} order by ${descending ? sql`r.id desc` : sql`r.id`} limit ${limit}::int`;
  }
  const told = (_scope: Scope): Sql => (after === null ? EVERYTHING : descending ? sql`and (r.at, r.id) < (select e.at, e.id from (${end}) e)` : sql`and (r.at, r.id) > (select e.at, e.id from (${end}) e)`);
  const untold = (_scope: Scope): Sql =>
    after === null ? EVERYTHING : descending ? sql`and r.id < coalesce((select e.id from (${end}) e where e.at is null), 2147483647)` : sql`and r.id > coalesce((select e.id from (${end}) e where e.at is null), 0)`;
  return sql`with r as ${found ? ONCE : IN_PLACE} (${rows})
    select p.id, p.at from (
      (select r.id, r.at from r where r.at is not null ${told(scope)} order by ${descending ? sql`r.at desc, r.id desc` : sql`r.at, r.id`} limit ${limit}::int)
      union all
      (select r.id, r.at from r where r.at is null ${untold(scope)} order by ${descending ? sql`r.id desc` : sql`r.id`} limit ${limit}::int)) p
    order by ${descending ? SORTED.down : SORTED.up} limit ${limit}::int`;
}

/** The same order for the rows of a page, `p`, once more stands beside them. */
export const inOrder = (_scope: Scope, { by, descending }: ConsoleOrder): Sql => {
  if (by === 'added') return descending ? sql`p.id desc` : sql`p.id`;
  return descending ? SORTED.down : SORTED.up;
};
