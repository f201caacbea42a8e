import { dayOf } from '../../../kernel/calendar';
import { text } from '../../../kernel/http/texts';
import { formatTrackingCode } from '../../../kernel/ids';
import { code128 } from '../domain/code128';
import { qr } from '../domain/qr';
import type { JobOnPaper, PrintedCustomer, PrintedJob, PrintedReception, PrintedTime } from '../domain/printed';
import { copied, cut, dayFor, deviceFor, digits, faultsFor, momentFor, nameIn, phonesFor, plain, plainOrNull, short, wordsFor, type Reader } from './words';

/** What a template gets: text that is ready, no amount to format and no day to work out. */
export type Paper = Record<string, unknown>;

/** On every paper: who we are, in which direction it is read. */
export const headOf = ({ language, company }: Reader, title: string, number: string): Paper => ({
  language,
  company: plain(company.name[language]),
  title: text(language, `print.title.${title}`),
  number,
  barcode: code128(number),
});

const customerOf = ({ name, address, phones }: PrintedCustomer): Paper => ({ name: plain(name), address: plainOrNull(address), phones: phonesFor(phones) });

const promised = (reader: Reader, { promisedAt }: JobOnPaper): string | null => (promisedAt === null ? null : dayFor(reader, dayOf(new Date(promisedAt), reader.company.timeZone)));

const jobOf = (reader: Reader, job: JobOnPaper, position: number): Paper => ({
  position: digits(reader.language, position),
  number: job.number,
  device: deviceFor(reader.language, job.device),
  serial: job.device.serial === null ? null : copied(job.device.serial),
  faults: faultsFor(reader.language, job.faults),
  note: plainOrNull(job.note),
  promised: promised(reader, job),
});

const SLIP_WORDS = ['number', 'received', 'customer', 'phones', 'address', 'tracking-code', 'tracking-hint', 'device', 'job', 'serial', 'faults', 'accessories', 'promised', 'note', 'conditions', 'signature.customer', 'signature.receiver'] as const;

/** What the customer takes home: proof of what was handed in, and how to ask where it stands. */
export const slipOf = (reader: Reader, { number, trackingCode, openedAt, note, customer, jobs }: PrintedReception): Paper => ({
  ...headOf(reader, 'slip', number),
  words: wordsFor(reader.language, SLIP_WORDS),
  received: momentFor(reader, openedAt),
  trackingCode: formatTrackingCode(trackingCode),
  trackingQr: qr(trackingCode),
  customer: customerOf(customer),
  note: plainOrNull(note),
  jobs: jobs.map((job, i) => jobOf(reader, job, i + 1)),
});

const LABEL_LETTERS = 34;

/** A sticker of 50 by 30 millimetres; what doesn't fit on its lines is cut. */
export const labelOf = (reader: Reader, { customer, job, openedAt }: PrintedJob): Paper => ({
  ...headOf(reader, 'label', job.number),
  company: short(reader.company.name[reader.language], 22),
  day: dayFor(reader, dayOf(openedAt, reader.company.timeZone)),
  customer: short(customer.name, LABEL_LETTERS),
  device: short(deviceFor(reader.language, job.device), LABEL_LETTERS),
  serial: job.device.serial === null ? null : cut(job.device.serial, 26),
});

const CARD_WORDS = ['number', 'reception', 'received', 'promised', 'customer', 'phones', 'device', 'serial', 'faults', 'accessories', 'handed-in', 'condition', 'shelf', 'times', 'note', 'agent', 'technician', 'found', 'work-done', 'parts', 'part', 'quantity', 'result', 'result.fixed', 'result.follow-up', 'result.no-result', 'inspected', 'signature.technician', 'signature.inspector'] as const;

const timeOf = (reader: Reader, { at, what, shelf, passed }: PrintedTime): Paper => {
  const said = text(reader.language, `print.time.${what === 'inspect' ? (passed ? 'passed' : 'failed') : what}`);
  return { at: momentFor(reader, new Date(at)), what: shelf === null ? said : `${said} — ${plain(shelf)}` };
};

const partOf = ({ language }: Reader, { part, text: told, quantity }: PrintedJob['parts'][number]): Paper => ({
  name: [part && nameIn(language, part), part && `\u2066${part.code}\u2069`, told && plain(told)].filter(Boolean).join(' — '),
  quantity: digits(language, quantity),
});

/** What goes with the device through the workshop: what we know above, times and parts as they are known, room for the pen. */
export const repairCardOf = (reader: Reader, { receptionNumber, openedAt, receptionNote, customer, agent, technician, job, held, times, parts }: PrintedJob): Paper => ({
  ...headOf(reader, 'repair-card', job.number),
  words: wordsFor(reader.language, CARD_WORDS),
  reception: receptionNumber,
  received: momentFor(reader, openedAt),
  receptionNote: plainOrNull(receptionNote),
  customer: customerOf(customer),
  agent: plainOrNull(agent),
  technician: plainOrNull(technician),
  job: jobOf(reader, job, 1),
  held: { accessories: plainOrNull(held?.accessories ?? null), condition: plainOrNull(held?.condition ?? null), shelf: plainOrNull(held?.shelf ?? null) },
  times: times.map((time) => timeOf(reader, time)),
  parts: parts.map((part) => partOf(reader, part)),
});
