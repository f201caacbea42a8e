// @ts-check
/**
 * Every SQL statement of the plugin, checked without being run: PostgreSQL parses and plans it on the tables of
 * the present build, and its columns are compared with the row type that the source promises.
 */
import { createRequire } from 'node:module';
import pg from 'pg';
import { ensureBuilt } from '../lib/build.mjs';
import { ensurePostgres } from '../lib/postgres.mjs';
import { finish } from './files.mjs';
import { checkStatements } from './statements/check.mjs';
import { codingTables } from './statements/coding-tables.mjs';
import { serverProgram } from './statements/program.mjs';

/** @type {typeof import('../../tests/support/template-database.cjs')} */
const { ensureTemplate, cloneTemplate, dropDatabase } = createRequire(import.meta.url)('../../tests/support/template-database.cjs');

await ensureBuilt({ admin: false });
const postgres = await ensurePostgres();
const template = await ensureTemplate(postgres.url);
// A clone: while somebody is connected to the template, tests can't clone it.
const name = `statements_${process.pid}`;
const client = new pg.Client({ connectionString: await cloneTemplate(postgres.url, template, name) });
try {
  await client.connect();
  const { statements, texts, fragments, problems } = await checkStatements(serverProgram(), client, codingTables());
  finish(problems, `${statements} statements in ${texts} forms, ${fragments} fragments`);
} finally {
  await client.end();
  await dropDatabase(postgres.url, name);
}
