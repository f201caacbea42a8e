import type { z } from 'zod';
import type { ContactListQuery, FollowUpBody, FollowUpByCodeBody, NewContact, summaryQuery } from '../../../../shared/api/contacts';
import { addDays, startOfDay } from '../../kernel/calendar';
import type { Db, Tx } from '../../kernel/db/tx';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { fieldError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { parseTrackingCode, readNumber } from '../../kernel/ids';
import { foldKey } from '../../kernel/text';
import { countContacts, listContacts, type ContactView } from './contacts.store';
import { summarise } from './domain/summary';
import { phonePattern } from './domain/read-look-up';
import { callingCodeOf } from './calling-code';
import { followUp } from './use-cases/follow-up';
import { recordContact } from './use-cases/record-contact';

export const record = async (call: Call<unknown, unknown, NewContact>, tx: Tx) => ({ body: await recordContact(tx, call, call.body) });

const toAnswer = ({ seq: _seq, at, taken_by_kind, taken_by_id, ...row }: ContactView) => ({ ...row, at: at.toISOString(), takenBy: { kind: taken_by_kind, id: taken_by_id } });

export async function list({ query, scope, kernel }: Call<unknown, ContactListQuery>, db: Db) {
  const { phone, from, to, after, limit, ...exact } = query;
  const { timeZone } = kernel.config.company;
  const rows = await listContacts(scope, db, {
    ...exact,
    phone: phone === undefined ? undefined : phonePattern(foldKey(phone), callingCodeOf(kernel.config)),
    from: from === undefined ? undefined : startOfDay(from, timeZone),
    before: to === undefined ? undefined : startOfDay(addDays(to, 1), timeZone),
    after: after === undefined ? undefined : readCursor(after),
    limit: limit + 1,
  });
  const page = pageOf(rows, limit);
  return { body: { items: page.rows.map(toAnswer), next: page.next } };
}

export async function summary({ query: { from, to }, scope, kernel }: Call<unknown, z.infer<typeof summaryQuery>>, db: Db) {
  const { timeZone } = kernel.config.company;
  const counts = await countContacts(scope, db, startOfDay(from, timeZone), startOfDay(addDays(to, 1), timeZone));
  return { body: { from, to, ...summarise(counts) } };
}

export async function askByJob(call: Call<{ id: string }, unknown, FollowUpBody>, tx: Tx) {
  return { body: await followUp(tx, call, { id: call.params.id, trackingCode: null, number: null }, call.body, call.language) };
}

/** A tracking code whose check letter is wrong was misheard: it is said so, and not searched. */
export async function askByCode(call: Call<unknown, unknown, FollowUpByCodeBody>, tx: Tx) {
  const { trackingCode: told, number } = call.body;
  const trackingCode = told === undefined ? null : parseTrackingCode(told);
  if (told !== undefined && trackingCode === null) throw fieldError('contacts.tracking-code', 'trackingCode');
  const asked = { id: null, trackingCode, number: number === undefined ? null : readNumber(number) };
  return { body: await followUp(tx, call, asked, call.body, call.language) };
}
