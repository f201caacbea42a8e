import { cancelled, met, paused, recomputed, reopened, resumed, settled, started, stepped, type Clock } from './clock';
import { IRANIAN_WEEK, USUAL_STEPS } from './iran';
import { planSteps, refuseBadSteps } from './steps';
import { clocksToStart, promisedTimes } from './start';
import { weekRows } from './week';
import { calendarFor, type CalendarFacts, type ClosureRow } from './work-calendar';

const COMPANY = { scope: 'company', code: '' } as const;
const facts = (closures: ClosureRow[] = []): CalendarFacts => ({ weeks: weekRows(IRANIAN_WEEK).map((row) => ({ ...COMPANY, ...row, validFrom: '1900-01-01', validTo: null })), holidays: [], closures });
const calendar = calendarFor(facts(), { province: null, branch: null }, 'Asia/Tehran');

/** A time in the week of Saturday 15 Farvardin 1405 in Tehran. */
const at = (weekday: string, time: string): Date => {
  const days = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'];
  return new Date(Date.parse(`2026-04-04T${time}:00+03:30`) + days.indexOf(weekday) * 86_400_000);
};
const closedOn = (weekday: string, from: string, to: string) => calendarFor(facts([{ ...COMPANY, from: at(weekday, from).toISOString(), to: at(weekday, to).toISOString() }]), { province: null, branch: null }, 'Asia/Tehran');

const start = (from = at('sat', '09:00'), targetMinutes = 360): Clock =>
  started({ jobId: 'job-1', measure: 'arrival', startedAt: from, targetMinutes, steps: USUAL_STEPS, place: { province: null, branch: null }, timeZone: 'Asia/Tehran' }, calendar).clock;
const types = ({ events }: { events: { type: string }[] }): string[] => events.map(({ type }) => type);

