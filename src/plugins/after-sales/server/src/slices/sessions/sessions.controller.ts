import type { Db, Tx } from '../../kernel/db/tx';
import { recordEvents } from '../../kernel/events';
import { AppError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { channelOf, type Scope } from '../../kernel/scope';
import { endSessions, isVisible, listSessions, type Whose } from './sessions.store';

async function list({ scope }: Call, db: Db, whose: Whose) {
  const rows = await listSessions(scope, db, whose);
  return { body: { items: rows.map(({ begun_at, last_used_at, ...row }) => ({ ...row, begunAt: begun_at.toISOString(), lastUsedAt: last_used_at.toISOString() })) } };
}

const endOf = ({ actor }: Scope, whose: Whose) =>
  whose === 'own' && actor.kind === 'staff' ? { type: 'staff.sessions-ended', subject: { type: 'staff', id: actor.id } } : { type: 'agent.sessions-ended', subject: { type: 'user', id: whose === 'own' ? actor.id : String(whose) } };

/** Ends them and notes who ended whose; what isn't there to be ended is not found. */
async function end({ scope, now }: Call, tx: Tx, whose: Whose, logIn: string | null) {
  const ended = await endSessions(scope, tx, whose, logIn);
  if (ended === 0 && logIn !== null) throw new AppError('record.not-found');
  if (ended > 0) await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [{ ...endOf(scope, whose), data: { ended } }]);
  return { body: { ended } };
}

const demandVisible = async (call: Call, db: Db, userId: number): Promise<void> => {
  if (!(await isVisible(call.scope, db, userId))) throw new AppError('record.not-found');
};

export const listOwn = (call: Call, db: Db) => list(call, db, 'own');

export const endOwn = (call: Call<{ id: string }>, tx: Tx) => end(call, tx, 'own', call.params.id);

export async function listOfPerson(call: Call<{ id: number }>, db: Db) {
  await demandVisible(call, db, call.params.id);
  return list(call, db, call.params.id);
}

export async function endAllOfPerson(call: Call<{ id: number }>, tx: Tx) {
  await demandVisible(call, tx, call.params.id);
  return end(call, tx, call.params.id, null);
}

export const endOneOfPerson = (call: Call<{ id: number; session: string }>, tx: Tx) => end(call, tx, call.params.id, call.params.session);
