// @ts-check
// Starts and stops the server by pg_ctl, and puts right what a kill -9 has left.

import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { randomInt } from 'node:crypto';
import { identify, pause, run, tail } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { asAccount } from './account.mjs';

/** @typedef {import('./place.mjs').Place} Place */

/** How long we try again when what a killed server has left is in the way. */
const RECOVERY_SECONDS = 30;
const START_SECONDS = 300;

/** Below the range from which systems take the ports of outgoing connections. */
const PORTS = /** @type {const} */ ([15433, 25433]);

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @param {number | undefined} kept the port of last time */
async function choosePort(kept) {
  for (let port = kept ?? randomInt(...PORTS); ; port = randomInt(...PORTS)) {
    if (await isFree(port)) return port;
  }
}

/**
 * What postmaster.pid says: one value per line.
 * @param {string} cluster
 */
function readPidFile(cluster) {
  try {
    const [pid, folder, , port, , , , state] = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), folder, port: Number(port), state: state?.trim() };
  } catch {
    return undefined;
  }
}

/**
 * A number in the file may by now be another program's, or that of the server of which this folder is a copy.
 * @param {number} pid
 * @param {string} cluster
 * @param {string} recorded
 */
function isServerOf(pid, cluster, recorded) {
  if (process.platform !== 'linux') return recorded === cluster;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return false;
  }
}

/**
 * @param {string} cluster
 * @returns {{ state: 'down' } | { state: 'starting' | 'ready' | 'stopping', pid: number, port: number }}
 */
export function serverState(cluster) {
  const file = readPidFile(cluster);
  // A dead server's file stays: PostgreSQL looks by it for backends that are still alive.
  if (!file || !identify(file.pid).started) return { state: 'down' };
  if (!isServerOf(file.pid, cluster, file.folder)) {
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return { state: 'down' };
  }
  const state = file.state === 'ready' || file.state === 'stopping' ? file.state : 'starting';
  return { state, pid: file.pid, port: file.port };
}

/**
 * Backends of a killed server finish their statement first, perhaps for hours, and until then nothing
 * can start. Nobody can get their answer any more, so they may end at once.
 * @param {string} cluster
 */
function endBackendsWithoutServer(cluster) {
  if (process.platform !== 'linux' || serverState(cluster).state !== 'down') return;
  const folder = fs.realpathSync(cluster);
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
    if (isServerOf(pid, folder, '') && fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres') process.kill(pid, 'SIGQUIT');
  }
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {(pid: number) => void} onStart
 * @returns {Promise<string | undefined>} what the server said when it didn't come up
 */
async function launch({ account, bin, cluster }, port, onStart) {
  const log = path.join(cluster, 'server.log');
  const size = () => (fs.existsSync(log) ? fs.statSync(log).size : 0);
  if (size() > 10_000_000) fs.renameSync(log, `${log}.1`);
  const before = size();
  // One address, no socket file: nothing to clash with another PostgreSQL of this machine.
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const args = ['start', '-D', cluster, '-l', log, '-w', '-t', String(START_SECONDS), '-o', options];
  const { code, output } = await run(path.join(bin, 'pg_ctl'), args, { ...asAccount(account), onStart });
  if (code === 0) return undefined;
  const logged = fs.existsSync(log) ? fs.readFileSync(log).subarray(before).toString() : '';
  return `${tail(output)}\n${tail(logged)}`;
}

/**
 * Starts the server, or takes over one that a killed start has left running.
 * @param {Place} place
 * @param {{ port: number | undefined, onStart: (pid: number) => void }} options
 * @returns {Promise<number>} its port
 */
export async function startServer(place, { port, onStart }) {
  const deadline = performance.now() + RECOVERY_SECONDS * 1000;
  const patience = performance.now() + START_SECONDS * 1000;
  for (;;) {
    const now = serverState(place.cluster);
    if (now.state === 'ready') return now.port;
    if (now.state === 'down') {
      const said = await launch(place, await choosePort(port), onStart);
      if (!said) continue;
      const passing = /pre-existing shared memory block|lock file ".*" already exists|could not bind|Address already in use/;
      if (!passing.test(said) || performance.now() > deadline) {
        throw new Refusal(`${said}\n\nPostgreSQL did not start. Its log is ${path.join(place.cluster, 'server.log')}.`);
      }
      if (said.includes('pre-existing shared memory block')) endBackendsWithoutServer(place.cluster);
      await pause(500);
    } else {
      if (performance.now() > patience) throw new Refusal(`PostgreSQL (process ${now.pid}) has been ${now.state} for ${START_SECONDS / 60} minutes.`);
      await pause(100);
    }
  }
}

/** @param {Place} place */
export async function stopServer({ account, bin, cluster }) {
  if (serverState(cluster).state === 'down') return;
  const { code, output } = await run(path.join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], asAccount(account));
  if (code !== 0 && serverState(cluster).state !== 'down') throw new Refusal(`${tail(output)}\n\nPostgreSQL did not stop.`);
}
