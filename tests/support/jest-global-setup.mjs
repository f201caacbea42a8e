// @ts-check
// Before the first API test: a built server, a PostgreSQL and the template database that test files clone.
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { testServer } from './jest-server.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('./template-database.cjs')} */
const { ensureTemplate } = require('./template-database.cjs');
/** @type {typeof import('./jest-secrets.cjs')} */
const { TEST_ENVIRONMENT } = require('./jest-secrets.cjs');

export default async function globalSetup() {
  await ensureBuilt({ admin: false });
  const server = await testServer();
  Object.assign(globalThis, { leaveTestServer: server.leave });
  // The workers are started after this and inherit the environment.
  Object.assign(process.env, TEST_ENVIRONMENT, { TEST_PG_URL: server.url, TEMPLATE_DATABASE: await ensureTemplate(server.url) });
}
