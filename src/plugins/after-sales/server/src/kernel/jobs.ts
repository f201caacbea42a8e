import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, runMigrations, type Runner, type RunnerOptions, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { sql } from './db/sql';
import { poolDb, type Tx } from './db/tx';
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

/** What holds a job for longer has died with it: no work of ours takes minutes, a statement ends after seconds. */
const HELD_SECONDS = 600;
const LOOK_AGAIN_MS = 60_000;
const ALIVE_AGAIN_MS = 500;

export class Jobs {
  private runner: Runner | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reviving: Promise<void> | undefined;
  private stopped = false;

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
    const events = new EventEmitter() as WorkerEvents;
    const options: RunnerOptions = { logger, events, pgPool: this.pool, concurrency, noHandleSignals: true, pollInterval: POLL_MS, taskList, crontab };
    const died = new Set<string>();
    events.on('worker:fatalError', ({ worker }) => {
      died.add(worker.workerId);
      this.reviving ??= this.revive(options, died).finally(() => (this.reviving = undefined));
    });
    this.runner = await run(options);
    this.timer = setInterval(() => void this.release(HELD_SECONDS, []).catch(() => undefined), LOOK_AGAIN_MS);
    this.timer.unref();
  }

  /**
   * A worker that can't tell the database that its job is done ends, and is not replaced; its job stays in its hands for
   * four hours. So all workers are made anew when the database is back, and what the dead ones held is given to others.
   */
  private async revive(options: RunnerOptions, died: Set<string>): Promise<void> {
    while (!this.stopped) {
      await pause(ALIVE_AGAIN_MS, undefined, { ref: false });
      try {
        // First the end of those that still live: a job that can't be told done on the way is among the dead ones' then.
        await this.runner?.stop().catch(() => undefined);
        this.runner = undefined;
        await this.release(null, [...died]);
        if (!this.stopped) this.runner = await run(options);
        died.clear();
        return;
      } catch {
        // Still no database.
      }
    }
  }

  /** Gives back the jobs of these workers, and with `heldSeconds` those that anybody has held for longer: that process was killed. */
  private async release(heldSeconds: number | null, workers: readonly string[]): Promise<void> {
    await poolDb(this.pool).many(sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
      where locked_by = any(${workers}::text[]) or locked_at < now() - make_interval(secs => ${heldSeconds}::float8) having count(*) > 0`);
  }

  /** Lets running jobs finish; the rest waits in the database for the next start or another instance. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.reviving;
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
