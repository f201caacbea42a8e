import type { AGENT_ROLES } from '../../../../../shared/api/agents';

export type AgentRole = (typeof AGENT_ROLES)[number];

interface RoleDescription {
  /** The users-permissions role behind it. */
  type: string;
  name: string;
  description: string;
  /** Whether the role has this route, of those that agents may call at all. */
  has(routeId: string): boolean;
}

const MANAGERS_ONLY = /^(agents\.(add-user|block-user|unblock-user|users|papers|paper-file|sessions|end-session|end-sessions)|technicians\.(create|retire))$/;
const AT_THE_DOOR = /^(me|company|jobs|reports|day-reports|photos|warranty)\./;
const OFFICE_OF_AGENT = /^jobs\.(accept|refuse|hand-over)$/;

/** What an agent's people are: the words of the API, the roles that Strapi shows, the routes that come with them. */
export const ROLES: Record<AgentRole, RoleDescription> = {
  manager: { type: 'agent-manager', name: 'Agent: manager', description: 'Runs an agency: everything that agents may do', has: () => true },
  clerk: { type: 'agent-clerk', name: 'Agent: office', description: 'Works in an agency’s office: everything but people', has: (id) => !MANAGERS_ONLY.test(id) },
  technician: { type: 'agent-technician', name: 'Agent: technician', description: 'Does the work: own jobs and reports', has: (id) => AT_THE_DOOR.test(id) && !OFFICE_OF_AGENT.test(id) },
};

/** The rights of a person: those asked for, as far as the role has them; the role's own when none were named. */
export const rightsOf = (role: AgentRole, agentRoutes: readonly string[], asked: readonly string[] | undefined): string[] =>
  agentRoutes.filter((id) => ROLES[role].has(id) && (asked === undefined || asked.includes(id)));
