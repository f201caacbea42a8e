import type { PartRef, PolicyTerms } from '../../../../../shared/api/warranty';
import { AppError, type FieldError } from '../../../kernel/http/errors';
import { cleanCode, type CodeRef } from '../../codings/domain';

const cleaned = (code: string): string => cleanCode(code) ?? code;
const cleanRef = <Ref>(ref: Ref): Ref => (typeof ref === 'object' && ref !== null && 'part' in ref ? { ...ref, part: cleaned(String(ref.part)) } : ref);

/** Terms with codes of parts as we keep them, so that «P-۱» from a Persian keyboard is P-1. */
export const withCleanParts = (terms: PolicyTerms): PolicyTerms => ({
  ...terms,
  partGroups: terms.partGroups.map((group) => ({ ...group, parts: group.parts.map(cleaned) })),
  partMonths: terms.partMonths.map((one) => ({ ...one, of: cleanRef(one.of) })),
  consumables: terms.consumables.map(cleanRef),
  voids: terms.voids.map((one) => ({ ...one, voids: one.voids.map(cleanRef) })),
});

/** Every part that a reference of the terms names, with the field that names it. */
interface Named {
  ref: PartRef;
  path: string;
}

const refsOf = (terms: PolicyTerms): Named[] => [
  ...terms.partMonths.map(({ of }, i) => ({ ref: of, path: `terms.partMonths.${i}.of` })),
  ...terms.consumables.map((ref, i) => ({ ref, path: `terms.consumables.${i}` })),
  ...terms.voids.flatMap(({ voids }, i) => voids.flatMap((target, n) => (typeof target === 'object' ? [{ ref: target, path: `terms.voids.${i}.voids.${n}` }] : []))),
];

/** The codes of parts that must exist. */
export const partsNamedIn = (terms: PolicyTerms): CodeRef[] => [
  ...terms.partGroups.flatMap(({ parts }, i) => parts.map((code, n): CodeRef => ({ list: 'part', code, path: `terms.partGroups.${i}.parts.${n}` }))),
  ...refsOf(terms).flatMap(({ ref, path }): CodeRef[] => ('part' in ref ? [{ list: 'part', code: ref.part, path: `${path}.part` }] : [])),
];

const twice = (keys: readonly string[], pathOf: (i: number) => string): FieldError[] =>
  keys.flatMap((key, i) => (keys.indexOf(key) === i ? [] : [{ path: pathOf(i), code: 'warranty.terms-twice' }]));

const keyOf = (ref: PartRef): string => ('part' in ref ? `part/${ref.part}` : `group/${ref.group}`);

/**
 * What no schema can say of terms: names that exist, nothing twice, periods that don't end before they begin.
 * @throws warranty.terms with every field that is wrong
 */
export function refuseWrongTerms(terms: PolicyTerms): void {
  const groups = new Set(terms.partGroups.map(({ code }) => code));
  const fields: FieldError[] = [
    ...twice(terms.startRule, (i) => `terms.startRule.${i}`),
    ...twice(terms.partGroups.map(({ code }) => code), (i) => `terms.partGroups.${i}.code`),
    ...twice(terms.partMonths.map(({ of }) => keyOf(of)), (i) => `terms.partMonths.${i}.of`),
    ...twice(terms.voids.map(({ reason }) => reason), (i) => `terms.voids.${i}.reason`),
    ...refsOf(terms).flatMap(({ ref, path }) => ('group' in ref && !groups.has(ref.group) ? [{ path: `${path}.group`, code: 'warranty.group-unknown', params: { group: ref.group } }] : [])),
    ...terms.promotions.flatMap(({ from, to }, i) => (to < from ? [{ path: `terms.promotions.${i}.to`, code: 'warranty.period-order' }] : [])),
  ];
  if (fields.length > 0) throw new AppError('warranty.terms', { fields });
}
