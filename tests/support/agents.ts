import { randomBytes } from 'node:crypto';
import type { TestApp } from './app';

const PASSWORD = 'Test-password-1';

export interface LoggedIn {
  /** Id of the users-permissions user. */
  userId: number;
  username: string;
  token: string;
}

export interface TestTechnician extends LoggedIn {
  id: string;
}

/** An agent of the network with the log-in of its manager. */
export interface TestAgent extends LoggedIn {
  id: string;
  code: string;
  /** Another person of this agent; `rights` are route ids, to give less than the role has. */
  addUser(role: 'manager' | 'clerk' | 'technician', more?: { technician?: string; rights?: string[] }): Promise<LoggedIn>;
  /** A technician of this agent who can log in. */
  addTechnician(name?: string): Promise<TestTechnician>;
}

interface AgentOptions {
  /** Who makes the agent: the office. */
  office: string;
  name?: string;
  territories?: object[];
  skills?: object[];
}

/** Signs in as people do: at Strapi's own door, which answers with a short token of a session that can be ended. */
export async function logIn(app: TestApp, username: string, password = PASSWORD): Promise<string> {
  const answer = await fetch(`${app.url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: username, password }),
  });
  const body = (await answer.json()) as { jwt?: string };
  if (!body.jwt) throw new Error(`log-in of ${username} failed: ${answer.status} ${JSON.stringify(body)}`);
  return body.jwt;
}

const made = <T extends { status: number }>(what: string, answer: T & { body: unknown }): T => {
  if (answer.status !== 201) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

export async function makeAgent(app: TestApp, { office, name = 'خدمات نمونه', territories = [], skills = [] }: AgentOptions): Promise<TestAgent> {
  const code = `AG-${randomBytes(4).toString('hex')}`;
  const { body: agent } = made('agent', await app.post('/agents', { code, name, territories, skills }, { token: office }));
  const addUser: TestAgent['addUser'] = async (role, more = {}) => {
    const username = `${role}.${randomBytes(4).toString('hex')}`;
    const person = { username, email: `${username}@example.com`, password: PASSWORD, role, ...more };
    const { body } = made(role, await app.post(`/agents/${agent.id}/users`, person, { token: office }));
    return { userId: body.id, username, token: await logIn(app, username) };
  };
  return {
    id: agent.id,
    code,
    ...(await addUser('manager')),
    addUser,
    async addTechnician(technicianName = 'علی سرویسکار') {
      const { body } = made('technician', await app.post(`/agents/${agent.id}/technicians`, { name: technicianName }, { token: office }));
      return { id: body.id, ...(await addUser('technician', { technician: body.id })) };
    },
  };
}
