import type { HistoryAnswer } from '../../../../shared/api/contacts';
import type { Say, TextId } from '../../kernel/text';
import type { TimelineEntry } from '../../ui';

type Item = HistoryAnswer['items'][number];

/** Events that tell an operator something which no reception, contact or stage tells already. */
const TOLD: ReadonlySet<string> = new Set([
  'customer.changed', 'customer.phone-added', 'customer.phone-changed', 'customer.phone-removed', 'customer.merged', 'customer.merged-away', 'customer.unmerged', 'customer.unmerged-away',
]);

export const contactTitle = (kind: string): TextId => `history.contact.${kind}` as TextId;

/** What happened, in words; nothing for what is bookkeeping. */
function wordsOf(item: Item, say: Say): string | null {
  if (item.type === 'reception') return say('history.reception', { number: `\u2066${item.number}\u2069` });
  if (item.type === 'contact') return [say(contactTitle(item.kind)), item.subject && `\u2068${item.subject}\u2069`].filter(Boolean).join(': ');
  if (TOLD.has(item.event)) return say(`history.${item.event}` as TextId);
  // A job's steps are told by where they led; its opening stands there as its reception.
  if (item.subject.type === 'job' && item.to && item.event !== 'job.opened') return say('history.job', { stage: say(`stage.${item.to}` as TextId) });
  return null;
}

const STAGES: ReadonlySet<string> = new Set(['new', 'waiting-for-office', 'assigned', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'not-possible', 'cancelled']);

/** One line of a timeline, or null for what nobody reads a history for. */
export function entryOf(item: Item, at: number, say: Say): TimelineEntry | null {
  if (item.type === 'event' && item.subject.type === 'job' && !STAGES.has(item.to ?? '')) return null;
  const what = wordsOf(item, say);
  if (what === null) return null;
  return { id: `${item.at} ${at}`, at: item.at, what, ...(item.type === 'contact' && item.note && { why: item.note }) };
}
