import type { Slice } from '../../kernel/slice';
import { agentsErrors } from './agents.errors';
import { agentsExamples, agentsRefusals } from './agents.examples';
import { agentsRoutes } from './agents.routes';
import { agentsMigrations } from './agents.sql';
import { agent } from './content-types/agent';
import { dealer } from './content-types/dealer';
import { technician } from './content-types/technician';
import { agentsForPrograms } from './use-cases/for-programs';
import { prepareLogIns } from './use-cases/prepare-log-ins';

export const agents: Slice = {
  name: 'agents',
  contentTypes: { agent, technician, dealer },
  routes: agentsRoutes,
  errors: agentsErrors,
  api: {
    title: 'Agents',
    about: 'Agents and whoever works for them: territories, skills, technicians, log-ins; and the dealers who sell.',
    examples: agentsExamples,
    refusals: agentsRefusals,
  },
  migrations: agentsMigrations,
  constraints: {
    as_agents_code_uq: 'agents.code-taken',
    as_dealers_code_uq: 'agents.code-taken',
    as_agents_city_code_fk: 'codings.unknown',
    as_dealers_city_code_fk: 'codings.unknown',
    as_agent_territories_city_code_fk: 'codings.unknown',
    as_agent_territories_province_code_fk: 'codings.unknown',
    as_agent_skills_category_code_fk: 'codings.unknown',
    as_agent_skills_brand_code_fk: 'codings.unknown',
  },
  writtenByUseCases: ['agent', 'technician', 'dealer'],
  services: { agents: agentsForPrograms },
  start: prepareLogIns,
};

export { candidateAgents, findAgent, findTechnician } from './agents.store';
export type { AgentsForPrograms } from './use-cases/for-programs';
export { addTechnician } from './use-cases/people';
export { createAgent } from './use-cases/save-agent';
