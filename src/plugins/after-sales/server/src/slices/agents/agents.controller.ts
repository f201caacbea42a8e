import type { z } from 'zod';
import { AGENT_ROLES, type AgentSort, type newDealer, type TechnicianListQuery } from '../../../../shared/api/agents';
import type { Db, Tx } from '../../kernel/db/tx';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { AppError, fieldError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import { recordEvents } from '../../kernel/events';
import { channelOf } from '../../kernel/scope';
import { cleanText, foldDigits, foldKey, tightKey } from '../../kernel/text';
import { cleanCode, findKnownCodes, refuseUnknownCodes, type CodeRef } from '../codings';
import { findAgent, insertDealer, listAgents, listDealers, listOverlaps, listTechnicians } from './agents.store';
import { ROLES } from './domain/roles';
import { listUsers } from './log-ins.store';
import { moveUser } from './use-cases/people';
import { readPhone } from './use-cases/save-agent';

const page = <Row extends { seq: number }>(rows: readonly Row[], limit: number) => {
  const { rows: items, next } = pageOf(rows, limit);
  return { items: items.map(({ seq: _seq, ...row }) => row), next };
};

interface ListQuery {
  q?: string;
  state: 'active' | 'retired' | 'any';
  province?: string;
  sort?: AgentSort;
  limit: number;
  after?: string;
}

const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The digits of a phone as it is kept, for whoever types it with its zero. Nothing but a number looks for phones. */
const digitsOf = (q: string): string | null => {
  const told = foldDigits(q).replace(/[\s()-]/g, '');
  return /^\+?\d{3,}$/.test(told) ? patternOf(told.replace(/^(0|\+)/, '')) : null;
};

export async function list({ query, scope }: Call<unknown, ListQuery>, db: Db) {
  const { q, state, province, sort, after, limit } = query;
  const pattern = q ? patternOf(foldKey(q)) : null;
  const filter = { pattern, place: q ? patternOf(tightKey(q)) : null, digits: q ? digitsOf(q) : null, state: state === 'any' ? null : state, province: province ?? null, sort };
  const rows = await listAgents(scope, db, { ...filter, after: after ? readCursor(after) : null, limit: limit + 1 });
  return { body: page(rows, limit) };
}

export async function overlaps({ params, scope }: Call<{ id: string }>, db: Db) {
  const items = await listOverlaps(scope, db, params.id);
  if (!items) throw new AppError('record.not-found');
  return { body: { items } };
}

/** The people of an agent who may log in, or could before they were blocked. */
export async function users({ params, scope }: Call<{ id: string }>, db: Db) {
  const rows = await listUsers(scope, db, params.id);
  if (!rows) throw new AppError('record.not-found');
  const items = rows.map(({ type, ...row }) => ({ ...row, role: AGENT_ROLES.find((role) => ROLES[role].type === type) ?? null }));
  return { body: { items } };
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

export async function technicians({ query, scope }: Call<unknown, TechnicianListQuery>, db: Db) {
  const { agent, own, state, q, after, limit } = query;
  const pattern = q ? (digitsOf(q) ?? patternOf(cleanText(q))) : null;
  const filter = { agent: agent ?? null, own: own === 'yes', state: state === 'any' ? null : state, pattern };
  return { body: page(await listTechnicians(scope, db, { ...filter, after: after ? readCursor(after) : null, limit: limit + 1 }), limit) };
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