describe('a clock', () => {
  test('starts with its due time, which is what the customer is told, and its first step', () => {
    expect(start()).toMatchObject({ state: 'running', dueAt: at('sat', '15:00'), promisedAt: at('sat', '15:00'), nextStep: 'half-hour-left', nextStepAt: at('sat', '14:30') });
  });

  test('warns, escalates at its due time and goes on escalating; each step is told once', () => {
    const warned = stepped(start(), calendar, at('sat', '14:30'));
    expect(warned).toMatchObject({ clock: { state: 'running', warnedAt: at('sat', '14:30'), nextStep: 'due', nextStepAt: at('sat', '15:00') }, events: [{ type: 'sla.warned', data: { step: 'half-hour-left' } }] });
    expect(stepped(warned.clock, calendar, at('sat', '14:31')).events).toEqual([]);
    const late = stepped(warned.clock, calendar, at('sat', '15:00'));
    expect(late).toMatchObject({ clock: { state: 'missed', missedAt: at('sat', '15:00'), nextStep: 'two-hours-late', nextStepAt: at('sat', '17:00') }, events: [{ type: 'sla.escalated', from: 'running', to: 'missed', data: { step: 'due' } }] });
    const later = stepped(late.clock, calendar, at('sun', '15:00'));
    expect(later.events.map(({ data }) => data?.step)).toEqual(['two-hours-late', 'a-day-late']);
    expect(later.clock).toMatchObject({ state: 'missed', nextStep: null, nextStepAt: null });
  });

  test('before its time a step does nothing, and on a clock that stands still or is over neither', () => {
    const clock = start();
    expect(stepped(clock, calendar, at('sat', '14:29')).events).toEqual([]);
    expect(stepped(paused(clock, at('sat', '10:00'), calendar, at('sat', '10:00')).clock, calendar, at('mon', '10:00')).events).toEqual([]);
    expect(stepped(met(clock, at('sat', '10:00'), calendar, at('sat', '10:00')).clock, calendar, at('mon', '10:00')).events).toEqual([]);
  });

  test('stands still without a due time, and runs on later by the working time in between', () => {
    const still = paused(start(at('sat', '12:00')), at('sat', '16:00'), calendar, at('sat', '16:00'));
    expect(still).toMatchObject({ clock: { state: 'paused', dueAt: null, nextStep: null, promisedAt: at('sun', '09:00') }, events: [{ type: 'sla.paused', from: 'running', to: 'paused' }] });
    expect(paused(still.clock, at('sat', '16:30'), calendar, at('sat', '16:30')).events).toEqual([]);
    const on = resumed(still.clock, at('sun', '09:00'), calendar, at('sun', '09:00'));
    expect(on).toMatchObject({ clock: { state: 'running', dueAt: at('sun', '11:00'), pausedMinutes: 120, promisedAt: at('sun', '09:00') }, events: [{ type: 'sla.resumed', data: { pausedMinutes: 120 } }] });
    expect(resumed(on.clock, at('sun', '10:00'), calendar, at('sun', '10:00')).events).toEqual([]);
  });

  test('a warning that lies ahead again after a pause is told again', () => {
    const warned = stepped(start(), calendar, at('sat', '14:30')).clock;
    // The phone was without net: the pause is told when the warning is out already.
    const still = paused(warned, at('sat', '12:00'), calendar, at('sat', '14:40')).clock;
    expect(resumed(still, at('sat', '15:00'), calendar, at('sat', '15:00')).clock).toMatchObject({ stepsDone: [], warnedAt: null, nextStep: 'half-hour-left', nextStepAt: at('sun', '08:30') });
  });

  test('is met in time or late, by when it happened and not by when we heard of it', () => {
    expect(met(start(), at('sat', '15:00'), calendar, at('sat', '15:00'))).toMatchObject({ clock: { state: 'met', missedAt: null, nextStep: null }, events: [{ type: 'sla.met', data: { late: false } }] });
    expect(met(start(), at('sat', '15:01'), calendar, at('sat', '15:01'))).toMatchObject({ clock: { state: 'met', missedAt: at('sat', '15:00') }, events: [{ data: { late: true } }] });
    const escalated = stepped(start(), calendar, at('sat', '16:00')).clock;
    expect(met(escalated, at('sat', '14:00'), calendar, at('sat', '16:10'))).toMatchObject({ clock: { state: 'met', missedAt: null, metAt: at('sat', '14:00') }, events: [{ from: 'missed', data: { late: false } }] });
    const still = paused(start(), at('sat', '10:00'), calendar, at('sat', '10:00')).clock;
    expect(met(still, at('mon', '10:00'), calendar, at('mon', '10:00'))).toMatchObject({ clock: { state: 'met', missedAt: null }, events: [{ from: 'paused', data: { late: false } }] });
  });

  test('ends once', () => {
    const over = cancelled(start(), at('sat', '10:00'), calendar, at('sat', '10:00'), 'the customer sold it');
    expect(over).toMatchObject({ clock: { state: 'cancelled' }, events: [{ type: 'sla.cancelled', reason: 'the customer sold it' }] });
    for (const again of [met, paused, resumed, cancelled]) expect(again(over.clock, at('sat', '11:00'), calendar, at('sat', '11:00')).events).toEqual([]);
  });

  test('reopening does not reset: the due time is what it was', () => {
    const done = met(start(), at('sat', '12:00'), calendar, at('sat', '12:00')).clock;
    const again = reopened(done, calendar, at('sat', '13:00'), 'still leaks');
    expect(again).toMatchObject({ clock: { state: 'running', startedAt: at('sat', '09:00'), dueAt: at('sat', '15:00'), metAt: null, nextStep: 'half-hour-left' }, events: [{ type: 'sla.reopened', from: 'met', reason: 'still leaks' }] });
    expect(reopened(again.clock, calendar, at('sat', '13:00')).events).toEqual([]);
  });
});

