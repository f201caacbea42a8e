import { STEPS, type Step } from '../../../../../shared/api/custody';
import { AppError } from '../../../kernel/http/errors';
import { newTrackingCode, formatTrackingCode } from '../../../kernel/ids';
import { STAGES, type Stage } from '../../jobs/domain';
import type { Custody, Facts } from './custody';
import { nextStep, refusalOf, stepsFor } from './legal';
import { decide, type Told } from './steps';

const NOW = new Date('2026-11-22T08:00:00Z');
const EARLIER = new Date('2026-11-20T08:00:00Z');
const CODE = newTrackingCode();
const RULES = { inspectRepairs: false };
const STRICT = { inspectRepairs: true };

const here = (changes: Partial<Custody> = {}): Custody => ({
  takenIn: '7', takenInAt: EARLIER, place: 'counter', since: EARLIER, shelf: null, technicianId: null, agentId: null, sentTo: null, accessories: null, condition: null, inspected: false, ...changes,
});
const facts = (custody: Custody | null, stage: Stage = 'in-progress'): Facts => ({
  custody, stage, trackingCode: CODE,
  found: { agents: [{ id: 'agent-1', state: 'active' }, { id: 'agent-2', state: 'retired' }], technicians: [{ id: 'own', agent: null, state: 'active' }, { id: 'agents', agent: 'agent-1', state: 'active' }, { id: 'gone', agent: null, state: 'retired' }] },
});

const step = <S extends Step>(name: S, given: Facts, told: Told[S], rules = RULES) => decide(name, given, told, { rules, now: NOW });

function refused(work: () => unknown): [string, string | undefined] {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.fields?.[0]?.path];
    throw error;
  }
  throw new Error('nothing was refused');
}

const SLIP = { receiver: 'مریم', trackingCode: CODE };

describe('[RC20] moves that make no sense', () => {
  const of = (name: Step, custody: Custody | null, stage: Stage = 'in-progress', rules = RULES): string | null => refusalOf(name, { custody, stage }, rules);

  test('nothing is done with what was never here, but taking it in', () => {
    for (const name of STEPS) expect([name, of(name, null)]).toEqual([name, name === 'take-in' ? null : 'custody.not-here']);
  });

  test('nothing is done with what its owner has, until its job goes on and it comes in again', () => {
    const gone = here({ place: 'handed-over' });
    for (const name of STEPS) if (name !== 'take-in') expect([name, of(name, gone, 'done')]).toEqual([name, 'custody.handed-over-already']);
    expect(of('take-in', gone, 'done')).toBe('custody.job-closed');
    expect(of('take-in', gone, 'in-progress')).toBeNull();
  });

  test('what is here is not taken in twice', () => {
    for (const place of ['counter', 'shelf', 'workshop', 'away'] as const) expect(of('take-in', here({ place }))).toBe('custody.in-house-already');
  });

  test('what is away can only come back, and what is here can not', () => {
    for (const name of STEPS) if (!['take-in', 'bring-back'].includes(name)) expect([name, of(name, here({ place: 'away' }), 'done')]).toEqual([name, 'custody.away']);
    expect(of('bring-back', here({ place: 'away' }))).toBeNull();
    expect(of('bring-back', here())).toBe('custody.not-away');
  });

  test('only what is done is inspected, and once', () => {
    for (const stage of STAGES) expect([stage, of('inspect', here(), stage)]).toEqual([stage, stage === 'done' ? null : 'custody.not-done']);
    expect(of('inspect', here({ inspected: true }), 'done')).toBe('custody.inspected-already');
  });

  test('it is handed over when its job is done, not possible or cancelled, and in no other stage', () => {
    for (const stage of STAGES) expect([stage, of('hand-over', here(), stage)]).toEqual([stage, ['done', 'not-possible', 'cancelled'].includes(stage) ? null : 'custody.job-open']);
  });

  test('[FR6] where the company inspects, a repaired device waits for it; one that was not repaired does not', () => {
    expect(of('hand-over', here(), 'done', STRICT)).toBe('custody.not-inspected');
    expect(of('hand-over', here({ inspected: true }), 'done', STRICT)).toBeNull();
    for (const stage of ['not-possible', 'cancelled'] as const) expect(of('hand-over', here(), stage, STRICT)).toBeNull();
  });

  test('what is finished is not sent out', () => {
    expect(of('send-out', here(), 'done')).toBe('custody.job-closed');
  });

  test('it does not move to where it is', () => {
    expect(refused(() => step('shelve', facts(here({ place: 'shelf', shelf: 'A-12' })), { shelf: 'a ۱۲' }))).toEqual(['custody.same-place', undefined]);
    expect(refused(() => step('to-workshop', facts(here({ place: 'workshop' })), {}))).toEqual(['custody.same-place', undefined]);
  });

  test('every step is judged before it is done', () => {
    expect(refused(() => step('hand-over', facts(here()), SLIP))).toEqual(['custody.job-open', undefined]);
    expect(refused(() => step('take-in', facts(here()), {}))).toEqual(['custody.in-house-already', undefined]);
  });
});

