import bcrypt from 'bcryptjs';
import type { NewTechnician, NewUser } from '../../../../../shared/api/agents';
import type { Tx } from '../../../kernel/db/tx';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import { cleanText, parsePhone } from '../../../kernel/text';
import { findAgent, findTechnician, insertTechnician, setTechnicianState, type TechnicianLine } from '../agents.store';
import { rightsOf, ROLES } from '../domain/roles';
import { insertLogIn, setLogInState } from '../log-ins.store';
import { note, type Context } from './save-agent';

/** As many rounds as Strapi uses for the same column. */
const ROUNDS = 10;
const LONGEST_PASSWORD_BYTES = 72;

const agentRoutes = (kernel: Pick<Kernel, 'composition'>): string[] => kernel.composition.routes.filter((route) => route.who.includes('agent')).map((route) => route.id);

/**
 * Gives a person of an agent a log-in. A manager may do so for the own agency only: another's is not found.
 * @throws record.not-found; technicians.unknown, input.too-long at the field; agents.name-taken (409)
 */
export async function addUser(tx: Tx, context: Context & { kernel: Pick<Kernel, 'composition'> }, agentId: string, told: NewUser) {
  const { scope, kernel } = context;
  const agent = await findAgent(scope, tx, agentId);
  if (!agent) throw new AppError('record.not-found');
  if (agent.state === 'retired') throw new AppError('agents.retired');
  if (Buffer.byteLength(told.password) > LONGEST_PASSWORD_BYTES) throw fieldError('input.too-long', 'password', { maximum: LONGEST_PASSWORD_BYTES });
  const technician = told.technician ? await findTechnician(scope, tx, told.technician) : null;
  const needsTechnician = told.role === 'technician' || told.technician !== undefined;
  if (needsTechnician && technician?.agent !== agentId) throw fieldError('technicians.unknown', 'technician');
  const rights = rightsOf(told.role, agentRoutes(kernel), told.rights);
  const row = {
    username: told.username,
    email: told.email,
    passwordHash: await bcrypt.hash(told.password, ROUNDS),
    roleType: ROLES[told.role].type,
    agentId,
    // Who is bound to a technician sees that technician's jobs only; a manager who also repairs sees all.
    technicianId: told.role === 'technician' ? (technician?.id ?? null) : null,
    rights: told.rights === undefined ? null : rights,
    documentId: kernel.ids.next(),
  };
  const id = await insertLogIn(scope, tx, row);
  if (id === null) throw new AppError('agents.name-taken', { fields: [{ path: 'username', code: 'agents.name-taken' }] });
  await note(tx, context, { type: 'agent.user-added', subject: { type: 'agent', id: agentId }, data: { user: id, role: told.role } });
  return { id, username: told.username, role: told.role, rights, technician: technician?.id ?? null };
}

/** Ends or gives back a person's log-in; within seconds on every instance. */
export async function moveUser(tx: Tx, context: Context, userId: number, state: 'active' | 'blocked'): Promise<void> {
  if (!(await setLogInState(context.scope, tx, userId, state))) throw new AppError('record.not-found');
  await note(tx, context, { type: state === 'blocked' ? 'agent.user-blocked' : 'agent.user-unblocked', subject: { type: 'user', id: String(userId) }, to: state });
}

/** A technician of an agent, or our own when `agentId` is null. */
export async function addTechnician(tx: Tx, context: Context, agentId: string | null, told: NewTechnician): Promise<TechnicianLine> {
  const { scope, now, kernel } = context;
  if (agentId !== null && !(await findAgent(scope, tx, agentId))) throw new AppError('record.not-found');
  const parsed = told.phone === undefined ? null : parsePhone(told.phone, phoneOptions(kernel.config.company));
  if (parsed && !parsed.ok) throw fieldError('input.phone', 'phone');
  const row = { id: kernel.ids.next(), agentId, name: cleanText(told.name), phone: parsed?.ok ? parsed.e164 : null };
  await insertTechnician(scope, tx, row, now);
  await note(tx, context, { type: 'technician.added', subject: { type: 'technician', id: row.id }, data: { agent: agentId } });
  return { id: row.id, name: row.name, phone: row.phone, agent: agentId, state: 'active' };
}

/** Retires a technician, who can't sign in any more. */
export async function retireTechnician(tx: Tx, context: Context, id: string): Promise<TechnicianLine> {
  const { scope, now } = context;
  const technician = await findTechnician(scope, tx, id);
  if (!technician) throw new AppError('record.not-found');
  await setTechnicianState(scope, tx, id, 'retired', now);
  await note(tx, context, { type: 'technician.retired', subject: { type: 'technician', id }, from: technician.state, to: 'retired' });
  return { ...technician, state: 'retired' };
}
