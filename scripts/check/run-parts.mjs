// @ts-check
import { spawn } from 'node:child_process';
import { signalGroup } from '../lib/processes.mjs';
import { Interrupted } from '../lib/refusal.mjs';
import { say } from '../lib/say.mjs';
import { ROOT } from './files.mjs';

/** Each part may use a whole core; CI has two. */
const AT_ONCE = 2;

/**
 * Runs the parts, two at a time, and prints a line for each as it ends, with the output of those that failed.
 *
 * @param {import('./parts.mjs').Part[]} parts
 * @param {AbortSignal} stop
 * @returns {Promise<string[]>} the names of the parts that failed, in the order of the list
 */
export async function runParts(parts, stop) {
  /** @type {Set<string>} */
  const failed = new Set();
  const waiting = [...parts];
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      if (!(await runPart(part, stop))) failed.add(part.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return parts.map(({ name }) => name).filter((name) => failed.has(name));
}

/**
 * @param {import('./parts.mjs').Part} part
 * @param {AbortSignal} signal
 */
async function runPart({ name, args }, signal) {
  const since = performance.now();
  const { code, output } = await runNode(args, signal);
  const seconds = `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const lines = output.trim().split('\n');
  if (code === 0) {
    // Our own checks end with a line that says what they looked at; other tools are silent or chatty.
    const summary = args[0]?.includes('node_modules') ? '' : (lines.at(-1) ?? '');
    say(`✓ ${name.padEnd(14)} ${seconds.padStart(7)}  ${summary}`.trimEnd());
  } else {
    say(`✗ ${name.padEnd(14)} ${seconds.padStart(7)}\n${lines.map((line) => `    ${line}`).join('\n')}`);
  }
  return code === 0;
}

/**
 * Runs Node and collects all of its output: a long list of complaints must not lose its end.
 *
 * @param {string[]} args
 * @param {AbortSignal} signal
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNode(args, signal) {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Interrupted());
    // A group of its own, so that a Ctrl-C reaches only us and we end it with all it has started.
    const child = spawn(process.execPath, args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const end = () => child.pid && signalGroup(child.pid, 'SIGTERM');
    signal.addEventListener('abort', end, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new Interrupted());
      else resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
