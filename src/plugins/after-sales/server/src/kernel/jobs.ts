import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { sql } from './db/sql';
import type { Tx } from './db/tx';
import type { Kernel } from './kernel';
import { describeError } from './log/scrub';

/** Work that happens after the answer: `work` may run twice (a crash after its effect), so it must not mind. */
export interface Job {
  /** `<slice>:<verb>`; graphile-worker allows no dots in its timetable. */
  name: string;
  work(payload: unknown, kernel: Kernel): Promise<void>;
  /** A time table in UTC, five fields as in cron. */
  crontab?: string;
}

/** LISTEN can be lost without notice; then this poll finds the job. graphile-worker's own back-off grows to 48 s. */
const POLL_MS = 2_000;

export class Jobs {
  private runner: Runner | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly jobs: readonly Job[],
  ) {}

  /** Brings graphile-worker's own tables up to date; under the boot lock. */
  async migrate(): Promise<void> {
    await runMigrations({ pgPool: this.pool });
  }

  async start(kernel: Kernel, concurrency: number): Promise<void> {
    const taskList: TaskList = Object.fromEntries(this.jobs.map((job) => [job.name, (payload: unknown) => job.work(payload, kernel)]));
    const crontab = this.jobs
      .filter((job) => job.crontab)
      .map((job) => `${job.crontab} ${job.name}`)
      .join('\n');
    // Signals are ours: graphile-worker would end the process before requests in flight are answered.
    const logger = new Logger(() => (level, message, meta) => void (String(level) === 'error' && tellFailure(kernel, message, meta)));
    this.runner = await run({ logger, pgPool: this.pool, concurrency, noHandleSignals: true, pollInterval: POLL_MS, taskList, crontab });
  }

  /** Lets running jobs finish; the rest waits in the database for the next start or another instance. */
  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = undefined;
  }
}

/** What a job was about stands in its error's words, and they in graphile-worker's: the log gets neither. */
function tellFailure(kernel: Kernel, message: string, meta: unknown): void {
  const { error, job } = (meta ?? {}) as { error?: unknown; job?: { task_identifier?: string } };
  if (error === undefined) return kernel.log.error(`jobs: ${message}`);
  const { message: what, stack } = describeError(error);
  kernel.log.error(`jobs: ${message.split(' with error ')[0]}: ${what}${stack ? `\n${stack}` : ''}`, { job: job?.task_identifier });
}

/** Puts a job into the business transaction: it exists when the transaction commits and not before. */
export async function enqueue(tx: Tx, job: string, payload: object, options: { key?: string; runAt?: Date } = {}): Promise<void> {
  await tx.many(
    sql`select from graphile_worker.add_job(${job}, payload := ${JSON.stringify(payload)}::json, job_key := ${options.key ?? null}, run_at := ${options.runAt ?? null}::timestamptz)`,
  );
}
