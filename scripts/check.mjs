// @ts-check
// npm run check: everything that can be known about the code without running the product.
//   npm run check                  all parts
//   npm run check -- lint types    some of them
import './lib/node-version.mjs';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { Refusal } from './lib/refusal.mjs';
import { say } from './lib/say.mjs';
import { choose, PARTS } from './check/parts.mjs';
import { runParts } from './check/run-parts.mjs';

const HELP = ['npm run check -- [part …]', ...PARTS.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`)].join('\n');

await command(async ({ stop }) => {
  const names = process.argv.slice(2);
  if (names.some((name) => name === '--help' || name === '-h')) {
    say(HELP);
    return 0;
  }
  const { parts, unknown } = choose(names);
  if (unknown.length > 0) throw new Refusal(`There is no part "${unknown.join('", "')}".\n${HELP}`, 2);
  await ensureInstalled({ signal: stop });
  const failed = await runParts(parts, stop);
  say(failed.length === 0 ? 'All is well.' : `Not well: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
