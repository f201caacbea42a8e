import { Worker } from 'node:worker_threads';
import { AppError } from '../../../kernel/http/errors';
import bold from '../fonts/vazirmatn-bold.json';
import regular from '../fonts/vazirmatn-regular.json';
import { TEMPLATES } from '../templates';
import { WORKER_PROGRAM } from './worker-program';

/** A paper takes some ten milliseconds; what takes so long never ends. */
const PATIENCE_MS = 20_000;
/** Who comes when so many wait is sent away: the reader behind a screen has given up by then. */
const MOST_WAITING = 100;
/** The compiler keeps memory of what it has made; a new worker begins with none. */
const PAPERS_OF_A_WORKER = 2_000;
const LIBRARY = '@myriaddreamin/typst-ts-node-compiler';

export interface Wish {
  template: string;
  data: object;
  /** Pictures are for tests, which look at them. */
  as: 'pdf' | 'svg';
}

type Told = { bytes: Uint8Array } | { broken: string };

/**
 * Typesets beside the requests, in a worker that is made at the first paper and works on one at a time: the event loop
 * waits for none, memory is bounded, and a worker that breaks or hangs is replaced by the next.
 */
export class Printer {
  private worker: Worker | null = null;
  private made = 0;
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly templates: Readonly<Record<string, string>> = TEMPLATES) {}

  /** @throws prints.busy, prints.unavailable; an Error that says what is wrong with the template */
  print(wish: Wish): Promise<Buffer> {
    if (this.waiting >= MOST_WAITING) return Promise.reject(new AppError('prints.busy', { retryAfterSeconds: 2 }));
    this.waiting += 1;
    const turn = this.last.then(() => this.typeset(wish)).finally(() => (this.waiting -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the worker; the next paper makes a new one. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.made = 0;
    await worker?.terminate();
  }

  private async typeset({ template, data, as }: Wish): Promise<Buffer> {
    if (this.made >= PAPERS_OF_A_WORKER) await this.end();
    const worker = (this.worker ??= this.hire());
    this.made += 1;
    worker.ref();
    try {
      const told = await answerOf(worker, { template, data: JSON.stringify(data), as });
      if ('broken' in told) throw new Error(`the template ${template} is broken: ${told.broken}`);
      return Buffer.from(told.bytes);
    } catch (error) {
      // Whatever state it is in, the next paper shall not meet it.
      await this.end();
      throw error;
    } finally {
      worker.unref();
    }
  }

  private hire(): Worker {
    const workerData = { library: libraryPath(), fonts: [regular.base64, bold.base64], templates: { ...this.templates }, workspace: '/after-sales-has-no-files' };
    const worker = new Worker(WORKER_PROGRAM, { eval: true, workerData, stdout: true, stderr: true });
    // Between two papers nobody listens; a worker that ends then is simply not there any more.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    worker.unref();
    return worker;
  }
}

/** The compiler is a program of its own for each kind of machine; where there is none, everything but printing works. */
function libraryPath(): string {
  try {
    return require.resolve(LIBRARY);
  } catch {
    throw new AppError('prints.unavailable');
  }
}

function answerOf(worker: Worker, wish: object): Promise<Told> {
  return new Promise<Told>((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new Error('typesetting took too long'))), PATIENCE_MS);
    const onMessage = (told: Told): void => done(() => resolve(told));
    const onError = (error: Error): void => done(() => reject(error));
    const onExit = (): void => done(() => reject(new Error('the typesetter ended')));
    const done = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(wish);
  });
}

/** The one of this process. */
export const printer = new Printer();
