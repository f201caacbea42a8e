import type { AgentAnswer, ChangeAgent, NewAgent, Skill, Territory } from '../../../../../shared/api/agents';
import type { Tx } from '../../../kernel/db/tx';
import { recordEvents, type NewEvent } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText, foldKey, parsePhone } from '../../../kernel/text';
import { cleanCode, findKnownCodes, refuseUnknownCodes, type CodeRef } from '../../codings';
import { findAgent, insertAgent, replaceSkills, replaceTerritories, setAgentState, updateAgent } from '../agents.store';

export interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

const territoryRefs = (territories: readonly Territory[]): CodeRef[] =>
  territories.flatMap(({ province, city }, i): CodeRef[] => [
    ...(province ? [{ list: 'province' as const, code: province, path: `territories.${i}.province` }] : []),
    ...(city ? [{ list: 'city' as const, code: city, path: `territories.${i}.city` }] : []),
  ]);

const skillRefs = (skills: readonly Skill[]): CodeRef[] =>
  skills.flatMap(({ category, brand }, i): CodeRef[] => [
    { list: 'product-category', code: category, path: `skills.${i}.category` },
    ...(brand ? [{ list: 'brand' as const, code: brand, path: `skills.${i}.brand` }] : []),
  ]);

/** A phone as it is kept. @throws input.phone at the field */
export const readPhone = (phone: string | undefined, kernel: Context['kernel']): string | null => {
  if (phone === undefined) return null;
  const parsed = parsePhone(phone, phoneOptions(kernel.config.company));
  if (!parsed.ok) throw fieldError('input.phone', 'phone');
  return parsed.e164;
};

/** Writes what happened to an agent or its people. */
export const note = (tx: Tx, { scope, now }: Pick<Context, 'scope' | 'now'>, event: NewEvent): Promise<void> => recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);

const demand = async (tx: Tx, scope: Scope, id: string): Promise<AgentAnswer> => {
  const agent = await findAgent(scope, tx, id);
  if (!agent) throw new AppError('record.not-found');
  return agent;
};

/**
 * Takes an agent into the network, with territories and skills.
 * @throws agents.code-taken (409); codings.unknown, codings.retired, input.phone at the field
 */
export async function createAgent(tx: Tx, context: Context, told: NewAgent): Promise<AgentAnswer> {
  const { scope, now, kernel } = context;
  const code = cleanCode(told.code);
  if (!code) throw fieldError('input.format', 'code');
  const { territories = [], skills = [], city } = told;
  const refs: CodeRef[] = [...(city ? [{ list: 'city' as const, code: city, path: 'city' }] : []), ...territoryRefs(territories), ...skillRefs(skills)];
  refuseUnknownCodes(await findKnownCodes(scope, tx, refs), refs);
  const id = kernel.ids.next();
  const name = cleanText(told.name);
  const row = { id, code, name, nameKey: foldKey(name), phone: readPhone(told.phone, kernel), city: city ?? null, address: told.address ? cleanText(told.address) : null, grade: told.grade ?? null };
  await insertAgent(scope, tx, row, now);
  await replaceTerritories(scope, tx, id, territories);
  await replaceSkills(scope, tx, id, skills);
  await note(tx, context, { type: 'agent.created', subject: { type: 'agent', id }, to: 'active', data: { code } });
  return demand(tx, scope, id);
}

/** Changes what was given and leaves the rest; lists are replaced as a whole. */
export async function changeAgent(tx: Tx, context: Context, id: string, told: ChangeAgent): Promise<AgentAnswer> {
  const { scope, now, kernel } = context;
  const before = await demand(tx, scope, id);
  const refs = [...territoryRefs(told.territories ?? []), ...skillRefs(told.skills ?? [])];
  refuseUnknownCodes(await findKnownCodes(scope, tx, refs), refs);
  const name = told.name === undefined ? before.name : cleanText(told.name);
  const phone = told.phone === undefined ? before.phone : readPhone(told.phone, kernel);
  await updateAgent(scope, tx, { id, name, nameKey: foldKey(name), phone, address: told.address ?? before.address, grade: told.grade ?? before.grade }, now);
  if (told.territories) await replaceTerritories(scope, tx, id, told.territories);
  if (told.skills) await replaceSkills(scope, tx, id, told.skills);
  await note(tx, context, { type: 'agent.changed', subject: { type: 'agent', id }, data: { fields: Object.keys(told).sort().join(',') } });
  return demand(tx, scope, id);
}

/** Retires an agent, whose people can't sign in any more, or takes it back. */
export async function moveAgent(tx: Tx, context: Context, id: string, state: 'active' | 'retired', reason: string | undefined): Promise<AgentAnswer> {
  const { scope, now } = context;
  const before = await demand(tx, scope, id);
  if (before.state === state) return before;
  await setAgentState(scope, tx, id, state, now);
  await note(tx, context, { type: `agent.${state === 'retired' ? 'retired' : 'reinstated'}`, subject: { type: 'agent', id }, from: before.state, to: state, reason });
  return demand(tx, scope, id);
}