describe('an edit of the calendar', () => {
  const edit = { why: 'closure.declared', id: 'c-1' };

  test('moves the due time of an open clock with a trace, and not what the customer was told', () => {
    const moved = recomputed(start(), closedOn('sat', '12:00', '17:00'), at('sat', '12:05'), edit);
    expect(moved).toMatchObject({
      clock: { dueAt: at('sun', '11:00'), promisedAt: at('sat', '15:00'), nextStepAt: at('sun', '10:30') },
      events: [{ type: 'sla.recomputed', reason: 'closure.declared', data: { oldDue: at('sat', '15:00').toISOString(), newDue: at('sun', '11:00').toISOString(), edit: 'c-1' } }],
    });
  });

  test('takes back that a clock was missed when the closure was told afterwards', () => {
    const late = stepped(start(), calendar, at('sat', '15:30')).clock;
    expect(late.state).toBe('missed');
    expect(recomputed(late, closedOn('sat', '12:00', '17:00'), at('sat', '16:00'), edit).clock).toMatchObject({ state: 'running', missedAt: null, warnedAt: null, stepsDone: [], nextStep: 'half-hour-left' });
  });

  test('says nothing where nothing moved, and leaves closed clocks', () => {
    expect(types(recomputed(start(), closedOn('wed', '08:00', '17:00'), at('sat', '12:00'), edit))).toEqual([]);
    const done = met(start(), at('sat', '15:30'), calendar, at('sat', '15:30')).clock;
    expect(recomputed(done, closedOn('sat', '12:00', '17:00'), at('sat', '16:00'), edit)).toEqual({ clock: done, events: [] });
  });

  test('that opens earlier lets the steps that are overdue ring at once', () => {
    const closed = settled(start(at('fri', '09:00')), closedOn('fri', '00:00', '23:00'), at('fri', '09:00'));
    const friday = calendarFor({ ...facts(), weeks: weekRows({ ...IRANIAN_WEEK, fri: IRANIAN_WEEK.sat }).map((row) => ({ ...COMPANY, ...row, validFrom: '1900-01-01', validTo: null })) }, { province: null, branch: null }, 'Asia/Tehran');
    const open = recomputed(closed, friday, at('fri', '16:00'), edit).clock;
    expect(open).toMatchObject({ dueAt: at('fri', '15:00'), nextStepAt: at('fri', '14:30'), state: 'running' });
    expect(stepped(open, friday, at('fri', '16:00')).events.map(({ data }) => data?.step)).toEqual(['half-hour-left', 'due']);
  });
});

