import type { CreatePolicyBody, PolicyAnswer } from '../../../../../shared/api/warranty';
import { dayOf } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanCode, refuseUnknownCodes, type CodeRef } from '../../codings';
import { nextVersion } from '../domain/new-version';
import { partsNamedIn, refuseWrongTerms, withCleanParts } from '../domain/terms';
import { addPolicy, loadGround } from '../policies.store';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

const LISTS = { product: 'product', category: 'product-category', brand: 'brand' } as const;

/**
 * Other terms for a product, a category or a brand: always a new version, never a change of one that devices have.
 * @throws warranty.terms, codings.unknown, codings.retired and what `nextVersion` refuses, at the field
 */
export async function createPolicy(tx: Tx, { scope, now, kernel }: Context, told: CreatePolicyBody): Promise<PolicyAnswer> {
  const terms = withCleanParts(told.terms);
  refuseWrongTerms(terms);
  const { scope: level, validFrom, validTo } = told;
  const code = cleanCode(told.code) ?? told.code;
  const refs: CodeRef[] = [{ list: LISTS[level], code, path: 'code' }, ...partsNamedIn(terms)];
  const ground = await loadGround(scope, tx, { scope: level, code }, refs);
  refuseUnknownCodes(ground.known, refs);
  const version = nextVersion(ground.last, told, dayOf(now, kernel.config.company.timeZone));
  const policy = { id: kernel.ids.next(), scope: level, code, version, validFrom, validTo, terms };
  const event = { type: 'warranty-policy.created', subject: { type: 'warranty-policy', id: policy.id }, data: { scope: level, code, version, validFrom, validTo } };
  await addPolicy(scope, tx, policy, now, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]));
  return policy;
}