describe('[RC20] what is told wrong lands at its field', () => {
  test('a shelf without letters and digits', () => {
    expect(refused(() => step('shelve', facts(here()), { shelf: '--' }))).toEqual(['custody.shelf-format', 'shelf']);
    expect(refused(() => step('take-in', facts(null), { shelf: '؟' }))).toEqual(['custody.shelf-format', 'shelf']);
  });

  test('a technician who is unknown, retired or an agent’s', () => {
    for (const technician of ['nobody', 'gone', 'agents']) expect(refused(() => step('to-workshop', facts(here()), { technician }))).toEqual(['technicians.unknown', 'technician']);
  });

  test('an agent who is unknown or retired, or nobody at all', () => {
    expect(refused(() => step('send-out', facts(here()), { agent: 'nobody' }))).toEqual(['agents.unknown', 'agent']);
    expect(refused(() => step('send-out', facts(here()), { agent: 'agent-2' }))).toEqual(['agents.retired', 'agent']);
    expect(refused(() => step('send-out', facts(here()), { sentTo: '\u200e' }))).toEqual(['input.required', 'sentTo']);
  });

  test('[WH14] a slip of another reception, a code that is none, and a receiver without a name', () => {
    const done = facts(here(), 'done');
    for (const trackingCode of [newTrackingCode(), 'ABC', '']) expect(refused(() => step('hand-over', done, { receiver: 'مریم', trackingCode }))).toEqual(['custody.slip-of-another', 'trackingCode']);
    expect(refused(() => step('hand-over', done, { ...SLIP, receiver: '\u200f' }))).toEqual(['input.required', 'receiver']);
  });

  test('[WH14] without a slip: the last digits and a reason', () => {
    const identity = { reason: 'قبض گم شده', document: 'national-card', lastDigits: '4321' } as const;
    for (const lastDigits of ['1', '1234567', 'abc']) {
      expect(refused(() => step('hand-over', facts(here(), 'done'), { receiver: 'مریم', identity: { ...identity, lastDigits } }))).toEqual(['custody.identity-digits', 'identity.lastDigits']);
    }
    expect(refused(() => step('hand-over', facts(here(), 'done'), { receiver: 'مریم', identity: { ...identity, reason: '\u200e' } }))).toEqual(['input.required', 'identity.reason']);
  });

  test('[FR6] an inspection that failed says why', () => {
    expect(refused(() => step('inspect', facts(here(), 'done'), { passed: false }))).toEqual(['input.required', 'reason']);
  });
});

