import { z } from 'zod';
import { openReceptionBody, openedReception, receptionAnswer, receptionList, receptionListQuery, trackingAnswer, trackingQuery } from '../../../../shared/api/receptions';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { list, open, openLocks, show, track } from './receptions.controller';

export const receptionsRoutes: Route[] = [
  writeRoute({
    id: 'receptions.open',
    method: 'POST',
    path: '/receptions',
    summary: 'Open a reception: a customer asks for the service of one or more devices',
    who: ['staff', 'system'],
    body: openReceptionBody,
    answer: openedReception,
    status: 201,
    roundTrips: 4,
    errors: ['input.phone', 'input.too-short', 'input.national-id', 'customers.candidates', 'customers.unknown', 'devices.unknown', 'devices.serial-empty', 'receptions.device-twice', 'codings.unknown', 'codings.retired'],
    locks: openLocks,
    handle: open,
  }),
  readRoute({
    id: 'receptions.list',
    path: '/receptions',
    summary: 'List receptions, newest first',
    who: ['staff', 'system'],
    query: receptionListQuery,
    answer: receptionList,
    errors: ['input.cursor'],
    roundTrips: 1,
    handle: list,
  }),
  readRoute({
    id: 'receptions.show',
    path: '/receptions/:id',
    summary: 'Show one reception with its jobs, devices and declared faults',
    who: ['staff', 'system'],
    params: z.strictObject({ id: z.string().min(8).max(64) }),
    answer: receptionAnswer,
    errors: ['record.not-found'],
    roundTrips: 1,
    handle: show,
  }),
  readRoute({
    id: 'tracking.show',
    path: '/tracking/:code',
    summary: 'Tell a customer where the service stands, by tracking code and the last four digits of a phone',
    who: ['public'],
    params: z.strictObject({ code: z.string().max(60) }),
    query: trackingQuery,
    answer: trackingAnswer,
    errors: ['tracking.not-found'],
    limit: { points: (kernel) => kernel.config.http.limits.trackingGuesses, seconds: 600 },
    roundTrips: 1,
    handle: track,
  }),
];
