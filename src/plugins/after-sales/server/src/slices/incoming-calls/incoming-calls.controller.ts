import type { EndBody, ExtensionBody, KeptCall, MyCalls, RingBody, WaitQuery } from '../../../../shared/api/incoming-calls';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows } from '../../kernel/events';
import type { Call, Reply } from '../../kernel/http/registry';
import { channelOf } from '../../kernel/scope';
import { boardOf } from './call-board';
import { findCallers, findExtension, saveExtension } from './incoming-calls.store';
import { end } from './use-cases/end';
import { ring } from './use-cases/ring';

export const rings = async (call: Call<unknown, unknown, RingBody>, tx: Tx): Promise<Reply<KeptCall>> => ({ body: await ring(tx, call, call.body) });

export const ends = async (call: Call<{ call: string }, unknown, EndBody>, tx: Tx): Promise<Reply<KeptCall>> => ({ body: await end(tx, call, call.params.call, call.body) });

/** What rings for whoever asks; the question stays open until something does. */
export async function mine({ scope, query: { after, wait }, kernel }: Call<unknown, WaitQuery>, db: Db): Promise<Reply<MyCalls>> {
  const extension = await findExtension(scope, db);
  if (extension === null) return { body: { extension, items: [], next: after } };
  const calls = await boardOf(kernel).news(extension, after, wait * 1_000, () => kernel.stopping);
  const phones = [...new Set(calls.flatMap(({ phone, over }) => (phone === null || over ? [] : [phone])))];
  const people = phones.length > 0 ? await findCallers(scope, db, phones) : [];
  const items = calls.map(({ id, phone, at, over }) => ({ id, phone, at: at.toISOString(), over, people: people.filter((person) => person.phone === phone).map(({ phone: _phone, ...person }) => person) }));
  return { body: { extension, items, next: Math.max(after, ...calls.map(({ rev }) => rev)) } };
}

export const showExtension = async ({ scope }: Call, db: Db): Promise<Reply<{ extension: string | null }>> => ({ body: { extension: await findExtension(scope, db) } });

/** Which telephone stands on the desk of whoever asks. What changes nothing leaves no trace. */
export async function setExtension({ scope, body: { extension }, now }: Call<unknown, unknown, ExtensionBody>, tx: Tx): Promise<Reply<{ extension: string | null }>> {
  if ((await findExtension(scope, tx)) !== extension) {
    const event = { type: 'staff.extension-set', subject: { type: 'staff', id: scope.actor.id }, data: { extension } };
    await saveExtension(scope, tx, extension, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]));
  }
  return { body: { extension } };
}
