// @ts-check
// `npm run browser`: the Chromium that the browser tests drive. Debian's is installed when there is none.

import './lib/node-version.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { command } from './lib/command.mjs';
import { say } from './lib/say.mjs';

await command(async ({ stop }) => {
  say(`Browser tests use ${await ensureChromium({ signal: stop })}`);
  return 0;
});
