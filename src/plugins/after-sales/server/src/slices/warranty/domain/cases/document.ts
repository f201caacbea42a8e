import type { PolicyTerms } from '../../../../../../shared/api/warranty';
import { formatDay, type CalendarName } from '../../../../kernel/calendar';
import { isCovering } from '../verdict';
import { USUAL_TERMS, type CaseDevice, type CaseEvent, type CasePolicy, type WarrantyCase } from './case';
import { contradictionCases, TODAY, type ContradictionCase } from './contradiction.cases';
import { CASE_GROUPS } from './index';
import { calendarOf, dayIn } from './run-case';

const shown = (written: string, calendar: CalendarName): string => formatDay(dayIn(written), { locale: 'en', calendar, style: 'short' });

const row = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

const FACT_WORDS = { made: 'made', left: 'left the warehouse', sold: 'sold', installed: 'installed', card: 'card of' } as const;

const factsIn = (device: CaseDevice, calendar: CalendarName): string[] =>
  Object.entries(FACT_WORDS).flatMap(([name, words]) => {
    const written = device[name as keyof typeof FACT_WORDS];
    return written === undefined ? [] : [`${words} ${shown(written, calendar)}`];
  });

const naming = (target: unknown): string => (typeof target === 'object' && target !== null ? Object.values(target).join() : String(target));

function eventIn(event: CaseEvent, calendar: CalendarName): string {
  const on = shown(event.on, calendar);
  if ('void' in event) return `void (${event.void}: ${event.voids.map(naming).join(', ')}) from ${on}`;
  if ('reinstate' in event) return `reinstated (${event.reinstate}) from ${on}`;
  if ('extend' in event) {
    const { months = 0, days = 0, works } = event.extend;
    return `extended by ${months > 0 ? `${months} months` : `${days} days`}${works ? ` for ${works.join(', ')}` : ''} on ${on}`;
  }
  if ('accept' in event) return `late ${event.accept} accepted by the office on ${on}`;
  if ('exchangedFor' in event) return `exchanged for another on ${on}`;
  return 'exchangeUndone' in event ? `exchange undone on ${on}` : `new owner on ${on}`;
}

const counted = (months: number): string => `${months} month${months === 1 ? '' : 's'}`;

const monthsIn = ({ labour, part, travel }: PolicyTerms['months']): string => (labour === part && part === travel ? `${counted(labour)} for everything` : `months ${labour}/${part}/${travel}`);

const TERM_WORDS: { [Name in keyof PolicyTerms]?: (value: PolicyTerms[Name]) => string } = {
  startRule: (rule) => `starts by ${rule.join(', else ')}`,
  activationWindowMonths: (n) => `shelf time ${n} months`,
  months: monthsIn,
  partGroups: (list) => list.map(({ code, parts }) => `${code}: ${parts.join(', ')}`).join('; '),
  partMonths: (list) => list.map(({ of, months }) => `${naming(of)} ${months} months`).join(', '),
  consumables: (list) => `consumables ${list.map(naming).join(', ')}`,
  fittedPartMonths: (n) => `fitted parts ${n} months`,
  presaleMonths: (n) => `before the sale ${n} months`,
  promotions: (list) => list.map(({ code, from, to, months }) => `promotion ${code} ${from} – ${to}: ${months} months`).join(', '),
  lastDay: (rule) => `last day: ${rule}`,
};

const termsIn = (terms: Partial<PolicyTerms> = {}): string[] =>
  (Object.keys(terms) as (keyof PolicyTerms)[]).flatMap((name) => {
    const say = TERM_WORDS[name] as ((value: unknown) => string) | undefined;
    return say && terms[name] !== USUAL_TERMS[name] ? [say(terms[name])] : [];
  });

const policyIn = ({ of, version, from, to, terms }: CasePolicy, calendar: CalendarName): string =>
  `${of} ${version}: ${[shown(from, calendar), to === undefined ? '…' : shown(to, calendar)].join(' – ')}, ${termsIn(terms).join(', ')}`;

