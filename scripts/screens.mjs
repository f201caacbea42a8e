// @ts-check
// `npm run screens`: takes the pictures of docs/screens anew. Words after it choose screens: `npm run screens -- kit codings`.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './lib/paths.mjs';

const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'test.mjs'), 'tests/browser/pictures.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, SCREENS: process.argv.slice(2).join(' ') || 'all' },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
