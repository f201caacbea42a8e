// @ts-check
// The replay's own process, started by ../replay.mjs when everything it needs is there.

import path from 'node:path';
import { createRequire } from 'node:module';
import { ROOT } from './paths.mjs';

const { main } = createRequire(import.meta.url)(path.join(ROOT, 'dist', 'demo', 'replay.js'));
process.exit(await main(process.argv.slice(2), ROOT));
