import type { NewContact } from '../../../../../shared/api/contacts';
import { decideContact, readContactPhone, type ContactFound } from './contact';

const NOBODY: ContactFound = { customer: null, reception: null, job: null };
const JOB = { id: 'job-1', reception: 'reception-1', customer: 'customer-1' };
const told = (changes: Partial<NewContact> = {}): NewContact => ({ kind: 'inquiry', channel: 'phone', subject: 'ساعت کار', outcome: 'none', ...changes });
const decide = (contact: NewContact, found = NOBODY) => decideContact(contact, found, { id: 'contact-1', actor: { kind: 'staff', id: '7' }, phone: '+989121234567' });

describe('what is refused', () => {
  const refusals: [string, Partial<NewContact>, Partial<ContactFound>, string][] = [
    ['an unknown customer', { customer: 'customer-9' }, {}, 'customers.unknown'],
    ['an unknown reception', { reception: 'reception-9' }, {}, 'contacts.reception-unknown'],
    ['an unknown job', { job: 'job-9' }, {}, 'contacts.job-unknown'],
    ['a job of another reception', { reception: 'reception-2', job: 'job-1' }, { reception: { id: 'reception-2', customer: 'customer-1' }, job: JOB }, 'contacts.job-elsewhere'],
    ['a follow-up of a job, which would not be counted', { kind: 'follow-up', job: 'job-1' }, { job: JOB }, 'contacts.ask-by-job'],
  ];
  test.each(refusals)('%s', (_what, contact, found, code) => {
    expect(() => decide(told(contact), { ...NOBODY, ...found })).toThrow(code);
  });

  test('a phone that is none', () => {
    expect(() => readContactPhone('12', { country: 'IR' })).toThrow('input.phone');
    expect(readContactPhone('۰۹۱۲ ۱۲۳ ۴۵ ۶۷', { country: 'IR' })).toBe('+989121234567');
    expect(readContactPhone(undefined, { country: 'IR' })).toBeNull();
  });
});

test('whose contact it is follows from the job, unless somebody else was said to call', () => {
  expect(decide(told({ job: 'job-1' }), { ...NOBODY, job: JOB }).row).toMatchObject({ customer_id: 'customer-1', reception_id: 'reception-1', job_id: 'job-1' });
  expect(decide(told({ job: 'job-1', customer: 'neighbour' }), { ...NOBODY, job: JOB, customer: { id: 'neighbour' } }).row.customer_id).toBe('neighbour');
});

test('the event has ids and codes and not a word of what was said', () => {
  const { row, event } = decide(told({ subject: 'قیمت برای خانم احمدی', note: 'تماس با ۰۹۱۲' }));
  expect(row).toMatchObject({ subject: 'قیمت برای خانم احمدی', phone: '+989121234567', taken_by_kind: 'staff' });
  expect(event).toEqual({ type: 'contact.recorded', subject: { type: 'contact', id: 'contact-1' }, to: 'inquiry', data: { outcome: 'none', customer: null, reception: null, job: null } });
});
