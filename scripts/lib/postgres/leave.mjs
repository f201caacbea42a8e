// @ts-check
// Run for an app whose starter was killed: waits until the app has ended, then stops the PostgreSQL
// that it has used, unless somebody else uses it by then.

import { stopUnused } from '../postgres.mjs';
import { identify, isAlive, pause } from '../processes.mjs';

const [, , home, pid] = process.argv;
const app = identify(Number(pid));
while (isAlive(app)) await pause(200);
await stopUnused(home);
