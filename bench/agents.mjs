// @ts-check
// People of agents who ask for their worklist, signed in as people are.

import { asOne } from './load.mjs';

const PASSWORD = 'Bench-password-1';
/** Strapi lets one address log in five times in five minutes. */
const PEOPLE = 4;

/**
 * @param {import('./servers.mjs').Server} product
 * @param {import('pg').Client} client
 * @param {string} run
 */
export async function signIn(product, client, run) {
  const { rows } = await client.query(`select document_id as id, code from as_agents where owner = 'company' order by id limit $1`, [PEOPLE]);
  return asOne(product, async (send) => {
    const agents = [];
    for (const { id, code } of rows) {
      const username = `${code}.${run}`;
      const made = await send({ method: 'POST', path: `/api/after-sales/agents/${id}/users`, key: `user-${username}`, body: { username, email: `${username}@example.com`, password: PASSWORD, role: 'manager' } });
      if (made.status !== 201) throw new Error(`a person of ${code}: ${made.status} ${made.body}`);
      const answer = await send({ method: 'POST', path: '/api/auth/local', token: '', body: { identifier: username, password: PASSWORD } });
      const { jwt } = JSON.parse(answer.body.toString());
      if (!jwt) throw new Error(`log-in of ${username}: ${answer.status} ${answer.body}`);
      agents.push({ id, code, token: jwt });
    }
    return agents;
  });
}
