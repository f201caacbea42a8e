import { BRANCH_FIGURES, type BranchDay } from '../../../../../shared/api/branch-days';
import type { DayReport } from '../../../../../shared/api/day-reports';
import { fieldsOf } from '../../../kernel/calendar';
import { text } from '../../../kernel/http/texts';
import type { PrintedDay } from '../domain/printed';
import { headOf, type Paper } from './job-papers';
import { dayFor, digits, momentFor, moneyFor, nameIn, plain, plainOrNull, wordsFor, type Reader } from './words';

const COMMON = ['day', 'state', 'technician', 'agent', 'note', 'distance', 'expenses', 'signed-by', 'countersigned-by', 'returned-because', 'at-work', 'total', 'result'] as const;
const DAY_WORDS = [...COMMON, 'expense', 'amount', 'worked', 'odometer', 'job', 'device', 'left', 'arrived', 'ended', 'outcome', 'not-visited', 'reports-sent', 'after-signature', 'signature.technician', 'signature.supervisor'] as const;
const BRANCH_WORDS = [...COMMON, 'visits', 'not-done', 'outcome.done', 'signature.supervisor', 'signature.manager'] as const;

/** The day in the head, as files are named: 1405-09-01. */
const numberOf = ({ language, company }: Reader, day: string): string => {
  const { year, month, day: date } = fieldsOf(day, language === 'fa' ? company.calendar : 'gregorian');
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
};

const head = (reader: Reader, title: string, day: string): Paper => ({ ...headOf(reader, title, numberOf(reader, day)), barcode: null });

const clock = (reader: Reader, instant: string | null): string =>
  instant === null ? '—' : digits(reader.language, new Intl.DateTimeFormat('en-GB', { timeZone: reader.company.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant)));

const duration = ({ language }: Reader, minutes: number): string => digits(language, `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);

const kilometres = ({ language }: Reader, count: number | null): string | null => (count === null ? null : text(language, 'print.km', { count }));

type Signed = Pick<DayReport, 'sent' | 'returned' | 'countersigned' | 'state' | 'version'>;

const signedBy = (reader: Reader, signature: { at: string; name: string | null } | null): string | null =>
  signature && [signature.name && plain(signature.name), momentFor(reader, new Date(signature.at))].filter(Boolean).join(' — ');

const standing = (reader: Reader, { state, version, sent, returned, countersigned }: Signed): Paper => ({
  state: [text(reader.language, `print.day-state.${state}`), version > 1 && `${text(reader.language, 'print.version')} ${digits(reader.language, version)}`].filter(Boolean).join(' · '),
  sent: signedBy(reader, sent),
  countersigned: signedBy(reader, countersigned),
  returned: returned && plain(returned.reason),
});

const nameOf = (reader: Reader, names: PrintedDay['names'], list: PrintedDay['names'][number]['list'], code: string | null): string | null => {
  if (code === null) return null;
  const named = names.find((one) => one.list === list && one.code === code);
  return named ? nameIn(reader.language, named) : plain(code);
};

type Device = DayReport['drafted']['visits'][number]['device'];
const deviceOf = (reader: Reader, names: PrintedDay['names'], { category, brand, product }: Device): string =>
  [nameOf(reader, names, 'category', category), nameOf(reader, names, 'brand', brand), product && plain(product)].filter(Boolean).join(' · ') || '—';

/** A technician's day on paper: what the program knows, what was typed, who signed. */
export function dayReportOf(reader: Reader, { report, names }: PrintedDay): Paper {
  const { drafted, typed } = report;
  const range = (from: string | null, to: string | null): string => (from === null ? '—' : `${clock(reader, from)} – ${clock(reader, to)}`);
  return {
    ...head(reader, 'day-report', report.day),
    words: wordsFor(reader.language, DAY_WORDS),
    day: dayFor(reader, report.day),
    ...standing(reader, report),
    technician: plain(report.technician.name),
    agent: plainOrNull(report.agent?.name ?? null),
    worked: `${range(drafted.firstAt, drafted.lastAt)} (${duration(reader, drafted.minutes)})`,
    atWork: duration(reader, drafted.minutesAtWork),
    odometer: typed.odometerFrom === null && typed.odometerTo === null ? null : [typed.odometerFrom, typed.odometerTo].map((km) => (km === null ? '—' : digits(reader.language, km))).join(' – '),
    distance: kilometres(reader, typed.distance),
    note: plainOrNull(typed.note),
    visits: drafted.visits.map((visit) => ({
      job: visit.number,
      device: deviceOf(reader, names, visit.device),
      left: clock(reader, visit.leftAt),
      arrived: clock(reader, visit.arrivedAt),
      ended: clock(reader, visit.endedAt),
      outcome: text(reader.language, `print.outcome.${visit.outcome}`),
      why: visit.result === null ? nameOf(reader, names, 'reason', visit.reason) : text(reader.language, `print.result.${visit.result}`),
    })),
    notVisited: drafted.notVisited.map(({ number, appointment }) => ({ job: number, at: range(appointment.from, appointment.to) })),
    reports: drafted.reports.map(({ number }) => number),
    expenses: typed.expenses.map(({ text: what, amount }) => ({ what: plain(what), amount: moneyFor(reader, amount, typed.currency, typed.scale) })),
    expensesTotal: moneyFor(reader, typed.expensesTotal, typed.currency, typed.scale),
    after: report.after.map(({ number, at }) => ({ job: number, at: clock(reader, at) })),
  };
}

/** The branch's day on paper: dispatch in numbers, every technician's line, who signed. */
export function branchDayOf(reader: Reader, day: BranchDay): Paper {
  const { language } = reader;
  return {
    ...head(reader, 'branch-day', day.day),
    words: wordsFor(language, BRANCH_WORDS),
    day: dayFor(reader, day.day),
    ...standing(reader, day),
    note: plainOrNull(day.note),
    figures: BRANCH_FIGURES.map((figure) => ({ name: text(language, `print.figure.${figure}`), value: digits(language, day.figures[figure]) })),
    technicians: day.technicians.map((line) => ({
      name: plain(line.technician.name),
      agent: plainOrNull(line.agent),
      state: text(language, `print.day-state.${line.state}`),
      visits: digits(language, line.visits),
      done: digits(language, line.done),
      notDone: digits(language, line.notDone),
      atWork: duration(reader, line.minutesAtWork),
      distance: kilometres(reader, line.distance) ?? '—',
    })),
    totals: {
      visits: digits(language, day.totals.visits),
      done: digits(language, day.totals.done),
      notDone: digits(language, day.totals.notDone),
      distance: kilometres(reader, day.totals.distance),
      expenses: moneyFor(reader, day.totals.expenses, day.currency, day.scale),
    },
  };
}
