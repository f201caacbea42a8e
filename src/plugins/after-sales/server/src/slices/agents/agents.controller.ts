import type { z } from 'zod';
import type { newDealer } from '../../../../shared/api/agents';
import type { Db, Tx } from '../../kernel/db/tx';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { AppError, fieldError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { recordEvents } from '../../kernel/events';
import { channelOf } from '../../kernel/scope';
import { cleanText, foldKey } from '../../kernel/text';
import { cleanCode, findKnownCodes, refuseUnknownCodes, type CodeRef } from '../codings';
import { findAgent, insertDealer, listAgents, listDealers, listTechnicians } from './agents.store';
import { moveUser } from './use-cases/people';
import { readPhone } from './use-cases/save-agent';

const page = <Row extends { seq: number }>(rows: readonly Row[], limit: number) => {
  const { rows: items, next } = pageOf(rows, limit);
  return { items: items.map(({ seq: _seq, ...row }) => row), next };
};

interface ListQuery {
  q?: string;
  state: 'active' | 'retired' | 'any';
  limit: number;
  after?: string;
}

export async function list({ query, scope }: Call<unknown, ListQuery>, db: Db) {
  const pattern = query.q ? `%${foldKey(query.q).replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await listAgents(scope, db, { pattern, state: query.state === 'any' ? null : query.state, after: query.after ? readCursor(query.after) : null, limit: query.limit + 1 });
  return { body: page(rows, query.limit) };
}

export async function show({ params, scope }: Call<{ id: string }>, db: Db) {
  const agent = await findAgent(scope, db, params.id);
  if (!agent) throw new AppError('record.not-found');
  return { body: agent };
}

export async function me({ scope, kernel }: Call, db: Db) {
  const agent = scope.agentId ? await findAgent(scope, db, scope.agentId) : null;
  if (!agent) throw new AppError('auth.forbidden');
  const rights = await kernel.rights.rightsOfUser(scope.actor.id);
  return { body: { agent: { id: agent.id, code: agent.code, name: agent.name }, technician: scope.technicianId ?? null, rights } };
}

export async function blockUser(call: Call<{ id: number }>, tx: Tx) {
  await moveUser(tx, call, call.params.id, 'blocked');
  return { body: { id: call.params.id, state: 'blocked' as const } };
}

export async function unblockUser(call: Call<{ id: number }>, tx: Tx) {
  await moveUser(tx, call, call.params.id, 'active');
  return { body: { id: call.params.id, state: 'active' as const } };
}

export async function technicians({ query, scope }: Call<unknown, { agent?: string }>, db: Db) {
  return { body: { items: await listTechnicians(scope, db, query.agent ?? null) } };
}

export async function dealers({ query, scope }: Call<unknown, { limit: number; after?: string }>, db: Db) {
  return { body: page(await listDealers(scope, db, { after: query.after ? readCursor(query.after) : null, limit: query.limit + 1 }), query.limit) };
}

export async function addDealer({ body, scope, now, kernel }: Call<unknown, unknown, z.infer<typeof newDealer>>, tx: Tx) {
  const code = cleanCode(body.code);
  if (!code) throw fieldError('input.format', 'code');
  const refs: CodeRef[] = body.city === undefined ? [] : [{ list: 'city', code: body.city, path: 'city' }];
  refuseUnknownCodes(await findKnownCodes(scope, tx, refs), refs);
  const row = { id: kernel.ids.next(), code, name: cleanText(body.name), phone: readPhone(body.phone, kernel), city: body.city ?? null };
  await insertDealer(scope, tx, row, now);
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [{ type: 'dealer.created', subject: { type: 'dealer', id: row.id }, to: 'active', data: { code } }]);
  return { body: { code, name: row.name, phone: row.phone, city: row.city, state: 'active' } };
}