describe('[FR2] what a step makes of it', () => {
  test('taken in to the counter or straight to a shelf, with what came along', () => {
    const { custody, move } = step('take-in', facts(null), { accessories: ' شلنگ  تخلیه ', condition: 'خط', shelf: 'A-12' });
    expect(custody).toEqual(here({ takenIn: null, takenInAt: NOW, since: NOW, place: 'shelf', shelf: 'A-12', accessories: 'شلنگ تخلیه', condition: 'خط' }));
    expect(move).toMatchObject({ step: 'take-in', place: 'shelf', accessories: 'شلنگ تخلیه', condition: 'خط', receiver: null });
    expect(step('take-in', facts(null), {}).custody).toMatchObject({ place: 'counter', shelf: null });
  });

  test('what comes in again begins anew', () => {
    const { custody } = step('take-in', facts(here({ place: 'handed-over', inspected: true, accessories: 'کابل' })), {});
    expect(custody).toEqual(here({ takenIn: null, takenInAt: NOW, since: NOW }));
  });

  test('a shelf, a bench and an address follow one another; nothing of the place before stays', () => {
    const shelved = step('shelve', facts(here({ place: 'workshop', technicianId: 'own' })), { shelf: 'B 1' });
    expect(shelved.custody).toEqual(here({ place: 'shelf', shelf: 'B 1', since: NOW }));
    expect(step('to-workshop', facts(shelved.custody), { technician: 'own' }).custody).toEqual(here({ place: 'workshop', technicianId: 'own', since: NOW }));
    const out = step('send-out', facts(shelved.custody), { sentTo: 'کارخانه', wayBill: '12' });
    expect([out.custody, out.move.wayBill]).toEqual([here({ place: 'away', sentTo: 'کارخانه', since: NOW }), '12']);
    expect(step('bring-back', facts(out.custody), {}).custody).toEqual(here({ since: NOW }));
  });

  test('[FR6] passed: it stays where it is; failed: back to the bench, and the job goes on for that reason', () => {
    const shelved = here({ place: 'shelf', shelf: 'B 1' });
    expect(step('inspect', facts(shelved, 'done'), { passed: true })).toMatchObject({ custody: { ...shelved, inspected: true }, reopens: null });
    expect(step('inspect', facts(shelved, 'done'), { passed: false, reason: 'not-lasting' })).toMatchObject({ custody: here({ place: 'workshop', since: NOW }), move: { passed: false, reason: 'not-lasting' }, reopens: 'not-lasting' });
  });

  test('[WH14] handed over against the slip in any script, or to somebody whose papers were seen', () => {
    const persian = formatTrackingCode(CODE).toLowerCase().replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);
    expect(step('hand-over', facts(here(), 'done'), { receiver: ' مریم ', trackingCode: persian })).toMatchObject({ custody: { place: 'handed-over', since: NOW }, move: { receiver: 'مریم', against: 'slip', identity: null } });
    const identity = { reason: 'قبض گم شده', document: 'passport', lastDigits: '۴۳ ۲۱' } as const;
    expect(step('hand-over', facts(here(), 'cancelled'), { receiver: 'مریم', identity }).move).toMatchObject({ against: 'identity', identity: { reason: 'قبض گم شده', document: 'passport', lastDigits: '4321' } });
  });
});

describe('[RC20] the next button', () => {
  const next = (custody: Custody | null, stage: Stage, rules = RULES): Step | null => nextStep({ custody, stage }, rules);

  test('leads along the way of a device', () => {
    expect(next(null, 'new')).toBe('take-in');
    expect(next(here(), 'new')).toBe('shelve');
    expect(next(here({ place: 'shelf' }), 'new')).toBe('to-workshop');
    expect(next(here({ place: 'workshop' }), 'in-progress')).toBeNull();
    expect(next(here({ place: 'away' }), 'done')).toBe('bring-back');
    expect(next(here(), 'done')).toBe('hand-over');
    expect(next(here(), 'done', STRICT)).toBe('inspect');
    expect(next(here({ inspected: true }), 'done', STRICT)).toBe('hand-over');
    expect(next(here({ place: 'handed-over' }), 'done')).toBeNull();
  });

  test('is always one of those that may be done', () => {
    for (const stage of STAGES) for (const place of ['counter', 'shelf', 'workshop', 'away', 'handed-over'] as const) for (const rules of [RULES, STRICT]) {
      const situation = { custody: { place, inspected: false }, stage };
      const step = nextStep(situation, rules);
      if (step !== null) expect(stepsFor(situation, rules)).toContain(step);
    }
  });
});
