import { z } from 'zod';
import {
  agentAnswer,
  agentList,
  agentListQuery,
  changeAgent as changeAgentBody,
  dealerAnswer,
  dealerList,
  meAnswer,
  newAgent,
  newDealer,
  newTechnician,
  newUser,
  overlapList,
  technicianAnswer,
  technicianList,
  technicianListQuery,
  userAnswer,
  userList,
} from '../../../../shared/api/agents';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import * as controller from './agents.controller';
import { papersRoutes } from './papers.routes';
import { addTechnician, addUser, retireTechnician } from './use-cases/people';
import { changeAgent, createAgent, moveAgent } from './use-cases/save-agent';

const id = z.strictObject({ id: z.string().min(8).max(64) });
const userId = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const reason = z.strictObject({ reason: z.string().trim().max(300).optional().describe('Why; kept in the history for ever, so no names of people.') });
const paging = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(200).optional() });
const OFFICE = ['staff', 'system'] as const;

const agents: Route[] = [
  readRoute({ id: 'agents.list', path: '/agents', summary: 'List agents', who: OFFICE, query: agentListQuery, answer: agentList, errors: ['input.cursor'], roundTrips: 1, handle: controller.list }),
  readRoute({ id: 'agents.show', path: '/agents/:id', summary: 'Show an agent with territories and skills', who: [...OFFICE, 'agent'], params: id, answer: agentAnswer, errors: ['record.not-found'], roundTrips: 1, handle: controller.show }),
  readRoute({ id: 'agents.overlaps', path: '/agents/:id/overlaps', summary: 'List where other active agents serve the same territory as an agent', who: OFFICE, params: id, answer: overlapList, errors: ['record.not-found'], roundTrips: 1, handle: controller.overlaps }),
  writeRoute({
    id: 'agents.create',
    method: 'POST',
    path: '/agents',
    summary: 'Take an agent into the network',
    who: OFFICE,
    body: newAgent,
    answer: agentAnswer,
    status: 201,
    errors: ['input.phone', 'input.format', 'agents.code-taken', 'codings.unknown', 'codings.retired'],
    roundTrips: 10,
    handle: async (call, tx) => ({ body: await createAgent(tx, call, call.body) }),
  }),
  writeRoute({ id: 'agents.change', method: 'PATCH', path: '/agents/:id', summary: 'Change an agent', who: OFFICE, params: id, body: changeAgentBody, answer: agentAnswer, errors: ['input.phone', 'record.not-found', 'codings.unknown', 'codings.retired'], roundTrips: 11, handle: async (call, tx) => ({ body: await changeAgent(tx, call, call.params.id, call.body) }) }),
  writeRoute({ id: 'agents.retire', method: 'POST', path: '/agents/:id/retire', summary: 'Retire an agent; its people can not sign in any more', who: OFFICE, params: id, body: reason, answer: agentAnswer, errors: ['record.not-found'], roundTrips: 6, handle: async (call, tx) => ({ body: await moveAgent(tx, call, call.params.id, 'retired', call.body.reason) }) }),
  writeRoute({ id: 'agents.reinstate', method: 'POST', path: '/agents/:id/reinstate', summary: 'Take a retired agent back', who: OFFICE, params: id, body: reason, answer: agentAnswer, errors: ['record.not-found'], roundTrips: 6, handle: async (call, tx) => ({ body: await moveAgent(tx, call, call.params.id, 'active', call.body.reason) }) }),
];

const people: Route[] = [
  readRoute({ id: 'me.show', path: '/me', summary: 'Who am I, for which agent, and what may I do', who: ['agent'], answer: meAnswer, roundTrips: 1, handle: controller.me }),
  readRoute({ id: 'agents.users', path: '/agents/:id/users', summary: 'List the people of an agent who have a log-in', who: [...OFFICE, 'agent'], params: id, answer: userList, errors: ['record.not-found'], roundTrips: 1, handle: controller.users }),
  writeRoute({ id: 'agents.add-user', method: 'POST', path: '/agents/:id/users', summary: 'Give a person of an agent a log-in', who: [...OFFICE, 'agent'], params: id, body: newUser, answer: userAnswer, status: 201, errors: ['input.too-long', 'record.not-found', 'agents.retired', 'agents.name-taken', 'technicians.unknown'], roundTrips: 6, handle: async (call, tx) => ({ body: await addUser(tx, call, call.params.id, call.body) }) }),
  writeRoute({ id: 'agents.block-user', method: 'POST', path: '/agent-users/:id/block', summary: 'End the log-in of a person of an agent', who: [...OFFICE, 'agent'], params: userId, answer: z.strictObject({ id: z.number(), state: z.literal('blocked') }), errors: ['record.not-found'], roundTrips: 4, handle: controller.blockUser }),
  writeRoute({ id: 'agents.unblock-user', method: 'POST', path: '/agent-users/:id/unblock', summary: 'Give the log-in back', who: [...OFFICE, 'agent'], params: userId, answer: z.strictObject({ id: z.number(), state: z.literal('active') }), errors: ['record.not-found'], roundTrips: 4, handle: controller.unblockUser }),
  readRoute({ id: 'technicians.list', path: '/technicians', summary: 'List technicians: all, those of one agent, or our own', who: [...OFFICE, 'agent'], query: technicianListQuery, answer: technicianList, errors: ['input.cursor'], roundTrips: 1, handle: controller.technicians }),
  writeRoute({ id: 'technicians.create', method: 'POST', path: '/agents/:id/technicians', summary: 'Add a technician to an agent', who: [...OFFICE, 'agent'], params: id, body: newTechnician, answer: technicianAnswer, status: 201, errors: ['input.phone', 'record.not-found'], roundTrips: 5, handle: async (call, tx) => ({ body: await addTechnician(tx, call, call.params.id, call.body) }) }),
  writeRoute({ id: 'technicians.create-own', method: 'POST', path: '/technicians', summary: 'Add a technician of our own', who: OFFICE, body: newTechnician, answer: technicianAnswer, errors: ['input.phone'], status: 201, roundTrips: 4, handle: async (call, tx) => ({ body: await addTechnician(tx, call, null, call.body) }) }),
  writeRoute({ id: 'technicians.retire', method: 'POST', path: '/technicians/:id/retire', summary: 'Retire a technician', who: [...OFFICE, 'agent'], params: id, answer: technicianAnswer, errors: ['record.not-found'], roundTrips: 5, handle: async (call, tx) => ({ body: await retireTechnician(tx, call, call.params.id) }) }),
];

const dealers: Route[] = [
  readRoute({ id: 'dealers.list', path: '/dealers', summary: 'List dealers', who: OFFICE, query: paging, answer: dealerList, errors: ['input.cursor'], roundTrips: 1, handle: controller.dealers }),
  writeRoute({ id: 'dealers.create', method: 'POST', path: '/dealers', summary: 'Add a dealer', who: OFFICE, body: newDealer, answer: dealerAnswer, status: 201, errors: ['input.phone', 'input.format', 'agents.code-taken', 'codings.unknown'], roundTrips: 5, handle: controller.addDealer }),
];

export const agentsRoutes: Route[] = [...agents, ...people, ...papersRoutes, ...dealers];
