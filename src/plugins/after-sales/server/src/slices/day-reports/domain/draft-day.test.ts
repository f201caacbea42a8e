import * as fc from 'fast-check';
import { windowOf } from './day';
import { afterSignature, draftDay } from './draft-day';
import type { DayFacts, HeldJob, JobEvent } from './facts';

const ALI = 'ali';
const REZA = 'reza';
const WINDOW = windowOf('2026-11-22', 'Asia/Tehran');
/** A moment of the day by the company's clock. */
const at = (time: string, day = '2026-11-22'): Date => new Date(`${day}T${time}:00+03:30`);

const job = (changes: Partial<HeldJob> = {}): HeldJob => ({ id: 'job-1', number: '1405-00001', technician: ALI, open: true, device: { category: 'WM', brand: null, product: null }, city: 'THR', appointment: null, ...changes });

let seq = 0;
const event = (changes: Partial<JobEvent> & Pick<JobEvent, 'at'>): JobEvent => ({
  seq: String((seq += 1)), job: 'job-1', type: 'job.start', from: 'accepted', to: 'in-progress', reason: null, gives: false, technician: null, technicianBefore: null, result: null, ...changes,
});
const start = (time: string, more: Partial<JobEvent> = {}): JobEvent => event({ at: at(time), ...more });
const done = (time: string, more: Partial<JobEvent> = {}): JobEvent => event({ at: at(time), type: 'job.done', from: 'in-progress', to: 'done', result: 'fixed', ...more });
const facts = (changes: Partial<DayFacts> = {}): DayFacts => ({ jobs: [job()], events: [], reports: [], ...changes });
const draft = (changes: Partial<DayFacts>, who = ALI) => draftDay(facts(changes), who, WINDOW).drafted;

