import { z } from 'zod';
import { duplicates, mergeAnswer, mergeBody, mergePreview, mergePreviewQuery, unmergeAnswer } from '../../../../shared/api/merges';
import { AppError } from '../../kernel/http/errors';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { findDuplicates } from './merges.store';
import { mergeCustomers, previewMerge, undoMerge } from './use-cases/merge';

const who = ['staff', 'system'] as const;
const params = z.strictObject({ id: z.string().min(8).max(64) });
const REFUSALS = ['record.not-found', 'merges.itself', 'customers.unknown', 'merges.from-merged', 'customers.merged', 'merges.too-large'];

/** Merges are rare, and each may touch customers that another one leads to: of one company they follow one another. */
const locks = (): string[] => ['customer-merges'];

export const mergesRoutes: Route[] = [
  readRoute({
    id: 'customers.duplicates',
    path: '/customers/:id/duplicates',
    summary: 'Propose who may be the same person: on the same phone, or of the same name in the same city',
    who,
    params,
    answer: duplicates,
    errors: ['record.not-found'],
    roundTrips: 1,
    async handle({ params: { id }, scope }, db) {
      const found = await findDuplicates(scope, db, id);
      if (!found) throw new AppError('record.not-found');
      return { body: found };
    },
  }),
  readRoute({
    id: 'customers.merge-preview',
    path: '/customers/:id/merge-preview',
    summary: 'Show what merging another customer into this one would move',
    who,
    params,
    query: mergePreviewQuery,
    answer: mergePreview,
    errors: REFUSALS,
    roundTrips: 1,
    handle: async (call, db) => ({ body: await previewMerge(db, call, { into: call.params.id, from: call.query.from }) }),
  }),
  writeRoute({
    id: 'customers.merge',
    method: 'POST',
    path: '/customers/:id/merge',
    summary: 'Merge another customer into this one; the other is kept and leads here',
    who,
    params,
    body: mergeBody,
    answer: mergeAnswer,
    status: 201,
    errors: REFUSALS,
    locks,
    roundTrips: 5,
    handle: async (call, tx) => ({ body: await mergeCustomers(tx, call, { into: call.params.id, from: call.body.from }) }),
  }),
  writeRoute({
    id: 'customers.unmerge',
    method: 'POST',
    path: '/customer-merges/:id/undo',
    summary: 'Undo a merge: what was moved and is still there goes back, what came since stays',
    who,
    params: z.strictObject({ id: z.uuid() }),
    answer: unmergeAnswer,
    errors: ['record.not-found', 'merges.undone-already', 'merges.later-first'],
    locks,
    roundTrips: 5,
    handle: async (call, tx) => ({ body: await undoMerge(tx, call, call.params.id) }),
  }),
];
