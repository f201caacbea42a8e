// @ts-check

import { complain } from './say.mjs';

const LOOK_MILLISECONDS = 2000;

/**
 * Starts PostgreSQL again when it was killed while the app runs; the app connects anew by itself.
 * @param {import('./postgres.mjs').Postgres} postgres
 * @returns {() => Promise<void>} ends the watch
 */
export function watchPostgres(postgres) {
  /** @type {Promise<void>} */
  let reviving = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy || postgres.isRunning()) return;
    busy = true;
    complain('! PostgreSQL has ended by itself; starting it again.');
    reviving = postgres.revive().catch((error) => complain(error.message)).finally(() => (busy = false));
  }, LOOK_MILLISECONDS);
  return () => {
    clearInterval(timer);
    return reviving;
  };
}
