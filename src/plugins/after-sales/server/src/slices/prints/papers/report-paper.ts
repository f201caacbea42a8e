import { dayOf } from '../../../kernel/calendar';
import { text } from '../../../kernel/http/texts';
import { headOf, type Paper } from './job-papers';
import type { PrintedLine, PrintedReport } from '../domain/printed';
import { copied, dayFor, deviceFor, digits, faultsFor, moneyFor, nameIn, phonesFor, plain, plainOrNull, wordsFor, type Reader } from './words';

const WORDS = ['number', 'job', 'kind', 'state', 'service-day', 'submitted', 'decided', 'agent', 'technician', 'customer', 'phones', 'address', 'device', 'serial', 'found', 'note', 'returned-because', 'line', 'work', 'quantity', 'payer', 'cover', 'wage', 'price', 'total', 'total-open', 'cut', 'signature.technician', 'signature.customer', 'signature.office'] as const;

/** What is cut counts no more; what waits for a price counts nothing yet. */
const counted = (lines: readonly PrintedLine[]): PrintedLine[] => lines.filter(({ decision }) => decision !== 'cut');

const sum = (amounts: readonly (string | null)[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount ?? 0), 0n);

/** What the customer owes is only in lines that the customer pays. */
const priceOf = ({ payer, price }: PrintedLine): string | null => (payer === 'customer' ? price : '0');

function totalsOf(reader: Reader, lines: readonly PrintedLine[]): Paper {
  const some = counted(lines);
  const [{ currency, scale } = { currency: 'IRR', scale: 0 }] = lines;
  const shown = (amounts: readonly (string | null)[]) => moneyFor(reader, sum(amounts), currency, scale);
  const prices = some.map(priceOf);
  const isOpen = some.some(({ wage }) => wage === null) || prices.includes(null);
  return { wage: shown(some.map(({ wage }) => wage)), price: shown(prices), isOpen };
}

const lineOf = (reader: Reader, line: PrintedLine, position: number): Paper => {
  const { language } = reader;
  const what = [line.part && nameIn(language, line.part), line.text && plain(line.text)].filter(Boolean).join(' — ');
  return {
    position: digits(language, position),
    kind: text(language, `print.line.${line.kind}`),
    what,
    part: line.part?.code ?? null,
    quantity: digits(language, line.quantity),
    payer: text(language, `print.payer.${line.payer}`),
    cover: line.covered === null ? null : text(language, `print.cover.${line.covered ? 'yes' : 'no'}`),
    wage: moneyFor(reader, line.wage, line.currency, line.scale),
    price: moneyFor(reader, line.payer === 'customer' ? line.price : '0', line.currency, line.scale),
    isCut: line.decision === 'cut',
    cutReason: plainOrNull(line.cutReason),
  };
};

/** A report of work as the office files it: lines with the company's money, what is cut struck through, totals. */
export const reportOf = (reader: Reader, report: PrintedReport): Paper => {
  const { language, company } = reader;
  const day = (instant: Date | null) => instant && dayFor(reader, dayOf(instant, company.timeZone));
  return {
    ...headOf(reader, 'report', report.number),
    words: wordsFor(language, WORDS),
    job: report.jobNumber,
    kind: text(language, `print.kind.${report.kind}`),
    state: text(language, `print.state.${report.state}`),
    serviceDay: dayFor(reader, report.serviceDay),
    submitted: day(report.submittedAt),
    decided: day(report.decidedAt),
    agent: plainOrNull(report.agent),
    technician: plainOrNull(report.technician),
    customer: { name: plain(report.customer.name), address: plainOrNull(report.customer.address), phones: phonesFor(report.customer.phones) },
    device: deviceFor(language, report.device),
    serial: report.device.serial === null ? null : copied(report.device.serial),
    faults: faultsFor(language, report.faults),
    note: plainOrNull(report.note),
    returnReason: plainOrNull(report.returnReason),
    lines: report.lines.map((line, i) => lineOf(reader, line, i + 1)),
    totals: totalsOf(reader, report.lines),
  };
};
