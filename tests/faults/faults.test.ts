import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * The scripts of this folder at a size for CI: each starts real processes, breaks something and says what came of it.
 * `npm run faults` breaks the same things at the size of the figures, and what takes too long for every push.
 */
const ROOT = path.resolve(__dirname, '..', '..');

function run(script: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(__dirname, `${script}.mjs`), '--quick'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const FAULTS: [string, string][] = [
  ['[F4] the database server is stopped under load: alive, 503 and never 401, back by itself, nothing missing', 'postgres-gone'],
  ['[F5] connections killed in mid-transaction over two instances: every act of every repair once', 'connections-killed'],
  ['[F6] all connections taken: the others hear 503 soon, and twenty repairs at a time go through two connections', 'pool-exhausted'],
  ['[F8] instances restarted in turn behind a proxy: no caller notices', 'rolling-restarts'],
  ['[F14] another time zone of the machine, the edges of the Jalali year: the same numbers, promises and warranties', 'zones-and-years'],
  ['[F16] three instances started at once on the database of an older release: all come up, migrations run once', 'starts-together'],
  ['[F17] a start of an older release loses no row, no column and no right', 'older-release'],
];

test.each(FAULTS)('%s', async (_, script) => {
  const { code, output } = await run(script);
  const last = output.trim().split('\n').at(-1) ?? '';
  // What was seen is in the output; the whole of it is shown when it did not hold.
  expect(last.startsWith('held: ') && code === 0 ? 'held' : `exit code ${code}\n${output}`).toBe('held');
}, 240_000);
