// @ts-check
// npm run faults: breaks everything at full size, one script after the other, and writes the outcomes into
// docs/reliability.md.
//   npm run faults                       all of them, about half an hour
//   npm run faults -- F4 rolling         those whose name or id begins so
//   npm run faults -- --quick            the size of CI; nothing is written down
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from '../../scripts/lib/install.mjs';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { writeOutcomes } from './lib/outcomes.mjs';

/** @typedef {import('./lib/outcomes.mjs').Outcome} Outcome */

const FAULTS = [
  { id: 'F4', script: 'postgres-gone' },
  { id: 'F5', script: 'connections-killed' },
  { id: 'F6', script: 'pool-exhausted' },
  { id: 'F7', script: 'disk-full' },
  { id: 'F8', script: 'rolling-restarts' },
  { id: 'F8 nginx', script: 'rolling-restarts', args: ['--nginx'] },
  { id: 'F13', script: 'unique-things' },
  { id: 'F14', script: 'zones-and-years' },
  { id: 'F16', script: 'starts-together' },
  { id: 'F17', script: 'older-release' },
  { id: 'F18', script: 'backup-restore' },
];

/**
 * @param {{ id: string, script: string, args?: string[] }} fault
 * @param {string[]} more
 * @returns {Promise<Outcome>}
 */
function run({ id, script, args = [] }, more) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'tests', 'faults', `${script}.mjs`), ...args, ...more], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      const lines = output.trim().split('\n');
      const told = lines.filter((line) => line.startsWith('{"fault"')).map((line) => JSON.parse(line)).at(-1);
      const last = (lines.at(-1) ?? '').replace(/^(held|broken): ?/, '');
      resolve({ figure: '', broken: '', seen: last, at: new Date().toISOString(), ...told, fault: id, held: code === 0 && told?.held !== false });
    });
  });
}

await ensureInstalled({});
await ensureBuilt({ admin: false });
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const chosen = FAULTS.filter(({ id, script }) => asked.length === 0 || asked.some((name) => id === name || script.startsWith(name)));
/** @type {Outcome[]} */
const outcomes = [];
for (const fault of chosen) {
  if (!fs.existsSync(path.join(ROOT, 'tests', 'faults', `${fault.script}.mjs`))) throw new Error(`tests/faults/${fault.script}.mjs is missing`);
  console.log(`\n── ${fault.id} · ${fault.script} ──`);
  outcomes.push(await run(fault, flags));
  // One after the other, so that what is known is written down whatever happens to the next.
  if (!flags.includes('--quick')) writeOutcomes(outcomes.slice(-1), FAULTS.map(({ id }) => id));
}
console.log('');
for (const { fault, held, seen, wrong } of outcomes) console.log(`${held ? 'held  ' : 'BROKEN'} ${fault.padEnd(9)} ${held ? seen : (wrong ?? []).join('; ') || seen}`);
process.exit(outcomes.every(({ held }) => held) && outcomes.length > 0 ? 0 : 1);
