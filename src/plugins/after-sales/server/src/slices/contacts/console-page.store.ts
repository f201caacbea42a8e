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

const EVERYTHING = sql``;
const ONCE = sql`materialized`;
const IN_PLACE = sql`not materialized`;

/** Those that have no such text stand last, whichever way the list is read. */
const SORTED = { up: sql`p.at is null, p.at, p.id`, down: sql`p.at is null, p.at desc, p.id desc` };

/** The order of a page's rows, `p`, with `id` and `at`. */
export const inOrder = (_scope: Scope, { by, descending }: ConsoleOrder): Sql => {
  if (by === 'added') return descending ? sql`p.id desc` : sql`p.id`;
  return descending ? SORTED.down : SORTED.up;
};

/**
 * `from …`: the next rows `p` of those that stand there `from …` as `id` and `at`, the text that they are sorted by: those that have one, then those that have none, each
 * by an index of its own. `end` is the row at which the page before ended, read anew: it may have another name by now.
 */
function nextRows(scope: Scope, rows: Sql, end: Sql, few: boolean, { order, after }: Pick<ConsolePage, 'order' | 'after'>, limit: Sql): Sql {
  const { by, descending } = order;
  if (by === 'added') {
    const beyond = (_scope: Scope): Sql => (after === null ? EVERYTHING : descending ? sql`where p.id < ${after}::int` : sql`where p.id > ${after}::int`);
    return sql`from (select id, at ${rows}) p ${beyond(scope)} order by ${inOrder(scope, order)} limit ${limit}`;
  }
  const told = (_scope: Scope): Sql => (after === null ? EVERYTHING : descending ? sql`and (r.at, r.id) < (select e.at, e.id from (${end}) e)` : sql`and (r.at, r.id) > (select e.at, e.id from (${end}) e)`);
  const untold = (_scope: Scope): Sql =>
    after === null ? EVERYTHING : descending ? sql`and r.id < coalesce((select e.id from (${end}) e where e.at is null), 2147483647)` : sql`and r.id > coalesce((select e.id from (${end}) e where e.at is null), 0)`;
  return sql`from (with r as ${few ? ONCE : IN_PLACE} (select id, at ${rows})
      (select r.id, r.at from r where r.at is not null ${told(scope)} order by ${descending ? sql`r.at desc, r.id desc` : sql`r.at, r.id`} limit ${limit})
      union all
      (select r.id, r.at from r where r.at is null ${untold(scope)} order by ${descending ? sql`r.id desc` : sql`r.id`} limit ${limit})) p
    order by ${inOrder(scope, order)} limit ${limit}`;
}

/** One page of all rows, in their order. */
export const pageOfAll = (scope: Scope, rows: Sql, end: Sql, page: ConsolePage): Sql => sql`select p.id, p.at ${nextRows(scope, sql`from (${rows}) h`, end, false, page, sql`${page.limit}::int`)}`;

/** Written out, so that the planner knows how few they are. The newest that are meant are told soon by the indexes, others are all sorted first. */
const NEAR = { newest: sql`600`, others: sql`2000` };

/** The rows that a searched page may begin with: the next ones of all, found or not. */
export const nearBy = (scope: Scope, rows: Sql, end: Sql, page: ConsolePage): Sql =>
  sql`select p.id, p.at ${nextRows(scope, sql`from (${rows}) h`, end, false, page, page.order.by === 'added' ? NEAR.newest : NEAR.others)}`;

/**
 * One page of what a search finds, in its order. A word that many have fills its page from the next rows of the list
 * (`near`, of which each was looked at); only a rarer one is asked of the indexes, and all its `hits` are sorted.
 */
export function pageOfFound(scope: Scope, near: Sql, hits: Sql, end: Sql, page: ConsolePage): Sql {
  const { order, limit } = page;
  return sql`with near as materialized (select p.id, p.at from (${near}) p order by ${inOrder(scope, order)} limit ${limit}::int),
      enough as materialized (select count(*) >= ${limit}::int as is_full from near),
      far as materialized (select p.id, p.at ${nextRows(scope, sql`from (${hits}) h where not (select is_full from enough)`, end, true, page, sql`${limit}::int`)})
    select id, at from near where (select is_full from enough) union all select id, at from far`;
}
