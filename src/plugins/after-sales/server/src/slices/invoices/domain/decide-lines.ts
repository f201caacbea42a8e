import type { DecideReport } from '../../../../../shared/api/invoices';
import { fieldError } from '../../../kernel/http/errors';

export interface LineDecision {
  position: number;
  decision: 'approved' | 'cut';
  reason: string | null;
}

/**
 * What the office decided about each line: named ones as named, the others approved. Every cut carries its reason.
 * @throws reports.no-such-line, reports.cut-reason, reports.line-twice at the field
 */
export function decideLines(positions: readonly number[], { lines = [] }: DecideReport): { lines: LineDecision[]; state: 'approved' | 'partly-approved' | 'rejected' } {
  lines.forEach(({ position, decision, reason }, i) => {
    if (!positions.includes(position)) throw fieldError('reports.no-such-line', `lines.${i}.position`);
    if (lines.findIndex((line) => line.position === position) !== i) throw fieldError('reports.line-twice', `lines.${i}.position`);
    if (decision === 'cut' && !reason) throw fieldError('reports.cut-reason', `lines.${i}.reason`);
  });
  const decided = positions.map((position): LineDecision => {
    const named = lines.find((line) => line.position === position);
    return { position, decision: named?.decision === 'cut' ? 'cut' : 'approved', reason: named?.decision === 'cut' ? (named.reason ?? null) : null };
  });
  const cuts = decided.filter(({ decision }) => decision === 'cut').length;
  return { lines: decided, state: cuts === 0 ? 'approved' : cuts === decided.length ? 'rejected' : 'partly-approved' };
}
