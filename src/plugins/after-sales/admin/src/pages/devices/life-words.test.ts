import { lifeEntries } from './life-words';

/** Says the text's own name and what fills it. */
const say = (id: string, values?: object): string => [id, ...Object.values(values ?? {})].join(' ');
const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;

test('[RC3] the life of a device is one line of time, the newest first, with what a correction replaced', () => {
  const person = { id: 'p', name: 'مریم' };
  const jobs = [{ id: 'j', number: '1405-00002', reception: { id: 'r', number: '1405-00001' }, customer: person, openedAt: at(3), stage: 'done', since: at(6), result: 'fixed', agent: { id: 'a', name: 'البرز' }, technician: null }];
  const contacts = [{ id: 'c', at: at(5), kind: 'follow-up' as const, channel: 'phone', subject: null, job: '1405-00002' }];
  const events = [
    { at: at(4), event: 'device.changed', reason: 'پلاک', by: 'staff', was: 'SN-1' },
    { at: at(1), event: 'device.registered', reason: null, by: 'system', was: null },
    { at: at(2), event: 'device.something-newer', reason: null, by: 'system', was: null },
  ];
  expect(lifeEntries({ jobs, contacts, events }, say).map(({ what, who, why }) => [what, who ?? why])).toEqual([
    ['history.job stage.done', 'البرز'],
    ['history.contact.follow-up', undefined],
    ['history.device.changed \u2066SN-1\u2069', 'پلاک'],
    ['history.reception \u20661405-00001\u2069', 'مریم'],
    ['history.device.registered \u2066—\u2069', undefined],
  ]);
});
