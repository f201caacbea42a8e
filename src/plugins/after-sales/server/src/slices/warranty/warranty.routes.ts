import {
  acceptStartBody, checkAnswer, checkQuery, extendBody, factAnswer, publicWarrantyAnswer, publicWarrantyParams, recordFactBody, reinstateBody, voidBody, warrantyEventAnswer,
} from '../../../../shared/api/warranty';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { acceptStart, extendWarranty, reinstateWarranty, voidWarranty } from './use-cases/change-warranty';
import { recordFact } from './use-cases/record-fact';
import { deviceLock } from './use-cases/with-device';
import { check, publicCheck } from './warranty.controller';

const who = ['staff', 'system'] as const;
const DEVICE_ERRORS = ['devices.unknown', 'devices.serial-empty'];
// A day is also understood as people write it, which no schema can say: what is none is refused by its own code.
const CHANGE_ERRORS = [...DEVICE_ERRORS, 'input.format', 'warranty.day-future'];
const FACT_ERRORS = [
  ...DEVICE_ERRORS, 'input.format', 'input.required', 'warranty.fact-future', 'warranty.exit-before-made', 'warranty.sold-before-made', 'warranty.installed-before-made', 'warranty.sold-before-exit',
  'warranty.installed-before-exit', 'warranty.installed-before-sold', 'warranty.fact-exists', 'warranty.amends-unknown', 'warranty.amends-replaced', 'warranty.replaced-already',
];
const written = { method: 'POST', who, status: 201, roundTrips: 4 } as const;

export const warrantyRoutes: Route[] = [
  readRoute({
    id: 'warranty.check',
    path: '/warranty/check',
    summary: 'Say whether a device is covered on a day, for labour, parts and travel, and why',
    who: [...who, 'agent'],
    query: checkQuery,
    answer: checkAnswer,
    errors: ['input.format', 'devices.serial-empty'],
    roundTrips: 1,
    handle: check,
  }),
  readRoute({
    id: 'public.warranty',
    path: '/public/warranty/:serial',
    summary: 'Tell anybody whether a device is covered today and until when',
    who: ['public'],
    params: publicWarrantyParams,
    answer: publicWarrantyAnswer,
    // Serials can be counted through, as tracking codes can be guessed.
    limit: { points: (kernel) => kernel.config.http.limits.warrantyChecks, seconds: 600 },
    roundTrips: 1,
    handle: publicCheck,
  }),
  writeRoute({
    ...written,
    id: 'warranty.record-fact',
    path: '/warranty/facts',
    summary: 'Record when a device was made, left the warehouse, was sold or installed, or amend such a fact',
    body: recordFactBody,
    answer: factAnswer,
    errors: FACT_ERRORS,
    locks: ({ body }) => deviceLock(body.serial),
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await recordFact(tx, call, call.body) }),
  }),
  writeRoute({
    ...written,
    id: 'warranty.void',
    path: '/warranty/void',
    summary: 'Void the warranty of a device for one of its policy\'s reasons',
    body: voidBody,
    answer: warrantyEventAnswer,
    errors: [...CHANGE_ERRORS, 'warranty.no-policy', 'warranty.void-reason-unknown', 'warranty.void-already'],
    locks: ({ body }) => deviceLock(body.serial),
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await voidWarranty(tx, call, call.body) }),
  }),
  writeRoute({
    ...written,
    id: 'warranty.reinstate',
    path: '/warranty/reinstate',
    summary: 'Lift a void of a device\'s warranty',
    body: reinstateBody,
    answer: warrantyEventAnswer,
    errors: [...CHANGE_ERRORS, 'warranty.not-void', 'warranty.void-unknown'],
    locks: ({ body }) => deviceLock(body.serial),
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await reinstateWarranty(tx, call, call.body) }),
  }),
  writeRoute({
    ...written,
    id: 'warranty.extend',
    path: '/warranty/extend',
    summary: 'Give a device\'s warranty more months or days',
    body: extendBody,
    answer: warrantyEventAnswer,
    errors: [...CHANGE_ERRORS, 'warranty.no-policy'],
    locks: ({ body }) => deviceLock(body.serial),
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await extendWarranty(tx, call, call.body) }),
  }),
  writeRoute({
    ...written,
    id: 'warranty.accept-start',
    path: '/warranty/accept-start',
    summary: 'Let a sale or an installation after the shelf time start the warranty',
    body: acceptStartBody,
    answer: warrantyEventAnswer,
    errors: [...DEVICE_ERRORS, 'warranty.no-policy', 'warranty.start-not-late'],
    locks: ({ body }) => deviceLock(body.serial),
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await acceptStart(tx, call, call.body) }),
  }),
];
