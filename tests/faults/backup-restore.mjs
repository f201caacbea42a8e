// @ts-check
// F18: a backup while people work, the loss of everything, and the way back.
//   node tests/faults/backup-restore.mjs [--quick]
import fs from 'node:fs';
import path from 'node:path';
import { verifyArchive } from '../../scripts/lib/backup/archive.mjs';
import { differences, takeCensus, totalRows } from '../../scripts/lib/backup/census.mjs';
import { connected } from '../../scripts/lib/databases.mjs';
import { compareBooks } from './lib/books.mjs';
import { dumpDrill } from './lib/dump-drill.mjs';
import { fault } from './lib/fault.mjs';
import { call } from './lib/http.mjs';
import { openInstallation, runCommand, temporaryFolder } from './lib/installation.mjs';
import { logIn, prepare, reception, repair, stubborn } from './lib/story.mjs';
import { startInstance } from './lib/world.mjs';

const PASSPHRASE = 'یک جملهٔ بلند که هیچ‌کس نمی‌داند';

/** @typedef {import('./lib/fault.mjs').Context} Context */

/**
 * Repairs, one after the other in each lane, until it is told to stop.
 * @param {import('./lib/world.mjs').Instance} instance
 * @param {import('./lib/story.mjs').Company} company
 */
function work(instance, company) {
  /** @type {import('./lib/story.mjs').Repair[]} */
  const repairs = [];
  let on = true;
  const lane = async () => {
    while (on) repairs.push(await repair(company, stubborn([instance.url])));
  };
  const lanes = [lane(), lane(), lane()];
  return {
    repairs,
    /** @param {number} count */
    async until(count) {
      while (repairs.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      on = false;
      await Promise.all(lanes);
    },
  };
}

/**
 * The events can't be changed, not even by the superuser in passing.
 * @param {string} url
 */
async function eventsAreGuarded(url) {
  const tries = [`update as_events set type = 'x'`, 'delete from as_events', 'truncate as_events'];
  const refused = await connected(url, async (client) => {
    const answers = [];
    for (const statement of tries) answers.push(await client.query(statement).then(() => 'done', () => 'refused'));
    return answers;
  });
  return refused.every((answer) => answer === 'refused');
}

/**
 * @param {Context} context
 * @param {{ data: string, publicDir: string, file: string, company: import('./lib/story.mjs').Company, before: import('./lib/story.mjs').Repair[], secrets: Record<string, string>, key: { key: string, id: string, body: object } }} lost
 */
async function proveRestored(context, { data, publicDir, file, company, before, secrets, key }) {
  const { claim } = context;
  const manifest = await verifyArchive(file, PASSPHRASE);
  const again = await openInstallation(context, data);
  const found = await connected(again.superuser, takeCensus);
  claim('every table has the rows and the digest of the backup, every sequence its place, the structure is the same', differences(manifest.census.after_sales, found).length === 0, differences(manifest.census.after_sales, found).slice(0, 5));
  claim('the keys of the installation are the old ones', JSON.stringify(again.secrets) === JSON.stringify(secrets));
  claim('uploads are there', fs.readFileSync(path.join(publicDir, 'uploads', 'manual.txt'), 'utf8') === 'how to drain');
  const wrong = await connected(again.superuser, (client) => compareBooks(client, before));
  claim('every act that was acknowledged before the backup began is there once, nothing is half there', Object.keys(wrong).length === 0, wrong);
  claim('events still refuse to be changed', await eventsAreGuarded(again.superuser));

  const instance = await startInstance(context, again.url, { env: again.secrets });
  const agent = await logIn(instance.url, company.username);
  claim('log-ins and tokens of before work', (await call(instance.url, '/worklist', { token: agent })).status === 200 && (await call(instance.url, `/receptions/${before[0].reception}`, { token: company.office })).status === 200);
  const replay = await call(instance.url, '/receptions', { body: key.body, token: company.office, key: key.key });
  claim('a request of before, sent again, has no second effect', replay.status === 201 && replay.body.id === key.id, replay.status);
  const opened = await Promise.all(Array.from({ length: 20 }, () => call(instance.url, '/receptions', { body: reception(), token: company.office })));
  claim('work goes on', opened.every(({ status }) => status === 201));
  const numbers = await connected(again.url, async (client) => (await client.query('select count(*)::int as all, count(distinct number)::int as different, count(distinct tracking_code)::int as codes from as_receptions')).rows[0]);
  claim('numbers and tracking codes go on without a double', numbers.all === numbers.different && numbers.all === numbers.codes, numbers);
  return manifest;
}

await fault({ id: 'F18', figure: 'back-up and restore drill: same counts, same digests, work goes on' }, async (context) => {
  const { quick, claim, say } = context;
  const folder = temporaryFolder(context);
  const [data, publicDir, file] = ['data', 'public', 'company.tar.gz.enc'].map((name) => path.join(folder, name));
  const env = { DATA_DIR: data, PUBLIC_DIR: publicDir, BACKUP_PASSPHRASE: PASSPHRASE };
  fs.mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  fs.writeFileSync(path.join(publicDir, 'uploads', 'manual.txt'), 'how to drain');

  const { postgres, url, secrets } = await openInstallation(context, data);
  const instance = await startInstance(context, url, { env: secrets });
  const company = await prepare(instance);
  const body = reception();
  const first = await call(instance.url, '/receptions', { body, token: company.office, key: 'before-the-backup' });
  const load = work(instance, company);
  await load.until(quick ? 15 : 200);
  const before = load.repairs.slice();
  say(`${before.length} repairs are done and acknowledged; a backup while others go on`);
  const made = await runCommand('backup', [file], env);
  claim('the backup is made under load', made.code === 0, made.code === 0 ? undefined : made.output);
  claim('it is not overwritten', (await runCommand('backup', [file], env)).code === 2);
  await load.until(load.repairs.length + (quick ? 5 : 50));
  await load.stop();

  say(`${load.repairs.length} repairs; now everything is lost: processes killed, folders removed`);
  await instance.kill();
  const pid = Number(fs.readFileSync(path.join(JSON.parse(fs.existsSync(path.join(data, 'postgres/location.json')) ? fs.readFileSync(path.join(data, 'postgres/location.json'), 'utf8') : JSON.stringify({ cluster: path.join(data, 'postgres/cluster') })).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  while (postgres.isRunning()) await new Promise((resolve) => setTimeout(resolve, 50));
  fs.rmSync(data, { recursive: true });
  fs.rmSync(publicDir, { recursive: true });

  claim('without its passphrase it stays closed', (await runCommand('restore', [file], { ...env, BACKUP_PASSPHRASE: 'another one' })).code === 1 && !fs.existsSync(path.join(data, 'postgres')));
  const restored = await runCommand('restore', [file], env);
  claim('it is restored into an empty place', restored.code === 0, restored.code === 0 ? undefined : restored.output);
  const manifest = await proveRestored(context, { data, publicDir, file, company, before, secrets, key: { key: 'before-the-backup', id: first.body.id, body } });
  claim('a place that is taken is refused', (await runCommand('restore', [file], env)).code === 1);
  const dump = quick ? 'a dump: not tried in the quick size' : await dumpDrill(context);
  return {
    broken: `backup with ${before.length} repairs done and three people working, then all processes killed and all folders removed`,
    seen: `${totalRows(manifest.census.after_sales)} rows in ${Object.keys(manifest.census.after_sales.tables).length} tables restored with equal digests, log-ins, keys, numbers and guards of the events as before; ${dump}`,
  };
});
