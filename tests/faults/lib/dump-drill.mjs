// @ts-check
// The other way of a backup: a database elsewhere, by pg_dump. It needs PostgreSQL's programs on this machine.
import fs from 'node:fs';
import path from 'node:path';
import { differences, takeCensus, totalRows } from '../../../scripts/lib/backup/census.mjs';
import { connected } from '../../../scripts/lib/databases.mjs';
import { asAccount, chooseAccount } from '../../../scripts/lib/postgres/account.mjs';
import { isFree } from '../../../scripts/lib/postgres/server.mjs';
import { run } from '../../../scripts/lib/processes.mjs';
import { call } from './http.mjs';
import { runCommand, temporaryFolder } from './installation.mjs';
import { logIn, prepare, repair, stubborn } from './story.mjs';
import { startInstance } from './world.mjs';

/** A server of the distribution with everything beside it. */
const serverPrograms = () =>
  ['/usr/lib/postgresql']
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((version) => path.join(folder, version, 'bin')))
    .find((bin) => ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore'].every((name) => fs.existsSync(path.join(bin, name))));

/**
 * @param {import('./fault.mjs').Context} context
 * @param {string} bin
 */
async function elsewhere(context, bin) {
  const account = chooseAccount();
  const cluster = path.join(temporaryFolder(context), 'elsewhere');
  fs.mkdirSync(cluster, { mode: 0o700 });
  if (account) fs.chownSync(cluster, account.uid, account.gid);
  await run(path.join(bin, 'initdb'), ['-D', cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'], asAccount(account));
  let port = 23_500;
  while (!(await isFree(port))) port += 1;
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
  const { code, output } = await run(path.join(bin, 'pg_ctl'), ['start', '-D', cluster, '-w', '-l', path.join(cluster, 'log'), '-o', options], asAccount(account));
  if (code !== 0) throw new Error(output);
  context.atEnd(() => run(path.join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], asAccount(account)));
  return (/** @type {string} */ name) => `postgres://postgres@127.0.0.1:${port}/${name}`;
}

/**
 * @param {import('./fault.mjs').Context} context
 * @returns {Promise<string>} what was seen
 */
export async function dumpDrill(context) {
  const { claim, say } = context;
  const bin = serverPrograms();
  if (!bin) return 'by pg_dump: not tried here, there is no PostgreSQL with its client programs';
  const url = await elsewhere(context, bin);
  const folder = temporaryFolder(context);
  const file = path.join(folder, 'elsewhere.tar.gz');
  await connected(url('postgres'), (client) => client.query('create database company'));
  await connected(url('postgres'), (client) => client.query('create database back'));
  const instance = await startInstance(context, url('company'));
  const company = await prepare(instance);
  for (let i = 0; i < 20; i += 1) await repair(company, stubborn([instance.url]));
  let on = true;
  const lane = (async () => {
    while (on) await repair(company, stubborn([instance.url]));
  })();
  say('a backup of a database elsewhere, while others go on');
  const env = { DATA_DIR: path.join(folder, 'data'), PUBLIC_DIR: path.join(folder, 'public'), PG_BIN: bin };
  const made = await runCommand('backup', [file], { ...env, DATABASE_URL: url('company') });
  on = false;
  await lane;
  claim('a database elsewhere is dumped under load', made.code === 0, made.code === 0 ? undefined : made.output);
  claim('it is restored only into an empty database', (await runCommand('restore', [file], { ...env, DATABASE_URL: url('company') })).code === 1);
  const back = await runCommand('restore', [file], { ...env, DATABASE_URL: url('back') });
  claim('and into an empty one it is', back.code === 0, back.code === 0 ? undefined : back.output);
  const [was, is] = [await connected(url('company'), takeCensus), await connected(url('back'), takeCensus)];
  claim('with as many triggers, constraints and indexes', differences({ ...was, tables: {}, sequences: {} }, { ...is, tables: {}, sequences: {} }, { structure: 'count' }).length === 0, is.structure);
  await instance.stop();
  const again = await startInstance(context, url('back'));
  await logIn(again.url, company.username);
  claim('and work goes on there', (await call(again.url, '/live')).status === 200 && (await repair(company, stubborn([again.url]))).acts.length > 0);
  return `by pg_dump from and to another server: ${totalRows(is)} rows, equal`;
}
