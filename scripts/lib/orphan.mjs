// @ts-check
// Imported by what `npm start` starts: when the starter is gone, also by a kill -9, the app drains and
// ends, and after it PostgreSQL, so that no server is left behind without an owner.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/** As long as the starter gives an ordinary stop. */
const DRAIN_MILLISECONDS = 30_000;

function endMyself() {
  const home = process.env.AFTER_SALES_POSTGRES;
  if (home) {
    const script = fileURLToPath(new URL('./postgres/leave.mjs', import.meta.url));
    spawn(process.execPath, [script, home, String(process.pid)], { detached: true, stdio: 'ignore' }).unref();
  }
  // We lead our group: Strapi's own handler drains, and helpers get the signal too.
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), DRAIN_MILLISECONDS).unref();
}

// Workers and forked helpers load this too; their channels lead to us, not to the starter.
if (isMainThread && process.channel && process.env.AFTER_SALES_STARTER === String(process.ppid)) {
  process.once('disconnect', endMyself);
  process.channel.unref();
}
