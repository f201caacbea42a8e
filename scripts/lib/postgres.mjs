// @ts-check
// The product's own PostgreSQL: the programs of an npm package, run by pg_ctl. (The package's own class
// ends Node before the app has drained, and can't start again after a kill -9.)

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { withLock } from './lock.mjs';
import { ensureCluster, refuseOtherVersion } from './postgres/cluster.mjs';
import { choosePlace } from './postgres/place.mjs';
import { serverState, startServer, stopServer } from './postgres/server.mjs';
import { identify, isAlive } from './processes.mjs';

/**
 * @typedef {object} Postgres
 * @property {number} port
 * @property {{ user: string, password: string }} superuser
 * @property {{ user: string, password: string }} owner the ordinary role to which the databases belong
 * @property {(database: string, role?: { user: string, password: string }) => string} url as the owner unless told otherwise
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop for us; the server stops when nobody else uses it
 */

/**
 * The passwords and the port of this cluster: made before the cluster, so that none is ever lost.
 * @param {string} home
 */
function ensureCredentials(home) {
  const file = path.join(home, 'credentials.json');
  /** @type {{ superuser: string, owner: string, port?: number }} */
  const kept = readJson(file) ?? { superuser: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') };
  const save = () => writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600);
  if (!fs.existsSync(file)) save();
  return {
    ...kept,
    /** @param {number} port */
    keepPort(port) {
      if (kept.port === port) return;
      kept.port = port;
      save();
    },
  };
}

/**
 * Who uses the server, one file per process: a replay beside a running start must not lose it.
 * @param {string} home
 */
function usersOf(home) {
  const folder = path.join(home, 'users');
  const { pid, started } = identify();
  const mine = path.join(folder, `${pid}-${started.replace(/\W+/g, '_')}`);
  return {
    enter() {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(mine, JSON.stringify({ pid, started }));
    },
    /** @returns {boolean} whether others remain */
    leave() {
      fs.rmSync(mine, { force: true });
      const files = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
      const [living, dead] = [files.filter((file) => isAlive(readJson(file))), files.filter((file) => !isAlive(readJson(file)))];
      for (const file of dead) fs.rmSync(file, { force: true });
      return living.length > 0;
    },
  };
}

/**
 * Makes the cluster when there is none, starts the server when it doesn't run, and enters us as its user.
 * @param {{ dataDir: string, throwaway?: boolean }} options `dataDir` is this cluster's own folder
 * @returns {Promise<Postgres>}
 */
export async function ensurePostgres({ dataDir, throwaway = false }) {
  fs.mkdirSync(dataDir, { recursive: true });
  fs.chmodSync(dataDir, 0o711);
  const home = fs.realpathSync(dataDir);
  const lockFile = path.join(home, 'lock');
  const users = usersOf(home);

  const { place, credentials, port } = await withLock(lockFile, async (lock) => {
    users.enter();
    const place = await choosePlace(home);
    const credentials = ensureCredentials(home);
    await ensureCluster(place, credentials.superuser, { throwaway, onStart: lock.addHolder });
    await refuseOtherVersion(place);
    const port = await startServer(place, { port: credentials.port, onStart: lock.addHolder });
    credentials.keepPort(port);
    return { place, credentials, port };
  });

  const superuser = { user: 'postgres', password: credentials.superuser };
  const owner = { user: 'after_sales', password: credentials.owner };
  return {
    port,
    superuser,
    owner,
    url: (database, role = owner) => `postgres://${role.user}:${role.password}@127.0.0.1:${port}/${database}`,
    isRunning: () => serverState(place.cluster).state !== 'down',
    stop: () => withLock(lockFile, async () => {
      if (!users.leave()) await stopServer(place);
    }),
  };
}
