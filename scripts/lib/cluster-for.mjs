// @ts-check

import path from 'node:path';
import { checkServer, ensureDatabase } from './databases.mjs';
import { ensurePostgres } from './postgres.mjs';
import { step } from './say.mjs';

/**
 * A database to work with: the one the user names in DATABASE_URL, or one of that name on the
 * product's own server, made when missing.
 * @param {string} name
 * @param {string} dataDir
 * @param {(undo: () => unknown) => void} atEnd told how to leave the server again
 * @returns {Promise<{ url: string, postgres?: import('./postgres.mjs').Postgres }>}
 */
export async function withDatabase(name, dataDir, atEnd) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await step('Looking at the database in DATABASE_URL', () => checkServer(given));
    return { url: given };
  }
  return step('Starting PostgreSQL', async () => {
    const postgres = await ensurePostgres({ dataDir: path.join(dataDir, 'postgres') });
    atEnd(postgres.stop);
    await ensureDatabase(postgres, name);
    return { url: postgres.url(name), postgres };
  });
}
