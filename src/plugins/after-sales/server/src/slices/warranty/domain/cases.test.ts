import { CASE_GROUPS } from './cases';
import { dayIn, runCase } from './cases/run-case';
import { isCovering } from './verdict';

const all = CASE_GROUPS.flatMap(({ cases }) => cases);

describe.each(CASE_GROUPS.map((group) => [group.title, group] as const))('%s', (_title, { cases }) => {
  test.each(cases.map((one) => [one.says, one] as const))('%s', (_says, told) => {
    const verdict = runCase(told);
    const { reason, from, until, by, policy } = told.then;
    const found = {
      covered: verdict.covered,
      reason: verdict.reason,
      from: verdict.startsOn,
      until: verdict.endsOn,
      by: verdict.basis,
      policy: verdict.policyVersion && `${verdict.policyVersion.scope} ${verdict.policyVersion.version}`,
    };
    // A group about policies leaves the start out: what isn't said isn't compared.
    const dates = told.policies === undefined || until === undefined ? { from: from === undefined ? null : dayIn(from), by: by ?? null } : {};
    expect(found).toMatchObject({ covered: isCovering(reason), reason, ...dates, until: until === undefined ? null : dayIn(until), ...(policy !== undefined && { policy }) });
  });
});

test('there are at least 120 cases, in both calendars, and no sentence twice', () => {
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(all.filter(({ calendar }) => calendar === 'gregorian').length).toBeGreaterThanOrEqual(20);
  const sentences = CASE_GROUPS.flatMap(({ title, cases }) => cases.map(({ says }) => `${title}: ${says}`));
  expect(new Set(sentences).size).toBe(sentences.length);
});
