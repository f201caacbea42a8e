import { z } from 'zod';
import type { Kernel } from '../kernel';
import { AppError } from './errors';
import { openApi } from './openapi';
import { readRoute } from './registry';

const PROBE_TIMEOUT_MS = 1_000;

const databaseAnswers = async (kernel: Kernel): Promise<boolean> => {
  const timer = new Promise<false>((resolve) => setTimeout(resolve, PROBE_TIMEOUT_MS, false).unref());
  const asked = kernel.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, timer]);
};

/** Rows that every installation has: is the process alive, may it be given work, what can it do. */
export const probeRoutes = [
  readRoute({
    id: 'system.live',
    path: '/live',
    summary: 'Says that the process runs; asks nothing else',
    who: ['public'],
    withoutDatabase: true,
    answer: z.strictObject({ live: z.literal(true) }),
    handle: () => Promise.resolve({ body: { live: true as const } }),
  }),
  readRoute({
    id: 'system.ready',
    path: '/ready',
    summary: 'Says whether this instance can be given work: database, migrations, rights, not stopping',
    who: ['public'],
    withoutDatabase: true,
    answer: z.strictObject({ ready: z.literal(true) }),
    errors: ['server.stopping'],
    async handle({ kernel }) {
      if (kernel.stopping) throw new AppError('server.stopping', { retryAfterSeconds: 5 });
      if (!kernel.ready || !(await databaseAnswers(kernel)) || !kernel.rights.fresh()) throw new AppError('server.unavailable', { retryAfterSeconds: 2 });
      return { body: { ready: true as const } };
    },
  }),
  readRoute({
    id: 'system.openapi',
    path: '/openapi.json',
    summary: 'This description of the API, OpenAPI 3.1',
    who: ['public'],
    withoutDatabase: true,
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
    handle: ({ kernel }) => Promise.resolve({ body: openApi(kernel.composition.routes, kernel.errors, '0.1.0') as { openapi: '3.1.0' } }),
  }),
];
