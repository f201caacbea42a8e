// @ts-check
/**
 * Every SQL statement of the plugin, checked without being run: PostgreSQL parses and plans it on the tables of
 * the present build, and its columns are compared with the row type that the source promises.
 */
import { createRequire } from 'node:module';
import pg from 'pg';
import { testServer } from '../../tests/support/jest-server.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { command } from '../lib/command.mjs';
import { finish } from './files.mjs';
import { checkStatements } from './statements/check.mjs';
import { codingTables } from './statements/coding-tables.mjs';
import { serverProgram } from './statements/program.mjs';

/** @type {typeof import('../../tests/support/template-database.cjs')} */
const { ensureTemplate, cloneTemplate, dropDatabase } = createRequire(import.meta.url)('../../tests/support/template-database.cjs');

await command(async ({ stop, atEnd }) => {
  await ensureBuilt({ admin: false, signal: stop });
  const server = await testServer();
  atEnd(server.leave);
  stop.throwIfAborted();
  const template = await ensureTemplate(server.url);

  // A clone, because while somebody is connected to the template itself no test can clone it.
  const name = `statements_${process.pid}`;
  const client = new pg.Client({ connectionString: await cloneTemplate(server.url, template, name) });
  atEnd(() => dropDatabase(server.url, name));
  await client.connect();
  atEnd(() => client.end());

  const { statements, texts, fragments, problems } = await checkStatements(serverProgram(), client, { anyTable: codingTables(), stop });
  return finish(problems, `${statements} statements in ${texts} forms, ${fragments} fragments`);
});
