import type { DeviceLife } from '../../../../shared/api/device-lives';
import type { Say, TextId } from '../../kernel/text';
import type { TimelineEntry } from '../../ui';
import { contactTitle } from '../customers/history-words';

/** What can happen to a device's own record; anything newer than this screen is left out. */
const EVENTS: ReadonlySet<string> = new Set([
  'device.told', 'device.registered', 'device.changed', 'device.fact-recorded', 'warranty.voided', 'warranty.reinstated', 'warranty.extended', 'warranty.start-accepted',
]);

/** Receptions and steps of jobs, contacts, and what was done to the record, newest first. */
export function lifeEntries({ jobs, contacts, events }: Pick<DeviceLife, 'jobs' | 'contacts' | 'events'>, say: Say): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...jobs.flatMap((job) => [
      { id: `${job.id} opened`, at: job.openedAt, what: say('history.reception', { number: `\u2066${job.reception.number}\u2069` }), who: job.customer.name },
      { id: `${job.id} stands`, at: job.since, what: say('history.job', { stage: say(`stage.${job.stage}` as TextId) }), ...(job.agent && { who: job.agent.name }) },
    ]),
    ...contacts.map(({ id, at, kind, subject }) => ({ id, at, what: [say(contactTitle(kind)), subject && `\u2068${subject}\u2069`].filter(Boolean).join(': ') })),
    ...events.filter(({ event }) => EVENTS.has(event)).map(({ event, at, reason, was }, n) => ({ id: `${event} ${n}`, at, what: say(`history.${event}` as TextId, { was: `\u2066${was ?? '—'}\u2069` }), ...(reason && { why: reason }) })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
