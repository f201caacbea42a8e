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
import { Refusal } from './refusal.mjs';

/**
 * @typedef {object} Postgres
 * @property {string} home
 * @property {number} port
 * @property {{ user: string, password: string }} superuser
 * @property {{ user: string, password: string }} owner the ordinary role to which the databases belong
 * @property {(database: string, role?: { user: string, password: string }) => string} url as the owner unless told otherwise
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} revive starts the server again, on the same port, when it was killed
 * @property {() => Promise<void>} stop for us; the server stops when nobody else uses it
 */

/** @param {string} dataDir */
function ensureHome(dataDir) {
  try {
    if (!fs.existsSync(dataDir)) {
      fs.mkdirSync(dataDir, { recursive: true });
      // PostgreSQL may run as another user, who passes through. mkdir's own mode is cut by the umask.
      fs.chmodSync(dataDir, 0o711);
    }
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Refusal(`The database folder ${dataDir} can't be used (${/** @type {Error} */ (error).message}). Start as the user who made it, or set DATA_DIR.`);
  }
  return fs.realpathSync(dataDir);
}

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
 * Stops the server that nobody alive uses any more.
 * @param {string} home
 */
export function stopUnused(home) {
  return withLock(path.join(home, 'lock'), async () => {
    if (!usersOf(home).leave()) await stopServer(await choosePlace(home));
  });
}

/**
 * Makes the cluster when there is none, starts the server when it doesn't run, and enters us as its user.
 * @param {{ dataDir: string, throwaway?: boolean }} options `dataDir` is this cluster's own folder
 * @returns {Promise<Postgres>}
 */
export async function ensurePostgres({ dataDir, throwaway = false }) {
  const home = ensureHome(dataDir);
  const lockFile = path.join(home, 'lock');
  const users = usersOf(home);

  const { place, credentials, port } = await withLock(lockFile, async (lock) => {
    users.enter();
    const place = await choosePlace(home);
    const credentials = ensureCredentials(home);
    const start = async () => {
      await ensureCluster(place, credentials.superuser, { throwaway, onStart: lock.addHolder });
      await refuseOtherVersion(place);
      return startServer(place, { port: credentials.port, onStart: lock.addHolder });
    };
    const port = await start().catch((error) => {
      // Without fsync a crash of the machine may have destroyed it, which is what throwaway means.
      if (!throwaway || serverState(place.cluster).state !== 'down') throw error;
      fs.rmSync(place.cluster, { recursive: true, force: true });
      return start();
    });
    credentials.keepPort(port);
    return { place, credentials, port };
  });

  const superuser = { user: 'postgres', password: credentials.superuser };
  const owner = { user: 'after_sales', password: credentials.owner };
  return {
    home,
    port,
    superuser,
    owner,
    url: (database, role = owner) => `postgres://${role.user}:${role.password}@127.0.0.1:${port}/${database}`,
    isRunning: () => serverState(place.cluster).state !== 'down',
    revive: () => withLock(lockFile, async (lock) => {
      await startServer(place, { port, onStart: lock.addHolder });
    }),
    stop: () => withLock(lockFile, async () => {
      if (!users.leave()) await stopServer(place);
    }),
  };
}