function deviceIn(device: CaseDevice, calendar: CalendarName): string[] {
  const { insteadOf, unapproved, parts = [], events = [], state } = device;
  return [
    ...(state === undefined ? [] : [state === 'unknown' ? 'unknown serial' : 'told by a customer']),
    ...factsIn(device, calendar),
    ...(unapproved ? ['not approved yet'] : []),
    ...parts.map((part) => [...part.slice(0, -1), shown(part.at(-1) ?? '', calendar)].join(' ')),
    ...events.map((event) => eventIn(event, calendar)),
    ...(insteadOf ? [`given on ${shown(insteadOf.on, calendar)} (${insteadOf.takes}) instead of a device [${deviceIn(insteadOf, calendar).join('; ')}]`] : []),
  ];
}

function knownIn(told: WarrantyCase, calendar: CalendarName): string {
  const policies = told.policies === undefined ? termsIn(told.terms) : told.policies.length === 0 ? ['no policy'] : told.policies.map((one) => policyIn(one, calendar));
  return [...deviceIn(told, calendar), ...policies.map((one) => `*${one}*`)].join('; ') || 'nothing';
}

function askedIn({ ask }: WarrantyCase, calendar: CalendarName): string {
  const { on, visited, approved, work = 'labour', part } = ask;
  const later = [...(visited === undefined ? [] : [`visited ${shown(visited, calendar)}`]), ...(approved === undefined ? [] : [`approved ${shown(approved, calendar)}`])];
  return [`${shown(on, calendar)}, ${work}${part === undefined ? '' : ` ${part}`}`, ...later].join('; ');
}

function answerIn({ then }: WarrantyCase, calendar: CalendarName): string {
  const { reason, from, until, by, policy } = then;
  const span = until === undefined ? '' : `: ${from === undefined ? '' : `${shown(from, calendar)} – `}${from === undefined ? 'until ' : ''}${shown(until, calendar)}`;
  const gregorian = calendar === 'persian' && until !== undefined ? ` (${dayIn(until)})` : '';
  return `${isCovering(reason) ? '✔' : '✘'} ${reason}${span}${gregorian}${by === undefined ? '' : `, by ${by}`}${policy === undefined ? '' : `, ${policy}`}`;
}

const known = (told: ContradictionCase): string => [...factsIn(told, 'persian'), ...(told.installedBeforeSold ? ['*installation before sale allowed*'] : [])].join('; ') || 'nothing';

const HEAD = `# Warranty cases

Made from \`server/src/slices/warranty/domain/cases/\`, which the tests run; renew it with \`UPDATE_DOCS=1 npx jest --selectProjects domain -- warranty-cases\`.

Days are Jalali; in cases of a Gregorian company, Gregorian. After a Jalali last day the Gregorian one stands in brackets. Where nothing else is said, the start is the installation, else the sale, else the warehouse exit; labour and parts are covered for 24 months, travel for 12; the anniversary is the last covered day. What differs stands in *italics*. ✔ the company pays, ✘ it does not.
`;

/** The cases as a document that a service manager can read. */
export function casesDocument(): string {
  let n = 0;
  const groups = CASE_GROUPS.map(({ title, about, cases }) => {
    const rows = cases.map((told) => row([(n += 1), told.says, knownIn(told, calendarOf(told)), askedIn(told, calendarOf(told)), answerIn(told, calendarOf(told))]));
    return [`## ${title}`, '', about, '', '| # | case | known | asked | answer |', '| --: | --- | --- | --- | --- |', ...rows, ''].join('\n');
  });
  const refusals = contradictionCases.map((told) => row([(n += 1), told.says, known(told), `${told.told.kind} ${shown(told.told.on, 'persian')}`, told.refused === undefined ? '✔ taken' : `✘ \`${told.refused}\``]));
  const contradictions = ['## Facts that contradict each other', '', `A newcomer that doesn't fit is refused. Today is ${TODAY}.`, '', '| # | case | known | told | answer |', '| --: | --- | --- | --- | --- |', ...refusals, ''].join('\n');
  return [HEAD, ...groups, contradictions].join('\n');
}
