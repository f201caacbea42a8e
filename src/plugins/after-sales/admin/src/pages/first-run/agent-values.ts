import type { NewAgent, NewUser } from '../../../../shared/api/agents';

export interface AgentValues {
  code: string;
  name: string;
  phone: string;
  province: string;
  city: string;
  username: string;
  email: string;
  password: string;
}

/** Letters and digits that nobody mistakes for each other when a password is read out. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four: long enough to be no risk, short enough to be written down for the agent. */
export function newPassword(random: (into: Uint8Array) => Uint8Array = (into) => crypto.getRandomValues(into)): string {
  const letters = [...random(new Uint8Array(12))].map((byte) => CLEAR[byte % CLEAR.length]);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

export const agentOf = ({ code, name, phone, province, city }: AgentValues): NewAgent => ({
  code: code.trim(),
  name: name.trim(),
  ...(phone && { phone }),
  ...(city && { city }),
  territories: [{ province }],
});

/** The agent's manager: gives log-ins to the others. */
export const userOf = ({ username, email, password }: AgentValues): NewUser => ({ username: username.trim(), email: email.trim(), password, role: 'manager' });
