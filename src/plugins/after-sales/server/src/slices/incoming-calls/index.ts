import { poolDb } from '../../kernel/db/tx';
import type { Job } from '../../kernel/jobs';
import type { Slice } from '../../kernel/slice';
import { callMemory, programScope } from './call-board';
import { incomingCallsErrors } from './incoming-calls.errors';
import { incomingCallsExamples, incomingCallsRefusals } from './incoming-calls.examples';
import { incomingCallsRoutes } from './incoming-calls.routes';
import { incomingCallsMigrations } from './incoming-calls.sql';
import { forgetCalls } from './incoming-calls.store';

const KEPT_MS = 30 * 86_400_000;

const forget: Job = {
  name: 'incoming-calls:forget',
  crontab: '41 23 * * *',
  work: (_payload, kernel) => forgetCalls(programScope(kernel), poolDb(kernel.pool), new Date(kernel.clock.now().getTime() - KEPT_MS)),
};

export const incomingCalls: Slice = {
  name: 'incoming-calls',
  routes: incomingCallsRoutes,
  errors: incomingCallsErrors,
  api: { title: 'Incoming calls', about: 'A telephone system tells what rings; the caller\'s card opens on the operator\'s screen.', examples: incomingCallsExamples, refusals: incomingCallsRefusals },
  migrations: incomingCallsMigrations,
  jobs: [forget],
  memories: [callMemory],
};