describe('[RP9] a technician’s day is drafted from what happened', () => {
  test('a visit goes from setting out over the arrival to its end, and the day from the first to the last of them', () => {
    const drafted = draft({
      jobs: [job(), job({ id: 'job-2', number: '1405-00002' })],
      events: [
        event({ at: at('09:00'), type: 'job.on-the-way', from: 'scheduled', to: 'on-the-way' }), start('09:30', { from: 'on-the-way' }), done('10:15'),
        start('11:00', { job: 'job-2' }), event({ job: 'job-2', at: at('11:40'), type: 'job.wait', from: 'in-progress', to: 'waiting-part', reason: 'part-ordered' }),
      ],
    });
    expect(drafted.visits).toMatchObject([
      { job: 'job-1', leftAt: at('09:00').toISOString(), arrivedAt: at('09:30').toISOString(), endedAt: at('10:15').toISOString(), minutes: 45, outcome: 'done', result: 'fixed' },
      { job: 'job-2', leftAt: null, minutes: 40, outcome: 'waiting-part', reason: 'part-ordered' },
    ]);
    expect(drafted).toMatchObject({ firstAt: at('09:00').toISOString(), lastAt: at('11:40').toISOString(), minutes: 160, minutesAtWork: 85, done: 1, notDone: 1, waitingPart: 1 });
  });

  test('a job that is visited twice has two visits', () => {
    const drafted = draft({ events: [start('08:00'), event({ at: at('08:20'), type: 'job.wait', from: 'in-progress', to: 'waiting-part', reason: 'part-ordered' }), event({ at: at('15:00'), type: 'job.resume', from: 'waiting-part', to: 'in-progress' }), done('15:30')] });
    expect(drafted.visits.map(({ outcome, minutes }) => [outcome, minutes])).toEqual([['waiting-part', 20], ['done', 30]]);
  });

  test('what happened on another day, by the company’s clock, is not of this one', () => {
    const drafted = draft({ events: [start('23:59', { at: at('23:59', '2026-11-21') }), done('00:00'), start('00:00', { at: at('00:00', '2026-11-23') })] });
    expect(drafted.visits).toMatchObject([{ arrivedAt: null, endedAt: at('00:00').toISOString(), minutes: null, outcome: 'done' }]);
  });

  test('it belongs to whoever had the job then, whoever has it now', () => {
    const events = [
      start('09:00'),
      event({ at: at('09:30'), type: 'job.reassign', from: 'in-progress', to: 'assigned', gives: true, technician: REZA, technicianBefore: ALI }),
      start('12:00'), done('12:30'),
    ];
    const jobs = [job({ technician: REZA })];
    expect(draft({ jobs, events }).visits).toMatchObject([{ arrivedAt: at('09:00').toISOString(), outcome: 'taken' }]);
    expect(draft({ jobs, events }, REZA).visits).toMatchObject([{ arrivedAt: at('12:00').toISOString(), outcome: 'done' }]);
  });

  test('what goes on is told as going on, and what the office reopens from its desk is nobody’s visit', () => {
    expect(draft({ events: [start('09:00')] }).visits).toMatchObject([{ outcome: 'open', endedAt: null }]);
    expect(draft({ events: [event({ at: at('09:00'), type: 'job.reopen', from: 'done', to: 'in-progress' })] })).toMatchObject({ visits: [], firstAt: null, minutes: 0 });
  });

  test('an appointment of the day to which nobody came is told, one that was kept or is of another day isn’t', () => {
    const appointment = { from: at('10:00'), to: at('12:00') };
    expect(draft({ jobs: [job({ appointment })] })).toMatchObject({ notVisited: [{ job: 'job-1' }], notDone: 1 });
    expect(draft({ jobs: [job({ appointment })], events: [start('10:30')] }).notVisited).toEqual([]);
    expect(draft({ jobs: [job({ appointment: { from: at('10:00', '2026-11-23'), to: at('12:00', '2026-11-23') } })] }).notVisited).toEqual([]);
    expect(draft({ jobs: [job({ appointment, open: false })] }).notVisited).toEqual([]);
  });

  test('what became known after the signature is told beside it', () => {
    const before = [start('09:00'), done('09:40')];
    const signed = draftDay(facts({ events: before }), ALI, WINDOW);
    const late = event({ job: 'job-2', at: at('08:00'), to: 'on-the-way', type: 'job.on-the-way' });
    const jobs = [job(), job({ id: 'job-2', number: '1405-00002' })];
    const now = draftDay(facts({ jobs, events: [...before, late] }), ALI, WINDOW);
    expect(afterSignature(now, jobs, signed.events.map((one) => one.seq))).toEqual([{ job: 'job-2', number: '1405-00002', at: at('08:00').toISOString(), to: 'on-the-way' }]);
    expect(afterSignature(signed, jobs, signed.events.map((one) => one.seq))).toEqual([]);
  });

  test('whatever happened: no time is negative, no two people have the same visit, and the order in which rows come plays no part', () => {
    const stages = ['assigned', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'not-possible'];
    const steps = fc.array(fc.record({ job: fc.constantFrom('job-1', 'job-2'), minute: fc.integer({ min: -300, max: 1_800 }), from: fc.constantFrom(...stages), to: fc.constantFrom(...stages), gives: fc.boolean(), before: fc.constantFrom(ALI, REZA, null) }), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (told) => {
        const events = told.map((one, i): JobEvent => ({ ...event({ at: new Date(WINDOW.from.getTime() + one.minute * 60_000) }), seq: String(i + 1), job: one.job, from: one.from, to: one.to, gives: one.gives, technicianBefore: one.gives ? one.before : null }));
        const jobs = [job(), job({ id: 'job-2', technician: REZA })];
        const [ali, reza] = [ALI, REZA].map((who) => draftDay({ jobs, events, reports: [] }, who, WINDOW));
        for (const { drafted } of [ali!, reza!]) {
          expect(drafted.visits.every(({ minutes }) => minutes === null || minutes >= 0)).toBe(true);
          expect(drafted.minutes).toBeGreaterThanOrEqual(0);
          expect(drafted.done + drafted.notDone).toBeLessThanOrEqual(drafted.visits.length + drafted.notVisited.length);
        }
        const known = new Set(ali!.events.map((one) => one.seq));
        expect(reza!.events.filter((one) => known.has(one.seq))).toEqual([]);
        expect(draftDay({ jobs: [...jobs].reverse(), events, reports: [] }, ALI, WINDOW).drafted.done).toBe(ali!.drafted.done);
      }),
    );
  });
});
