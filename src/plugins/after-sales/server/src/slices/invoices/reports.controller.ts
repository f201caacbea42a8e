import { DECIDED_STATES, type ReportListLine, type ReportQuery } from '../../../../shared/api/invoices';
import { addDays, startOfDay } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import type { Call } from '../../kernel/http/registry';
import { readNumber } from '../../kernel/ids';
import { foldKey, foldSerial } from '../../kernel/text';
import { readMark, writeMark } from './domain/list-mark';
import { listReports, type ReportFilter, type ReportLine, type ReportSearch } from './reports.lists.store';

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A short text is no beginning of a serial: half of all devices would be meant. */
const SHORTEST_SERIAL = 3;

/** One text may be a number, a serial or a name; each is looked for in its own form. */
function readSearch(q: string): ReportSearch {
  const number = readNumber(q);
  const serial = foldSerial(q);
  return {
    number,
    running: /^\d+$/.test(number) ? number.replace(/^0+/, '') : null,
    serial: serial.length < SHORTEST_SERIAL ? null : `${escaped(serial)}%`,
    agent: `%${escaped(foldKey(q))}%`,
  };
}

function filterOf({ kind, state, parts, agent, number, q, from, to, sort, after, limit }: ReportQuery, timeZone: string): ReportFilter {
  return {
    kind: kind ?? null,
    states: state === undefined ? null : state === 'decided' ? DECIDED_STATES : [state],
    withParts: parts === 'yes',
    agent: agent ?? null,
    number: number === undefined ? null : readNumber(number),
    search: q === undefined ? null : readSearch(q),
    from: from === undefined ? null : startOfDay(from, timeZone),
    before: to === undefined ? null : startOfDay(addDays(to, 1), timeZone),
    newestFirst: sort === '-submitted',
    after: readMark(after),
    limit: limit + 1,
  };
}

const lineAnswer = ({ seq: _seq, wage, granted, currency, scale, ...row }: ReportLine): ReportListLine => {
  const money = (amount: string | null) => (amount === null ? null : { amount, currency, scale });
  return {
    ...row,
    kind: row.kind as ReportListLine['kind'],
    state: row.state as ReportListLine['state'],
    submittedAt: row.submittedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    wage: money(wage),
    granted: money(granted),
  };
};

export async function list({ query, scope, kernel }: Call<unknown, ReportQuery>, db: Db) {
  const rows = await listReports(scope, db, filterOf(query, kernel.config.company.timeZone));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return { body: { items: page.map(lineAnswer), next: rows.length > query.limit && last ? writeMark({ at: last.submittedAt, seq: last.seq }) : null } };
}
