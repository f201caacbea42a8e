import type { AgentAnswer, ChangeAgent, NewAgent } from '../../../../shared/api/agents';

/** What the form holds: texts only, empty for nothing. */
export interface AgentValues {
  code: string;
  name: string;
  phone: string;
  city: string;
  address: string;
  grade: string;
}

export const NO_AGENT: AgentValues = { code: '', name: '', phone: '', city: '', address: '', grade: '' };
export const AGENT_PATHS = ['code', 'name', 'phone', 'city', 'address', 'grade'] as const;

export const valuesOf = ({ code, name, phone, city, address, grade }: AgentAnswer): AgentValues => ({ code, name, phone: phone ?? '', city: city ?? '', address: address ?? '', grade: grade ?? '' });

/** Only what was filled in. */
export function bodyOfNew(values: AgentValues): NewAgent {
  const filled = Object.entries(values).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
  return { ...(Object.fromEntries(filled) as Partial<NewAgent>), code: values.code.trim(), name: values.name.trim() };
}

const CHANGEABLE = ['name', 'phone', 'address', 'grade'] as const;

/** Only what differs, so that two people who change two fields at once don't undo each other's work. An agent's code and city stay. */
export const bodyOfChanges = (before: AgentValues, values: AgentValues): ChangeAgent =>
  Object.fromEntries(CHANGEABLE.filter((name) => values[name].trim() !== before[name].trim() && (values[name].trim() !== '' || name === 'address' || name === 'grade')).map((name) => [name, values[name].trim()]));
