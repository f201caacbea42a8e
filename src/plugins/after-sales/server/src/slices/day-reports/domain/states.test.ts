import * as fc from 'fast-check';
import { DAY_STATES, type DayState } from '../../../../../shared/api/day-reports';
import { stepsFor, takeStep, TRANSITIONS, type DayVerb, type Standing } from './states';

const ALI = { kind: 'agent' as const, id: '5' };
const SARA = { kind: 'staff' as const, id: '5' };
const HAMID = { kind: 'staff' as const, id: '6' };
const at = (state: DayState | null, version = 1, sent: Standing['sent'] = state === null || state === 'draft' ? null : ALI): Standing => ({ state, version, sent });

describe('[RP9] what a day report passes through', () => {
  test('what is signed can’t be written again, by nobody', () => {
    for (const state of ['sent', 'countersigned'] as const) {
      for (const verb of ['save', 'send'] as const) {
        expect(() => takeStep(at(state), verb, 'writer', ALI)).toThrow('day-reports.signed');
        expect(() => takeStep(at(state), verb, 'office', SARA)).toThrow('day-reports.signed');
      }
    }
  });

  test('only what is signed can be countersigned or given back', () => {
    for (const state of [null, 'draft', 'returned'] as const) {
      for (const verb of ['countersign', 'return'] as const) expect(() => takeStep(at(state), verb, 'office', SARA)).toThrow('day-reports.wrong-state');
    }
    expect(() => takeStep(at('countersigned'), 'countersign', 'office', SARA)).toThrow('day-reports.wrong-state');
  });

  test('a technician doesn’t countersign, and nobody countersigns what they signed', () => {
    expect(() => takeStep(at('sent'), 'countersign', 'writer', ALI)).toThrow('auth.forbidden');
    expect(() => takeStep(at('sent', 1, SARA), 'countersign', 'office', SARA)).toThrow('day-reports.own-signature');
    // Staff 5 and the agent's person 5 are two people.
    expect(takeStep(at('sent', 1, ALI), 'countersign', 'office', SARA)).toEqual({ to: 'countersigned', version: 1 });
    expect(takeStep(at('sent', 1, SARA), 'countersign', 'office', HAMID)).toEqual({ to: 'countersigned', version: 1 });
  });

  test('a version is written until it is signed; after a return a new one begins', () => {
    expect(takeStep(at(null, 0), 'save', 'writer', ALI)).toEqual({ to: 'draft', version: 1 });
    expect(takeStep(at('draft'), 'send', 'writer', ALI)).toEqual({ to: 'sent', version: 1 });
    expect(takeStep(at('returned'), 'send', 'writer', ALI)).toEqual({ to: 'sent', version: 2 });
    expect(takeStep(at('countersigned'), 'return', 'office', SARA)).toEqual({ to: 'returned', version: 1 });
  });

  test('every state can be reached, and from every state something leads on', () => {
    const reached = new Set<DayState | null>([null]);
    for (let round = 0; round < DAY_STATES.length; round += 1) for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([null, ...DAY_STATES].sort());
    expect(DAY_STATES.filter((state) => !TRANSITIONS.some(({ from }) => from === state))).toEqual([]);
  });

  test('what is offered is what is allowed, and a signed version is never written over, whatever people do', () => {
    const verbs: DayVerb[] = ['save', 'send', 'return', 'countersign'];
    const people = [{ signer: 'writer' as const, actor: ALI }, { signer: 'office' as const, actor: SARA }, { signer: 'office' as const, actor: HAMID }];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...people)), { maxLength: 30 }), (acts) => {
        let now = at(null, 0);
        const signed = new Set<number>();
        for (const [verb, { signer, actor }] of acts) {
          const offered = stepsFor(now, signer, actor).includes(verb);
          let step: ReturnType<typeof takeStep> | null = null;
          try {
            step = takeStep(now, verb, signer, actor);
          } catch {
            step = null;
          }
          expect(step !== null).toBe(offered);
          if (!step) continue;
          if (verb === 'save' || verb === 'send') expect(signed.has(step.version)).toBe(false);
          if (step.to === 'sent') signed.add(step.version);
          now = { state: step.to, version: step.version, sent: verb === 'send' ? actor : step.version === now.version ? now.sent : null };
        }
      }),
    );
  });
});
