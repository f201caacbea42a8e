import { z } from 'zod';
import { sql } from '../db/sql';
import type { Db } from '../db/tx';
import { AppError } from './errors';
import { openApi } from './openapi';
import { readRoute } from './registry';

const PROBE_TIMEOUT_MS = 1_000;

const databaseAnswers = async (db: Db): Promise<boolean> => {
  const timer = new Promise<false>((resolve) => setTimeout(resolve, PROBE_TIMEOUT_MS, false).unref());
  const asked = db.one(sql<{ one: number }>`select 1 as one`).then(
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
    roundTrips: 0,
    handle: () => Promise.resolve({ body: { live: true as const } }),
  }),
  readRoute({
    id: 'system.ready',
    path: '/ready',
    summary: 'Says whether this instance can be given work: database, migrations, rights, not stopping',
    who: ['public'],
    withoutDatabase: true,
    answer: z.strictObject({ ready: z.literal(true) }),
    errors: ['server.stopping', 'server.unavailable'],
    roundTrips: 1,
    async handle({ kernel }, db) {
      if (kernel.stopping) throw new AppError('server.stopping', { retryAfterSeconds: 5 });
      if (!kernel.ready || !(await databaseAnswers(db)) || !kernel.rights.fresh()) throw new AppError('server.unavailable', { retryAfterSeconds: 2 });
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
    roundTrips: 0,
    handle: ({ kernel }) => Promise.resolve({ body: openApi(kernel.composition) as { openapi: '3.1.0' } }),
  }),
];
