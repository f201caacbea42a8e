import type { ContactKind, NewContact, Outcome } from '../../../../../shared/api/contacts';
import type { NewEvent } from '../../../kernel/events';
import { fieldError } from '../../../kernel/http/errors';
import type { Actor, Channel } from '../../../kernel/scope';
import { cleanText, parsePhone, type PhoneOptions } from '../../../kernel/text';

/** A contact as it is written. */
export interface ContactRow {
  id: string;
  kind: ContactKind;
  channel: Channel;
  customer_id: string | null;
  reception_id: string | null;
  job_id: string | null;
  phone: string | null;
  subject: string | null;
  outcome: Outcome;
  note: string | null;
  taken_by_kind: Actor['kind'];
  taken_by_id: string;
}

/** The database's answers about what a contact refers to. */
export interface ContactFound {
  customer: { id: string } | null;
  reception: { id: string; customer: string } | null;
  job: { id: string; reception: string; customer: string } | null;
}

/**
 * The number in E.164, or null when none was told.
 * @throws input.phone at `phone`
 */
export function readContactPhone(told: string | undefined, options: PhoneOptions): string | null {
  if (told === undefined) return null;
  const parsed = parsePhone(told, options);
  if (!parsed.ok) throw fieldError('input.phone', 'phone');
  return parsed.e164;
}

/**
 * What is kept of a contact. Whose it is follows from the reception or job it is about, unless somebody else was said to
 * call: a neighbour may ask for the lady upstairs.
 * @throws contacts.ask-by-job, customers.unknown, contacts.reception-unknown, contacts.job-unknown, contacts.job-elsewhere at the field
 */
export function decideContact(told: NewContact, found: ContactFound, { id, actor, phone }: { id: string; actor: Actor; phone: string | null }): { row: ContactRow; event: NewEvent } {
  if (told.kind === 'follow-up' && told.job !== undefined) throw fieldError('contacts.ask-by-job', 'job');
  if (told.customer !== undefined && !found.customer) throw fieldError('customers.unknown', 'customer');
  if (told.reception !== undefined && !found.reception) throw fieldError('contacts.reception-unknown', 'reception');
  if (told.job !== undefined && !found.job) throw fieldError('contacts.job-unknown', 'job');
  if (found.reception && found.job && found.job.reception !== found.reception.id) throw fieldError('contacts.job-elsewhere', 'job');
  const row: ContactRow = {
    id,
    kind: told.kind,
    channel: told.channel,
    customer_id: found.customer?.id ?? found.job?.customer ?? found.reception?.customer ?? null,
    reception_id: found.reception?.id ?? found.job?.reception ?? null,
    job_id: found.job?.id ?? null,
    phone,
    subject: told.subject === undefined ? null : cleanText(told.subject) || null,
    outcome: told.outcome,
    note: told.note === undefined ? null : cleanText(told.note) || null,
    taken_by_kind: actor.kind,
    taken_by_id: actor.id,
  };
  return { row, event: recorded(row) };
}

/** The event of a contact: what it was and what it was about, none of what was said. */
export const recorded = ({ id, kind, outcome, customer_id, reception_id, job_id }: ContactRow): NewEvent => ({
  type: 'contact.recorded',
  subject: { type: 'contact', id },
  to: kind,
  data: { outcome, customer: customer_id, reception: reception_id, job: job_id },
});

/** The contact that a reception came in by; its event is the reception's. */
export const serviceContact = (reception: {
  id: string;
  contact_id: string;
  customer_id: string;
  channel: Channel;
  contact_phone: string | null;
  taken_by_kind: Actor['kind'];
  taken_by_id: string;
}): ContactRow => ({
  id: reception.contact_id,
  kind: 'service',
  channel: reception.channel,
  customer_id: reception.customer_id,
  reception_id: reception.id,
  job_id: null,
  phone: reception.contact_phone,
  subject: null,
  outcome: 'passed-on',
  note: null,
  taken_by_kind: reception.taken_by_kind,
  taken_by_id: reception.taken_by_id,
});
