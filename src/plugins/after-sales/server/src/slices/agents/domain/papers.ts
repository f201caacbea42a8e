import type { NewPaper, PaperKind } from '../../../../../shared/api/agent-papers';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';

/** A paper as a rule sees it. */
export interface Paper {
  id: string;
  agentId: string;
  kind: PaperKind;
  ended: boolean;
  hasFile: boolean;
}

export interface PaperRow {
  id: string;
  agentId: string;
  kind: PaperKind;
  number: string | null;
  validFrom: string | null;
  validUntil: string | null;
  note: string | null;
}

/**
 * The row that a new paper becomes. One that takes the place of another must be of the same agent and kind, or the list of
 * what ends would lose a kind without anybody having said so.
 * @throws papers.valid-order at `validUntil`; papers.replaces at `replaces`
 */
export function decidePaper(told: NewPaper, before: Paper | null, { id, agentId }: { id: string; agentId: string }): PaperRow {
  const { kind, number, validFrom, validUntil, note, replaces } = told;
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) throw fieldError('papers.valid-order', 'validUntil');
  if (replaces !== undefined && (before === null || before.agentId !== agentId || before.kind !== kind || before.ended)) throw fieldError('papers.replaces', 'replaces');
  return { id, agentId, kind, number: number === undefined ? null : cleanText(number), validFrom: validFrom ?? null, validUntil: validUntil ?? null, note: note === undefined ? null : cleanText(note) };
}

/** @throws papers.ended (409) when somebody has ended it before */
export function refuseEnded(paper: Paper): void {
  if (paper.ended) throw new AppError('papers.ended');
}

/**
 * A scan is put to a paper once: another scan would be another paper, and what was judged by must stay to be seen.
 * @throws papers.ended, papers.has-file (409)
 */
export function refuseFile(paper: Paper): void {
  refuseEnded(paper);
  if (paper.hasFile) throw new AppError('papers.has-file');
}
