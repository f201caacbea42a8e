// @ts-check
import path from 'node:path';
import { dataDir } from '../../scripts/lib/paths.mjs';
import { ensurePostgres } from '../../scripts/lib/postgres.mjs';

/**
 * A PostgreSQL for tests and checks, as a user who may create databases: the one that `npm test` has started
 * (TEST_PG_URL), one that the developer names (TEST_DATABASE_URL), or the same throwaway server as `npm test`
 * has, which stops when its last user leaves.
 *
 * @returns {Promise<{ url: string, leave: () => Promise<void> }>}
 */
export async function testServer() {
  const given = process.env.TEST_PG_URL || process.env.TEST_DATABASE_URL;
  if (given) return { url: given, leave: async () => {} };
  const postgres = await ensurePostgres({ dataDir: path.join(dataDir(), 'test-postgres'), throwaway: true });
  return { url: postgres.url('postgres', postgres.superuser), leave: postgres.stop };
}
