import type { CodingList, CodingState } from '../../../../../shared/api/codings';
import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { lockCoding, updateCodings } from '../codings.store';
import type { Coding } from '../domain/coding';

type Context = { scope: Scope; now: Date };

async function enterState(tx: Tx, { scope, now }: Context, list: CodingList, code: string, state: CodingState, reason?: string): Promise<Coding> {
  const { coding } = await lockCoding(scope, tx, list, code);
  if (!coding) throw new AppError('record.not-found');
  if (coding.state === state) return coding;
  const next = { ...coding, state };
  const type = state === 'retired' ? 'coding.retired' : 'coding.reinstated';
  await updateCodings(scope, tx, list, [next], [{ type, subject: { type: list, id: code }, from: coding.state, to: state, reason }], now);
  return next;
}

/**
 * Takes a coding out of every choice; where it is used it stays. One that is retired already stays so, without an event.
 * @throws record.not-found
 */
export const retireCoding = (tx: Tx, context: Context, list: CodingList, code: string, reason?: string): Promise<Coding> =>
  enterState(tx, context, list, code, 'retired', reason);

/** Lets it be chosen again. @throws record.not-found */
export const reinstateCoding = (tx: Tx, context: Context, list: CodingList, code: string): Promise<Coding> => enterState(tx, context, list, code, 'active');