describe('steps', () => {
  const measured = (targetMinutes: number, from = at('sat', '09:00')) => ({ startedAt: from, targetMinutes, pauses: [], calendar });
  const planned = (offset: number, unit: 'minutes' | 'working-minutes' | 'working-days', targetMinutes = 360, from?: Date) =>
    planSteps([{ name: 'x', kind: offset < 0 ? 'warn' : 'escalate', offset, unit }], measured(targetMinutes, from)).find(({ name }) => name === 'x')?.at;

  test.each([
    ['30 working minutes before', -30, 'working-minutes', 360, 'sat 09:00', 'sat 14:30'],
    ['30 working minutes before a due time at 8:10 stands on the evening before', -30, 'working-minutes', 370, 'sat 11:00', 'sat 16:40'],
    ['30 minutes of the wall clock before', -30, 'minutes', 370, 'sat 11:00', 'sun 07:40'],
    ['not before the start', -600, 'minutes', 60, 'sat 09:00', 'sat 09:00'],
    ['more than was promised: when counting begins', -600, 'working-minutes', 60, 'sat 19:00', 'sun 08:00'],
    ['at the due time', 0, 'working-minutes', 360, 'sat 09:00', 'sat 15:00'],
    ['2 working hours after', 120, 'working-minutes', 360, 'sat 11:00', 'sun 10:00'],
    ['2 hours of the wall clock after', 120, 'minutes', 360, 'sat 11:00', 'sat 19:00'],
    ['a working day after', 1, 'working-days', 360, 'sat 09:00', 'sun 15:00'],
    ['a working day after Wednesday is Thursday, which closes before: the next opening', 1, 'working-days', 360, 'wed 09:00', 'fri 32:00'],
    ['two working days after Wednesday: Saturday', 2, 'working-days', 360, 'wed 09:00', 'fri 39:00'],
  ] as const)('%s', (_what, offset, unit, target, from, expected) => {
    const [weekday, time] = from.split(' ');
    const [day, hour] = expected.split(' ');
    const [hours, minutes] = hour.split(':').map(Number);
    const when = new Date(at(day, '00:00').getTime() + (hours * 60 + minutes) * 60_000);
    expect(planned(offset, unit, target, at(weekday, time))).toEqual(when);
  });

  test('stand in the order of their times, with the due time among them', () => {
    expect(planSteps(USUAL_STEPS, measured(360)).map(({ name }) => name)).toEqual(['half-hour-left', 'due', 'two-hours-late', 'a-day-late']);
    expect(planSteps([], measured(360))).toEqual([{ name: 'due', kind: 'escalate', at: at('sat', '15:00') }]);
  });

  test.each([
    ['twice the same name', [{ name: 'a', kind: 'warn', offset: -5, unit: 'minutes' }, { name: 'a', kind: 'warn', offset: -9, unit: 'minutes' }], 'sla.step-twice'],
    ['the name that is taken', [{ name: 'due', kind: 'escalate', offset: 5, unit: 'minutes' }], 'sla.step-twice'],
    ['a warning afterwards', [{ name: 'a', kind: 'warn', offset: 5, unit: 'minutes' }], 'sla.step-offset'],
    ['an escalation before', [{ name: 'a', kind: 'escalate', offset: -5, unit: 'minutes' }], 'sla.step-offset'],
    ['working days before', [{ name: 'a', kind: 'warn', offset: -1, unit: 'working-days' }], 'sla.step-offset'],
  ] as const)('refused: %s', (_what, rules, code) => expect(() => refuseBadSteps(rules)).toThrow(code));
});

describe('starting and promising', () => {
  const target = { id: 't-1', measure: 'arrival' as const, area: 'town', serviceType: null, contract: null, minutes: 360, steps: USUAL_STEPS };
  const asked = { at: at('sat', '20:00'), area: 'town', province: null, timeZone: 'Asia/Tehran' };

  test('a clock per measure that is promised; a call at night starts at the next opening', () => {
    const { clocks, events } = clocksToStart({ ...facts(), targets: [target] }, [{ ...asked, jobId: 'job-1' }, { ...asked, jobId: 'job-2', area: 'village' }]);
    expect(clocks).toMatchObject([{ jobId: 'job-1', measure: 'arrival', targetId: 't-1', dueAt: at('sun', '14:00') }]);
    expect(events).toMatchObject([{ type: 'sla.started', subject: { id: 'job-1' }, data: { minutes: 360 } }]);
  });

  test('[SL3] the customer is told what the clock will say', () => {
    expect(promisedTimes({ ...facts(), targets: [target] }, asked)).toEqual({ arrival: at('sun', '14:00'), finish: null });
  });

  test('where the calendar never opens a clock runs without a due time until it does', () => {
    const { clocks } = clocksToStart({ weeks: [], holidays: [], closures: [], targets: [target] }, [{ ...asked, jobId: 'job-1' }]);
    expect(clocks).toMatchObject([{ state: 'running', dueAt: null, nextStep: null }]);
    expect(recomputed(clocks[0], calendar, at('sat', '21:00'), { why: 'work-week.replaced', id: 'company:' }).clock).toMatchObject({ dueAt: at('sun', '14:00'), nextStep: 'half-hour-left' });
  });
});
