import { Writable } from 'node:stream';

/** Lines wait for each other no longer than this. */
const WAIT_MS = 20;
const LONGEST_WAIT_CHARS = 64 * 1024;

/**
 * Standard output, to which lines that come together are written together: a write is a system call that the process
 * waits for, and one for every request costs as much as its rules. What waits is written before the process ends; only
 * SIGKILL can take the last 20 ms of it.
 */
export function gatheredOutput(out: { write(text: string): unknown } = process.stdout, atExit: (flush: () => void) => void = (flush) => process.once('exit', flush)): Writable {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    out.write(text);
  };
  atExit(flush);
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      waiting += line;
      if (waiting.length > LONGEST_WAIT_CHARS) flush();
      else timer ??= setTimeout(flush, WAIT_MS).unref();
      done();
    },
  });
}
