import { withTx } from '../../kernel/db/tx';
import type { Kernel } from '../../kernel/kernel';
import type { Scope } from '../../kernel/scope';
import type { Slice } from '../../kernel/slice';
import { calendarRoutes } from './calendar.routes';
import { serviceTimeErrors } from './service-time.errors';
import { serviceTimeExamples, serviceTimeRefusals } from './service-time.examples';
import { serviceTimeMigrations } from './service-time.sql';
import { slaRoutes } from './sla.routes';
import { cancelClock, meetClock, pauseClock, reopenClock, resumeClock, type ChangeClocks } from './use-cases/change-clocks';
import { recomputeJob } from './use-cases/recompute';
import { programScope, stepJob } from './use-cases/run-step';
import { seedServiceTime } from './use-cases/seed';
import { startClocks } from './use-cases/start-clocks';
import type { StartClocks } from './domain';

/** The clocks for programs of the same process, each call in a transaction of its own. */
const clocksFor = (kernel: Kernel, scope: Scope = programScope(kernel.config.company.owner)) => ({
  start: (asked: StartClocks | readonly StartClocks[]) => withTx(kernel.pool, (tx) => startClocks(tx, scope, asked)),
  pause: (asked: ChangeClocks) => withTx(kernel.pool, (tx) => pauseClock(tx, scope, asked)),
  resume: (asked: ChangeClocks) => withTx(kernel.pool, (tx) => resumeClock(tx, scope, asked)),
  meet: (asked: Parameters<typeof meetClock>[2]) => withTx(kernel.pool, (tx) => meetClock(tx, scope, asked)),
  cancel: (asked: ChangeClocks) => withTx(kernel.pool, (tx) => cancelClock(tx, scope, asked)),
  reopen: (asked: ChangeClocks) => withTx(kernel.pool, (tx) => reopenClock(tx, scope, asked)),
});

export const serviceTime: Slice = {
  name: 'service-time',
  routes: [...calendarRoutes, ...slaRoutes],
  errors: serviceTimeErrors,
  api: {
    title: 'Service time',
    about: 'When work is done and by when it must be: working weeks, holidays, closures, targets and their clocks.',
    examples: serviceTimeExamples,
    refusals: serviceTimeRefusals,
  },
  migrations: serviceTimeMigrations,
  jobs: [stepJob, recomputeJob],
  constraints: { as_holidays_day_uq: 'service-time.holiday-taken', as_sla_targets_key_uq: 'sla.target-tie' },
  services: { 'service-time': (kernel) => clocksFor(kernel) },
  start: seedServiceTime,
};

export { cancelClock, meetClock, pauseClock, reopenClock, resumeClock, type ChangeClocks } from './use-cases/change-clocks';
export { promisedDate, type PromisedDate } from './use-cases/promised-date';
export { startClocks, type StartedClock } from './use-cases/start-clocks';
/** For a use-case that has a load and a write statement of its own and must not take more round trips. */
export { insertClocks, queueSteps, serviceTimeFacts, type StartFacts } from './clocks.store';
export { clocksToStart, type Asked, type NewClock, type StartClocks } from './domain';
