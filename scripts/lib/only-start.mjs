// @ts-check
// One running product per DATA_DIR.

import path from 'node:path';
import { tryLock } from './lock.mjs';
import { identify, isAlive, pause, signalGroup } from './processes.mjs';
import { Interrupted, Refusal } from './refusal.mjs';
import { step } from './say.mjs';

/** An app whose starter was killed ends by itself; this is how long we believe that. */
const ORPHAN_SECONDS = 35;

/** One whose npm was killed needs a moment to notice and to begin its stop. */
const NOTICE_MILLISECONDS = 1500;

/**
 * @param {import('./processes.mjs').Identity} app
 * @param {AbortSignal} stop
 */
async function untilGone(app, stop) {
  const deadline = performance.now() + ORPHAN_SECONDS * 1000;
  while (isAlive(app) && performance.now() < deadline) {
    if (stop.aborted) throw new Interrupted();
    await pause(200);
  }
  // It leads its own group, so its helpers go with it.
  if (isAlive(app)) signalGroup(app.pid, 'SIGKILL');
}

/**
 * Waits for one that is stopping; refuses beside one that runs.
 * @param {string} dataDir
 * @param {{ url: string }} note
 * @param {AbortSignal} stop
 */
async function takeTurn(dataDir, note, stop) {
  const since = performance.now();
  for (;;) {
    if (stop.aborted) throw new Interrupted();
    const taken = tryLock(path.join(dataDir, 'start.lock'), note);
    if (taken.lock) return taken;
    const { holder } = taken;
    if (!holder?.note?.stopping && performance.now() - since > NOTICE_MILLISECONDS) {
      throw new Refusal(`The product is running already with the data in ${dataDir}: ${holder?.note?.url ?? 'starting'} (process ${holder?.holders[0].pid}). Another one needs a DATA_DIR and a PORT of its own.`);
    }
    await pause(100);
  }
}

/**
 * @param {string} dataDir
 * @param {string} url our address, for whoever comes second
 * @param {AbortSignal} stop
 */
export async function becomeTheOnlyStart(dataDir, url, stop) {
  /** @type {{ url: string, app?: import('./processes.mjs').Identity, stopping?: true }} */
  const note = { url };
  const { lock, previous } = await takeTurn(dataDir, note, stop);
  const orphan = previous?.note?.app;
  if (isAlive(orphan)) await step('Waiting for the app of a killed start to end', () => untilGone(orphan, stop));
  stop.addEventListener('abort', () => lock.setNote(Object.assign(note, { stopping: true })), { once: true });
  return {
    release: lock.release,
    /** @param {number} pid of the app, so that the next start finds it if we are killed */
    remember: (pid) => lock.setNote(Object.assign(note, { app: identify(pid) })),
  };
}
