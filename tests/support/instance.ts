import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { callers, type TestApp } from './app';

const ROOT = path.resolve(__dirname, '..', '..');
const CHILD = path.join(__dirname, 'instance-child.cjs');
const START_MS = 90_000;
/** Longer than the product may take to drain, so that a test sees a slow end instead of a killed one. */
const STOP_MS = 30_000;
/** Enough for the stack of what went wrong, little enough to read. */
const KEPT_CHARACTERS = 6_000;

/** How a process ended: one of both is null. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The product in a process of its own. */
export interface Instance extends Pick<TestApp, 'get' | 'post' | 'patch' | 'del'> {
  /** Scheme, host and port. */
  url: string;
  /** Asks the process for what has no endpoint; the commands stand in instance-child.cjs. */
  ask<T = unknown>(command: 'token' | 'clock' | 'codes' | 'proposed' | 'grantEverywhere' | 'takeAway', argument?: unknown): Promise<T>;
  /** SIGTERM, as a process manager stops it; resolves when the process has ended. */
  stop(): Promise<Ending>;
  /** SIGKILL, as the kernel does it when memory is short. */
  kill(): Promise<Ending>;
  readonly ended: Promise<Ending>;
  output(): string;
}

export interface InstanceOptions {
  database: string;
  env?: Record<string, string>;
  /** Without the plugin there is nobody to say «ready»: the open port must do. */
  withoutPlugin?: boolean;
}

/** Starts the app from dist on a database and waits until it may be given work. */
export async function startInstance({ database, env = {}, withoutPlugin = false }: InstanceOptions): Promise<Instance> {
  const child = spawn(process.execPath, [CHILD], {
    cwd: ROOT,
    env: { ...process.env, ...env, DATABASE_URL: database, HOST: '127.0.0.1', PORT: '0', ...(withoutPlugin && { AFTER_SALES_ENABLED: 'false' }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = keepOutput(child);
  const ended = new Promise<Ending>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const end = async (signal: NodeJS.Signals): Promise<Ending> => {
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const ending = await ended;
    clearTimeout(timer);
    return ending;
  };
  running.add({ output, end: () => end('SIGKILL') });

  const url = `http://127.0.0.1:${await portOf(child, ended, output)}`;
  if (!withoutPlugin) await untilReady(url, output);
  return {
    url,
    ...callers(`${url}/api/after-sales`),
    ask: (command, argument) => ask(child, command, argument),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    ended,
    output,
  };
}

const running = new Set<{ output: () => string; end: () => Promise<Ending> }>();

function keepOutput(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-KEPT_CHARACTERS);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

async function portOf(child: ChildProcess, ended: Promise<Ending>, output: () => string): Promise<number> {
  const started = new Promise<number>((resolve) => child.once('message', (message) => resolve((message as { port: number }).port)));
  const first = await Promise.race([started, ended, pause(START_MS, null, { ref: false })]);
  if (typeof first === 'number') return first;
  child.kill('SIGKILL');
  throw new Error(`the instance ${first ? 'ended while it was starting' : 'did not start in time'}:\n${output()}`);
}

async function untilReady(url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if ((await fetch(`${url}/api/after-sales/ready`)).status === 200) return;
    await pause(50);
  }
  throw new Error(`the instance never became ready:\n${output()}`);
}

let questions = 0;

function ask<T>(child: ChildProcess, command: string, argument: unknown): Promise<T> {
  const id = (questions += 1);
  return new Promise<T>((resolve, reject) => {
    const listen = (message: unknown): void => {
      const answer = message as { id?: number; result: T; error?: string };
      if (answer.id !== id) return;
      child.off('message', listen);
      if (answer.error === undefined) resolve(answer.result);
      else reject(new Error(`${command}: ${answer.error}`));
    };
    child.on('message', listen);
    child.send({ id, command, argument });
  });
}

/** Jest tells nobody that a test failed; that a matcher was called and did not pass says it. */
const testFailed = (): boolean => {
  const { assertionCalls, numPassingAsserts } = expect.getState();
  return assertionCalls !== numPassingAsserts;
};

// Whoever imports this gets both: what the instances said when a test failed, and no process left behind.
afterEach(() => {
  if (!testFailed()) return;
  for (const instance of running) process.stderr.write(`\n--- an instance said:\n${instance.output()}\n`);
});

afterAll(async () => {
  await Promise.all([...running].map((instance) => instance.end()));
});
