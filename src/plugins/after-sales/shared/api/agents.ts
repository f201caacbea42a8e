import { z } from 'zod';

const code = z.string().trim().min(1).max(60);
const id = z.string().min(8).max(64);
const name = z.string().trim().min(2).max(120);
const phone = z.string().min(3).max(40);

/** What an agent's person may do, chosen by the agent's manager or the office; the route ids that each word stands for are in the agents slice. */
export const AGENT_ROLES = ['manager', 'clerk', 'technician'] as const;

export const territory = z
  .strictObject({
    province: code.optional().describe('Code of the province coding.'),
    city: code.optional().describe('Code of the city coding.'),
    phonePrefix: z.string().regex(/^0\d{1,9}$/).optional().describe('Beginning of a landline number with area code, e.g. `02122`.'),
  })
  .refine((area) => Object.values(area).filter((part) => part !== undefined).length === 1, { params: { code: 'input.format' } }).meta({ id: 'Territory' });
export type Territory = z.infer<typeof territory>;

export const skill = z.strictObject({ category: code.describe('Code of the product category.'), brand: code.optional().describe('Code of the brand; all brands when missing.') }).meta({ id: 'Skill' });
export type Skill = z.infer<typeof skill>;

export const newAgent = z.strictObject({
  code,
  name,
  phone: phone.optional(),
  city: code.optional(),
  address: z.string().trim().max(500).optional(),
  grade: z.string().trim().max(20).optional(),
  territories: z.array(territory).max(500).optional(),
  skills: z.array(skill).max(500).optional(),
}).meta({ id: 'NewAgent' });
export type NewAgent = z.infer<typeof newAgent>;

export const changeAgent = z.strictObject({
  name: name.optional(),
  phone: phone.optional(),
  address: z.string().trim().max(500).optional(),
  grade: z.string().trim().max(20).optional(),
  territories: z.array(territory).max(500).optional().describe('Replaces all of them.'),
  skills: z.array(skill).max(500).optional().describe('Replaces all of them.'),
}).meta({ id: 'AgentChanges' });
export type ChangeAgent = z.infer<typeof changeAgent>;

export const agentAnswer = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  address: z.string().nullable(),
  grade: z.string().nullable(),
  state: z.enum(['active', 'retired']),
  territories: z.array(z.strictObject({ province: z.string().nullable(), city: z.string().nullable(), phonePrefix: z.string().nullable() })),
  skills: z.array(z.strictObject({ category: z.string(), brand: z.string().nullable() })),
  openJobs: z.number().int().describe('Jobs that it has and that are not closed.'),
}).meta({ id: 'Agent' });
export type AgentAnswer = z.infer<typeof agentAnswer>;

export const AGENT_SORTS = ['code', '-code', 'name', '-name'] as const;
export type AgentSort = (typeof AGENT_SORTS)[number];

export const agentListQuery = z.strictObject({
  q: z.string().max(80).optional().describe('Part of the name, code, phone, or of the name of the city.'),
  state: z.enum(['active', 'retired', 'any']).default('active'),
  province: code.optional().describe('Only agents whose city lies in this province.'),
  sort: z.enum(AGENT_SORTS).optional().describe('In the order in which they were taken in, unless told. A minus turns the order round.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional(),
});
export const agentLine = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  grade: z.string().nullable(),
  state: z.string(),
}).meta({ id: 'AgentLine' });
export type AgentLine = z.infer<typeof agentLine>;
export const agentList = z.strictObject({ items: z.array(agentLine), next: z.string().nullable() });

export const overlapList = z.strictObject({
  items: z.array(z.strictObject({
    province: z.string().nullable(),
    city: z.string().nullable(),
    phonePrefix: z.string().nullable(),
    agent: z.strictObject({ id: z.string(), name: z.string() }).describe('The other agent that serves it too.'),
  })),
});
export type OverlapList = z.infer<typeof overlapList>;

export const newUser = z.strictObject({
  username: z.string().trim().regex(/^[A-Za-z0-9._-]{3,40}$/),
  email: z.email().max(120),
  password: z.string().min(10).max(72).describe('At most 72 bytes count.'),
  role: z.enum(AGENT_ROLES),
  technician: id.optional().describe('The technician who this is; required for the role `technician`.'),
  rights: z.array(z.string().max(60)).max(100).optional().describe('Route ids, to give less than the role has.'),
}).meta({ id: 'NewAgentUser' });
export type NewUser = z.infer<typeof newUser>;
export const userAnswer = z.strictObject({ id: z.number().int(), username: z.string(), role: z.enum(AGENT_ROLES), rights: z.array(z.string()), technician: z.string().nullable() }).meta({ id: 'AgentUser' });

export const userLine = z.strictObject({
  id: z.number().int(),
  username: z.string(),
  email: z.string(),
  role: z.enum(AGENT_ROLES).nullable().describe('null where staff gave a role of their own.'),
  technician: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(['active', 'blocked', 'suspended']).describe('`suspended`: its agent is retired.'),
}).meta({ id: 'AgentUserLine' });
export type UserLine = z.infer<typeof userLine>;
export const userList = z.strictObject({ items: z.array(userLine) });

export const newTechnician = z.strictObject({ name, phone: phone.optional() }).meta({ id: 'NewTechnician' });
export type NewTechnician = z.infer<typeof newTechnician>;
export const technicianAnswer = z.strictObject({ id: z.string(), name: z.string(), phone: z.string().nullable(), agent: z.string().nullable(), state: z.string() }).meta({ id: 'Technician' });
export type TechnicianAnswer = z.infer<typeof technicianAnswer>;
export const technicianListQuery = z.strictObject({
  agent: id.optional(),
  own: z.enum(['yes']).optional().describe('Only technicians of our own, who belong to no agent.'),
  state: z.enum(['active', 'retired', 'any']).default('any'),
  q: z.string().max(80).optional().describe('Part of the name or phone.'),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  after: z.string().max(200).optional(),
});
export type TechnicianListQuery = z.infer<typeof technicianListQuery>;
export const technicianList = z.strictObject({ items: z.array(technicianAnswer), next: z.string().nullable() });

export const newDealer = z.strictObject({ code, name, phone: phone.optional(), city: code.optional() }).meta({ id: 'NewDealer' });
export const dealerAnswer = z.strictObject({ code: z.string(), name: z.string(), phone: z.string().nullable(), city: z.string().nullable(), state: z.string() }).meta({ id: 'Dealer' });
export const dealerList = z.strictObject({ items: z.array(dealerAnswer), next: z.string().nullable() });

export const meAnswer = z.strictObject({ agent: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }), technician: z.string().nullable(), rights: z.array(z.string()) });
