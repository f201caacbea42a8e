import { callers, type TestApp } from './app';
import { startProcess, type Ending, type InstanceProcess, type Options } from './instance-process.cjs';

/** The product in a process of its own. */
export interface Instance extends InstanceProcess, Pick<TestApp, 'get' | 'post' | 'patch' | 'del'> {}

const running = new Set<InstanceProcess>();

/** Starts the app from dist on a database and waits until it may be given work. */
export async function startInstance(options: Options): Promise<Instance> {
  const instance = await startProcess(options);
  running.add(instance);
  return { ...instance, ...callers(`${instance.url}/api/after-sales`) };
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
  await Promise.all([...running].map((instance): Promise<Ending> => instance.kill()));
});
