import { createPolicyBody, policyAnswer, policyPage, policyQuery, type CreatePolicyBody, type PolicyQuery } from '../../../../shared/api/warranty';
import { cursorOf, readCursor } from '../../kernel/http/cursor';
import type { Db, Tx } from '../../kernel/db/tx';
import { readRoute, writeRoute, type Call, type Route } from '../../kernel/http/registry';
import { cleanCode } from '../codings';
import { listPolicies } from './policies.store';
import { createPolicy } from './use-cases/create-policy';

const who = ['staff', 'system'] as const;

const create = async (call: Call<unknown, unknown, CreatePolicyBody>, tx: Tx) => ({ body: await createPolicy(tx, call, call.body) });

async function list({ query, scope }: Call<unknown, PolicyQuery>, db: Db) {
  const { scope: level, code, limit, after } = query;
  const filter = { scope: level ?? null, code: code === undefined ? null : (cleanCode(code) ?? code), after: after === undefined ? null : readCursor(after) };
  // One more than asked for tells whether there is another page.
  const rows = await listPolicies(scope, db, { ...filter, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { body: { items: page.map(({ seq: _seq, ...policy }) => policy), next: rows.length > limit && last ? cursorOf(last.seq) : null } };
}

export const policiesRoutes: Route[] = [
  writeRoute({
    id: 'warranty-policies.create',
    method: 'POST',
    path: '/warranty-policies',
    summary: 'Add a version of the warranty policy of a product, a product category or a brand',
    who,
    body: createPolicyBody,
    answer: policyAnswer,
    status: 201,
    roundTrips: 4,
    errors: ['warranty.terms', 'warranty.period-order', 'warranty.policy-order', 'warranty.policy-backdated', 'warranty.policy-taken', 'codings.unknown', 'codings.retired'],
    locks: ({ body }) => [`warranty-policy:${body.scope}:${body.code}`],
    handle: create,
  }),
  readRoute({
    id: 'warranty-policies.list',
    path: '/warranty-policies',
    summary: 'List versions of warranty policies, the newest first',
    who,
    query: policyQuery,
    answer: policyPage,
    errors: ['input.cursor'],
    roundTrips: 1,
    handle: list,
  }),
];
