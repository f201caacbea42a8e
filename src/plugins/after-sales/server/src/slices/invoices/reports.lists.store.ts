import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { ListMark } from './domain/list-mark';
import { visibleReports } from './invoices.store';

export interface ReportLine {
  seq: number;
  id: string;
  number: string;
  kind: string;
  state: string;
  job: string;
  agent: string | null;
  product: string | null;
  serial: string | null;
  serviceDay: string;
  submittedAt: Date;
  decidedAt: Date | null;
  lines: number;
  wage: string | null;
  granted: string | null;
  currency: string;
  scale: number;
}

/** What somebody typed into the search, once for each thing it may be. */
export interface ReportSearch {
  number: string;
  /** The running part without its zeros, when it may be one. */
  running: string | null;
  /** Patterns for LIKE. */
  serial: string | null;
  agent: string;
}

export interface ReportFilter {
  kind: string | null;
  states: readonly string[] | null;
  withParts: boolean;
  agent: string | null;
  number: string | null;
  search: ReportSearch | null;
  from: Date | null;
  before: Date | null;
  newestFirst: boolean;
  after: ListMark | null;
  limit: number;
}

const EVERYTHING = sql``;
const NEWEST_FIRST = sql`order by i.submitted_at desc, i.id desc`;
const OLDEST_FIRST = sql`order by i.submitted_at, i.id`;

const beyond = (_scope: Scope, { after, newestFirst }: ReportFilter): Sql => {
  if (after === null) return EVERYTHING;
  const mark = sql`(${after.at}::timestamptz, ${after.seq}::int)`;
  return newestFirst ? sql`and (i.submitted_at, i.id) < ${mark}` : sql`and (i.submitted_at, i.id) > ${mark}`;
};

/** The reports of the page, before the search; what isn't asked isn't in the statement, so that each gets the index that suits it. */
const wanted = (scope: Scope, filter: ReportFilter): Sql => {
  const { kind, states, withParts, agent, number, from, before } = filter;
  return sql`${visibleReports(scope)} ${kind === null ? EVERYTHING : sql`and i.kind = ${kind}`}
    ${states === null ? EVERYTHING : states.length === 1 ? sql`and i.state = ${states[0]}` : sql`and i.state = any(${states}::text[])`}
    ${withParts ? sql`and i.has_parts` : EVERYTHING} ${agent === null ? EVERYTHING : sql`and i.agent_id = ${agent}`}
    ${number === null ? EVERYTHING : sql`and i.number = ${number}`}
    ${from === null ? EVERYTHING : sql`and i.submitted_at >= ${from}::timestamptz`} ${before === null ? EVERYTHING : sql`and i.submitted_at < ${before}::timestamptz`}
    ${beyond(scope, filter)}`;
};

/** How many agents a name may mean; of each the page's worth of reports is looked at. */
const MOST_AGENTS = sql`20`;

/** The ids of the reports that the search may mean, each way by an index of its own. */
const found = (scope: Scope, filter: ReportFilter, { number, running, serial, agent }: ReportSearch): Sql =>
  sql`select i.id from as_invoices i where i.owner = ${scope.owner} and i.number = ${number}
    union select i.id from as_invoices i where i.owner = ${scope.owner} and ltrim(split_part(i.number, '-', -1), '0') = ${running}
    union select i.id from as_invoices i where i.job_id = any(array(select j.document_id from as_jobs j where j.owner = ${scope.owner} and j.number = ${number}))
    union select i.id from as_invoices i where i.device_id = any(array(select d.document_id from as_devices d where d.owner = ${scope.owner} and d.serial_key like ${serial} limit 200))
    union select x.id from (select a.document_id from as_agents a where a.owner = ${scope.owner} and (a.name_key like ${agent} or lower(a.code) like ${agent}) limit ${MOST_AGENTS}) a
      cross join lateral (select i.id from as_invoices i where ${wanted(scope, filter)} and i.agent_id = a.document_id ${filter.newestFirst ? NEWEST_FIRST : OLDEST_FIRST} limit ${filter.limit}::int) x`;

/** A page of reports in the order of their submission: the management lists of installations, warranty repairs and so on. */
export async function listReports(scope: Scope, db: Db, filter: ReportFilter): Promise<ReportLine[]> {
  const { search, limit, newestFirst } = filter;
  const order = newestFirst ? NEWEST_FIRST : OLDEST_FIRST;
  return db.many(sql<ReportLine>`with ${search === null ? EVERYTHING : sql`hits as materialized (${found(scope, filter, search)}),`}
    page as (select i.* from as_invoices i where ${wanted(scope, filter)} ${search === null ? EVERYTHING : sql`and i.id in (select id from hits)`} ${order} limit ${limit}::int)
    select i.id as seq, i.document_id as id, i.number, i.kind, i.state, j.number as job, a.name as agent, d.product_code as product, d.serial, i.service_day::text as "serviceDay",
      i.submitted_at as "submittedAt", i.decided_at as "decidedAt", s.lines, s.wage, s.granted, s.currency, s.scale
    from page i join as_jobs j on j.document_id = i.job_id join as_devices d on d.document_id = i.device_id left join as_agents a on a.document_id = i.agent_id
      cross join lateral (select count(*)::int as lines, sum(l.wage)::text as wage, sum(l.granted_wage)::text as granted, min(l.currency) as currency, min(l.scale) as scale
        from as_invoice_lines l where l.invoice_id = i.document_id) s
    ${order}`);
}
