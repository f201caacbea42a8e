import type { DecideReport } from '../../../../../shared/api/invoices';
import { fieldError } from '../../../kernel/http/errors';

/** A line as it was sent: how many, and what that comes to by the wage tariff (null: nobody has set a price). */
export interface ReportedLine {
  position: number;
  quantity: number;
  wage: string | null;
}

export interface LineDecision {
  position: number;
  decision: 'approved' | 'cut';
  reason: string | null;
  code: string | null;
  /** What is left of the line. */
  quantity: number;
  wage: string | null;
}

export interface CutReason {
  code: string;
  /** In the company's language, as the agent reads it. */
  label: string;
}

type Told = NonNullable<DecideReport['lines']>[number];

/** The reason in words: the office's own, else those of the list. @throws reports.cut-reason, jobs.reason-unknown at the field */
function readReason({ reason, reasonCode }: Told, reasons: readonly CutReason[], path: string): Pick<LineDecision, 'reason' | 'code'> {
  const known = reasons.find(({ code }) => code === reasonCode);
  if (reasonCode !== undefined && !known) throw fieldError('jobs.reason-unknown', `${path}.reasonCode`, { code: reasonCode });
  const words = reason ?? known?.label;
  if (words === undefined) throw fieldError('reports.cut-reason', `${path}.reason`);
  return { reason: words, code: known?.code ?? null };
}

/**
 * What a cut leaves. It never leaves as much as was sent: an amount with a digit too many is a slip, not a cut.
 * @throws reports.cut-raises at the field
 */
function cut(line: ReportedLine, told: Told, reasons: readonly CutReason[], path: string): LineDecision {
  const { quantity, amount } = told;
  if (quantity !== undefined && quantity >= line.quantity && (amount === undefined || quantity > line.quantity)) throw fieldError('reports.cut-raises', `${path}.quantity`);
  const left = quantity ?? (amount === undefined ? 0 : line.quantity);
  // A line's wage is its tariff's amount times its quantity, so that nothing is rounded here.
  const byQuantity = line.wage === null ? null : (BigInt(line.wage) / BigInt(line.quantity)) * BigInt(left);
  if (amount !== undefined && byQuantity !== null && (BigInt(amount) > byQuantity || BigInt(amount) === BigInt(line.wage ?? 0))) throw fieldError('reports.cut-raises', `${path}.amount`);
  const wage = amount ?? (left === 0 ? '0' : (byQuantity?.toString() ?? null));
  return { position: line.position, decision: 'cut', ...readReason(told, reasons, path), quantity: left, wage };
}

/** @throws reports.priced-already: what a tariff prices is approved as it is, or cut with a reason */
function approve(line: ReportedLine, told: Told | undefined, path: string): LineDecision {
  if (told?.amount !== undefined && line.wage !== null) throw fieldError('reports.priced-already', `${path}.amount`);
  return { position: line.position, decision: 'approved', reason: null, code: null, quantity: line.quantity, wage: line.wage ?? told?.amount ?? null };
}

export interface Decided {
  lines: LineDecision[];
  state: 'approved' | 'partly-approved' | 'rejected';
}

/**
 * What the office decided about each line: named ones as named, the others approved. Every cut carries its reason, and
 * may leave a part of the quantity or of the amount.
 * @throws reports.no-such-line, reports.line-twice, reports.cut-reason, reports.cut-raises, reports.priced-already,
 * jobs.reason-unknown at the field
 */
export function decideLines(reported: readonly ReportedLine[], { lines = [] }: DecideReport, reasons: readonly CutReason[]): Decided {
  lines.forEach(({ position }, i) => {
    if (!reported.some((line) => line.position === position)) throw fieldError('reports.no-such-line', `lines.${i}.position`);
    if (lines.findIndex((line) => line.position === position) !== i) throw fieldError('reports.line-twice', `lines.${i}.position`);
  });
  const decided = reported.map((line): LineDecision => {
    const i = lines.findIndex(({ position }) => position === line.position);
    const told = i < 0 ? undefined : lines[i];
    return told?.decision === 'cut' ? cut(line, told, reasons, `lines.${i}`) : approve(line, told, `lines.${i}`);
  });
  const cuts = decided.filter(({ decision }) => decision === 'cut');
  const nothingLeft = decided.every(({ decision, quantity }) => decision === 'cut' && quantity === 0);
  return { lines: decided, state: cuts.length === 0 ? 'approved' : nothingLeft ? 'rejected' : 'partly-approved' };
}
