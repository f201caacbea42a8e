import { AppError } from '../../../kernel/http/errors';
import { readMark, writeMark } from './cursor';
import { propose, type Candidate, type ProposalFacts } from './propose';

const candidate = (code: string, changes: Partial<Candidate> = {}): Candidate => ({ id: `id-${code}`, code, name: code, region: 0, prefixLength: 0, skill: 1, anySkills: true, openJobs: 0, ...changes });
const FACTS: ProposalFacts = { landline: '02122334455', regionKnown: true, categoryKnown: true, refusedBy: [], givenTo: null };
const order = (candidates: Candidate[], facts: Partial<ProposalFacts> = {}) => propose(candidates, { ...FACTS, ...facts }).map(({ agent }) => agent.code);
const reasons = (one: Candidate, facts: Partial<ProposalFacts> = {}) => propose([one], { ...FACTS, ...facts })[0].reasons;

describe('who is proposed', () => {
  test('the longest beginning of the landline, then the city, then the province, then anybody', () => {
    const all = [
      candidate('none'),
      candidate('province', { region: 1 }),
      candidate('city', { region: 2 }),
      candidate('prefix-3', { region: 3, prefixLength: 3 }),
      candidate('prefix-5', { region: 3, prefixLength: 5 }),
    ];
    expect(order(all)).toEqual(['prefix-5', 'prefix-3', 'city', 'province', 'none']);
  });

  test('among equally near ones the skill, then the load, then the code', () => {
    const all = [
      candidate('c', { openJobs: 3 }),
      candidate('b', { openJobs: 1 }),
      candidate('a', { openJobs: 1 }),
      candidate('brand', { skill: 2, openJobs: 9 }),
      candidate('anything', { skill: 0, anySkills: false }),
    ];
    expect(order(all)).toEqual(['brand', 'a', 'b', 'c', 'anything']);
  });

  test('who lists skills but not this one is left out, unless nobody knows what device it is', () => {
    const all = [candidate('other-skill', { skill: 0, region: 3, prefixLength: 9 }), candidate('fits')];
    expect(order(all)).toEqual(['fits']);
    expect(order(all, { categoryKnown: false })).toEqual(['other-skill', 'fits']);
  });

  test('who gave the job back comes last and is marked; who has it now is not proposed', () => {
    const all = [candidate('near', { region: 3, prefixLength: 5 }), candidate('far'), candidate('has-it', { region: 2 })];
    const proposed = propose(all, { ...FACTS, refusedBy: ['id-near'], givenTo: 'id-has-it' });
    expect(proposed.map(({ agent, refusedBefore }) => [agent.code, refusedBefore])).toEqual([['far', false], ['near', true]]);
    expect(proposed[1].reasons).toContainEqual({ code: 'refused', params: {} });
  });

  test('twenty at most', () => expect(order(Array.from({ length: 30 }, (_, i) => candidate(`a${i}`)))).toHaveLength(20));
});

describe('why', () => {
  test('each of region, skill and load says its part', () => {
    expect(reasons(candidate('a', { region: 3, prefixLength: 5, skill: 2, openJobs: 4 }))).toEqual([
      { code: 'region.landline', params: { prefix: '02122' } },
      { code: 'skill.brand', params: {} },
      { code: 'load', params: { count: 4 } },
    ]);
    expect(reasons(candidate('a', { region: 2 })).map(({ code }) => code)).toEqual(['region.city', 'skill.category', 'load']);
    expect(reasons(candidate('a', { region: 1, skill: 0, anySkills: false })).map(({ code }) => code)).toEqual(['region.province', 'skill.any', 'load']);
    expect(reasons(candidate('a')).map(({ code }) => code)).toEqual(['region.none', 'skill.category', 'load']);
    expect(reasons(candidate('a', { skill: 0 }), { regionKnown: false, categoryKnown: false }).map(({ code }) => code)).toEqual(['region.unknown', 'skill.unknown', 'load']);
  });
});

describe('the mark of a page', () => {
  test('comes back as it went, and nothing else is one', () => {
    for (const mark of [{ emergency: true, seq: 1 }, { emergency: false, seq: 2_147_483_647 }]) expect(readMark(writeMark(mark))).toEqual(mark);
    expect(readMark(undefined)).toBeNull();
    for (const wrong of ['', 'zzz', Buffer.from('e2147483648').toString('base64url'), Buffer.from('x1').toString('base64url')]) expect(() => readMark(wrong)).toThrow(AppError);
  });
});
