import type { DecideReport, ReportAnswer } from '../../../../../shared/api/invoices';

type Line = ReportAnswer['lines'][number];

/** What somebody has decided about a line so far; texts, empty for nothing, so that it can be kept as it is. */
export interface Choice {
  decision: 'approve' | 'cut';
  /** What a cut leaves; with neither nothing is left. */
  quantity: string;
  /** In minor units: what a cut leaves, or the amount of a line that no tariff prices. */
  amount: string;
  reasonCode: string;
  reason: string;
}

/** By the line's position. */
export type Decisions = Readonly<Record<number, Choice>>;

export const APPROVED: Choice = { decision: 'approve', quantity: '', amount: '', reasonCode: '', reason: '' };

/** Whether the office has to say what this line costs: the company pays, and no tariff says how much. */
export const needsAmount = ({ wage, payer }: Line): boolean => wage === null && payer === 'company';

/** What the agent gets for a line after a decision; null where nobody has set an amount. The same rule as the server's. */
export function grantedOf({ wage, quantity }: Line, choice: Choice | undefined): bigint | null {
  if (!choice) return null;
  const { decision, amount, quantity: left } = choice;
  if (decision === 'approve') return wage ? BigInt(wage.amount) : amount ? BigInt(amount) : null;
  if (amount) return BigInt(amount);
  if (!left) return 0n;
  return wage ? (BigInt(wage.amount) / BigInt(quantity)) * BigInt(left) : null;
}

export interface Totals {
  asked: bigint;
  granted: bigint;
  cut: bigint;
  /** Lines about which nothing has been said. */
  undecided: number[];
  /** Approved lines that still have no amount. */
  open: number;
}

/** What the decisions so far come to. A line without an amount counts nowhere, and is counted. */
export function totalsOf(lines: readonly Line[], decisions: Decisions): Totals {
  const undecided = lines.filter(({ position }) => !decisions[position]).map(({ position }) => position);
  const totals = { asked: 0n, granted: 0n, cut: 0n, undecided, open: 0 };
  for (const line of lines) {
    const asked = BigInt(line.wage?.amount ?? 0);
    const choice = decisions[line.position];
    const granted = grantedOf(line, choice);
    totals.asked += asked;
    if (!choice) continue;
    if (granted === null && needsAmount(line)) totals.open += 1;
    totals.granted += granted ?? 0n;
    if (choice.decision === 'cut') totals.cut += asked - (granted ?? 0n);
  }
  return totals;
}

const cutBody = ({ quantity, amount, reasonCode, reason }: Choice) => ({
  ...(quantity && { quantity: Number(quantity) }),
  ...(amount && { amount }),
  ...(reasonCode && { reasonCode }),
  ...(reason.trim() && { reason: reason.trim() }),
});

/** The decisions as the body of `POST /reports/:id/decide`, in the order of the lines. */
export function bodyOf(lines: readonly Line[], decisions: Decisions): DecideReport {
  return {
    lines: lines.flatMap(({ position }) => {
      const choice = decisions[position];
      if (!choice) return [];
      return [{ position, decision: choice.decision, ...(choice.decision === 'cut' ? cutBody(choice) : choice.amount && { amount: choice.amount }) }];
    }),
  };
}

/** To which line the server's refusal at `lines.2.amount` belongs. */
export function positionAt(path: string, body: DecideReport): number | undefined {
  const at = /^lines\.(\d+)\./.exec(path)?.[1];
  return at === undefined ? undefined : body.lines?.[Number(at)]?.position;
}

/** What the office said about a decided report, in the same shape as what somebody is about to say. */
export const saidOf = (lines: readonly Line[]): Decisions =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const { position, decision, granted, grantedQuantity, cutCode, cutReason } = line;
      if (decision === null) return [];
      const cut = decision === 'cut';
      const part = cut && (grantedQuantity ?? 0) > 0;
      return [[position, { decision: cut ? 'cut' : 'approve', quantity: part ? String(grantedQuantity) : '', amount: part || (!cut && line.wage === null) ? (granted?.amount ?? '') : '', reasonCode: cutCode ?? '', reason: cutReason ?? '' }]];
    }),
  );
