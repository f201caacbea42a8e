// @ts-check
// F7: PostgreSQL's disk fills up while people work.
//   node tests/faults/disk-full.mjs [--quick]      as root: the disk is a small tmpfs
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { connected } from '../../scripts/lib/databases.mjs';
import { isRoot } from '../../scripts/lib/postgres/account.mjs';
import { fault } from './lib/fault.mjs';
import { call, saysOf, untilDecided } from './lib/http.mjs';
import { compareBooks } from './lib/books.mjs';
import { openInstallation, temporaryFolder } from './lib/installation.mjs';
import { prepare, reception } from './lib/story.mjs';
import { startInstance } from './lib/world.mjs';

const DISK = '400m';
const ABOUT = { id: 'F7', figure: 'disk full: no acknowledged write missing afterwards' };

/** @param {import('./lib/fault.mjs').Context} context */
function smallDisk(context) {
  const disk = temporaryFolder(context);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=0711`, 'tmpfs', disk], { encoding: 'utf8' });
  if (mounted.status !== 0) return undefined;
  context.atEnd(() => spawnSync('umount', ['-l', disk]));
  return disk;
}

/** @param {string} disk */
const freeBytes = (disk) => {
  const { bavail, bsize } = fs.statfsSync(disk);
  return bavail * bsize;
};

/**
 * Receptions, until so many were refused in a row of attempts that the disk must be full.
 * @param {string} origin
 * @param {string} office
 * @param {number} enough
 */
async function fill(origin, office, enough) {
  /** @type {{ key: string, body: object, id?: string }[]} */
  const sent = [];
  /** @type {Map<string, number>} */
  const heard = new Map();
  let refused = 0;
  let noRetryAfter = 0;
  const lane = async () => {
    while (refused < enough && sent.length < 60_000) {
      const one = { key: randomUUID(), body: { ...reception(), note: 'n'.repeat(1_900) } };
      sent.push(one);
      const answer = await call(origin, '/receptions', { body: one.body, token: office, key: one.key });
      heard.set(saysOf(answer), (heard.get(saysOf(answer)) ?? 0) + 1);
      if (answer.status === 201) Object.assign(one, { id: answer.body.id });
      else refused += 1;
      if (answer.status === 503 && !answer.headers.get('retry-after')) noRetryAfter += 1;
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return { sent, heard: Object.fromEntries(heard), noRetryAfter };
}

/**
 * What must be in the database after all this.
 * @param {string} url
 * @param {{ id?: string }[]} acknowledged
 */
function readBooks(url, acknowledged) {
  return connected(url, async (client) => {
    const { rows: [{ found }] } = await client.query('select count(*)::int as found from as_receptions where document_id = any($1)', [acknowledged.map(({ id }) => id)]);
    return { found: /** @type {number} */ (found), wrong: await compareBooks(client, []) };
  });
}

await fault(ABOUT, async (context) => {
  const { quick, claim, say } = context;
  const disk = isRoot ? smallDisk(context) : undefined;
  if (!disk) return { broken: 'nothing', seen: isRoot ? 'not tried: this machine lets nobody mount a disk' : 'not tried: needs root, who alone may mount a small disk' };
  const { postgres, url, superuser, secrets } = await openInstallation(context, path.join(disk, 'data'));
  const instance = await startInstance(context, url, { env: secrets });
  const company = await prepare(instance);
  // Nothing but the writing itself is to fill the rest.
  const filler = path.join(disk, 'filler');
  fs.writeFileSync(filler, '');
  const rest = (quick ? 8 : 30) * 1e6;
  for (const block = Buffer.alloc(1e6, 1); freeBytes(disk) > rest; ) fs.appendFileSync(filler, block);

  say(`${Math.round(freeBytes(disk) / 1e6)} MB are left on the disk; four people write`);
  const { sent, heard, noRetryAfter } = await fill(instance.url, company.office, quick ? 50 : 400);
  const acknowledged = sent.filter(({ id }) => id);
  const others = Object.keys(heard).filter((said) => said !== '201' && !said.startsWith('503 '));
  claim('writes are refused with 503 and never with 500, and no connection breaks', others.length === 0 && heard['503 server.unavailable'] > 0, heard);
  claim('each 503 says when to come again', noRetryAfter === 0, noRetryAfter);
  claim('the process lives', (await call(instance.url, '/live')).status === 200);
  say(`PostgreSQL ${postgres.isRunning() ? 'runs still' : 'has ended'}; now there is room again`);
  fs.rmSync(filler);
  if (!postgres.isRunning()) await postgres.revive();
  await untilDecided([instance.url], '/ready', { method: 'GET' });
  claim('ready again without a restart of the app', (await call(instance.url, '/ready')).status === 200);

  const { found, wrong } = await readBooks(superuser, acknowledged);
  claim('everything that was acknowledged is there', found === acknowledged.length, { acknowledged: acknowledged.length, found });
  claim('nothing is half there', Object.keys(wrong).length === 0, wrong);
  const unknown = sent.filter(({ id }) => !id).slice(0, 40);
  const again = await Promise.all(unknown.map(({ key, body }) => untilDecided([instance.url], '/receptions', { body, token: company.office, key })));
  claim('what was refused goes through with the same key', again.every(({ status }) => status === 201), again.map(saysOf).filter((said) => said !== '201').slice(0, 5));
  const all = await readBooks(superuser, again.map(({ body }) => ({ id: body.id })));
  claim('once each', all.found === new Set(again.map(({ body }) => body.id)).size && all.found === unknown.length && Object.keys(all.wrong).length === 0, all);
  return { broken: `the disk of PostgreSQL filled up while four people opened receptions`, seen: `${acknowledged.length} receptions acknowledged and all there, ${sent.length - acknowledged.length} refused with 503, none with 500; ready again when there was room` };
});
