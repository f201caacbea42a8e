import { STAGES } from '../../jobs/domain';
import { chooseJob, decideFollowUp, isOpen, type AskedJob } from './follow-up';
import { sentenceOf } from './sentence';

const NOW = new Date('2026-11-22T08:00:00Z');
const job = (changes: Partial<AskedJob> = {}): AskedJob => ({
  id: 'job-1',
  number: '1405-00042',
  stage: 'new',
  stage_since: new Date('2026-11-20T08:00:00Z'),
  promised_at: null,
  appointment_from: null,
  appointment_to: null,
  status: null,
  reason: null,
  agent: null,
  technician_id: null,
  reception: { id: 'reception-1', number: '1405-00040' },
  customer: { id: 'customer-1', name: 'مریم احمدی', handlingNote: null },
  device: { fa: 'یخچال', en: null, es: null, code: 'fridge' },
  ...changes,
});
const AGENT = { id: 'agent-1', code: 'TEH-01', name: 'خدمات البرز' };
const decide = (asked: AskedJob) => decideFollowUp(asked, { contactId: 'contact-1', actor: { kind: 'system', id: '1' }, channel: 'phone', phone: null });
const types = (asked: AskedJob) => decide(asked).events.map(({ type }) => type);

describe('which job is meant', () => {
  const done = job({ id: 'job-2', stage: 'done' });
  const elsewhere = job({ id: 'job-3', reception: { id: 'reception-9', number: '1405-00042' } });

  test('none: not found', () => expect(() => chooseJob([])).toThrow('record.not-found'));
  test('the only one, open or not', () => expect(chooseJob([done])).toBe(done));
  test('of one reception the only open one', () => expect(chooseJob([done, job()]).id).toBe('job-1'));
  test('two open ones: the operator picks', () => expect(() => chooseJob([job(), job({ id: 'job-4' })])).toThrow('contacts.several-jobs'));
  test('all done: the operator picks', () => expect(() => chooseJob([done, job({ id: 'job-4', stage: 'cancelled' })])).toThrow('contacts.several-jobs'));
  test("a reception's and another's job's number are the same: nobody is told about a stranger", () => expect(() => chooseJob([{ ...elsewhere, stage: 'done' }, job()])).toThrow('contacts.several-jobs'));
});

describe('what a follow-up does', () => {
  test.each(STAGES)('in %s: kept; escalation and push only while it is open', (stage) => {
    const asked = job({ stage, agent: AGENT });
    expect(types(asked)).toEqual(isOpen(asked) ? ['contact.recorded', 'job.agent-pushed', 'job.escalated'] : ['contact.recorded']);
    expect(decide(asked)).toMatchObject({ pushed: isOpen(asked), mayEscalate: isOpen(asked), contact: { kind: 'follow-up', outcome: isOpen(asked) ? 'passed-on' : 'solved-at-once' } });
  });

  test('nobody has it: nobody is pushed; our own technician is', () => {
    expect(types(job())).toEqual(['contact.recorded', 'job.escalated']);
    expect(decide(job({ stage: 'assigned', technician_id: 'technician-1' })).events[1]).toMatchObject({ type: 'job.agent-pushed', data: { agent: null, technician: 'technician-1' } });
  });
});

describe('what is read out', () => {
  const keys = (asked: AskedJob, more: Partial<Parameters<typeof sentenceOf>[1]> = {}) =>
    sentenceOf(asked, { now: NOW, says: 'ثبت شد.', device: 'یخچال', reason: null, pushed: false, escalated: false, ...more }).map(({ key }) => key);
  const hour = (at: number) => new Date(NOW.getTime() + at * 3_600_000);

  test('where it stands and that the question was noted', () => {
    expect(keys(job())).toEqual(['follow-up.device-stands', 'follow-up.noted']);
    expect(keys(job(), { device: null, pushed: true })).toEqual(['follow-up.stands', 'follow-up.pushed']);
    expect(keys(job(), { pushed: true, escalated: true }).at(-1)).toBe('follow-up.escalated');
  });

  test('the promise, and an apology when it is broken', () => {
    expect(keys(job({ promised_at: hour(5) }))).toContain('follow-up.promised');
    expect(keys(job({ promised_at: hour(-5) }))).toContain('follow-up.promise-passed');
    expect(keys(job({ promised_at: hour(-5), stage: 'done' }))).toEqual(['follow-up.device-stands']);
  });

  test('a reason; a visit as long as it is to come', () => {
    expect(keys(job({ stage: 'waiting-part' }), { reason: 'قطعه نیست' })).toContain('follow-up.reason');
    expect(keys(job({ stage: 'scheduled', appointment_from: hour(-1), appointment_to: hour(1) }))).toContain('follow-up.visit');
    expect(keys(job({ stage: 'scheduled', appointment_from: hour(-3), appointment_to: hour(-1) }))).not.toContain('follow-up.visit');
  });
});
