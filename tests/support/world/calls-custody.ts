import type { Stage } from '../../../src/plugins/after-sales/shared/api/jobs';
import { dayAgo } from '../story';
import type { World } from '../world';
import { makeJob, type JobRecords } from './jobs';
import type { Maker } from './valid-calls';

const note = 'Zed note';

/** A device of a customer of party `a` that has gone this way. */
async function held({ office, company, a }: World, stage: Stage, ...steps: [string, object?][]): Promise<JobRecords> {
  const made = await makeJob(office, company, 'in-progress', { agent: a.manager.id });
  for (const [step, body] of [['take-in', {}] as [string, object?], ...steps]) await office.says(`/custody/${made.job}/${step}`, body ?? {});
  if (stage !== 'in-progress') await office.says(`/jobs/${made.job}/${stage}`, stage === 'done' ? { result: 'fixed' } : { reason: 'too-worn-out' });
  return made;
}

export const custodyCalls: Record<string, Maker> = {
  'custody.list': () => ({ query: { filter: 'all', shelf: 'Zed 1', q: 'Zed', limit: 5 } }),
  'custody.find': ({ a }) => ({ query: { q: a.jobs.scheduled.number } }),
  'custody.register': () => ({ query: { from: dayAgo(1), to: dayAgo(-1), way: 'in', limit: 5 } }),
  'custody.show': ({ a }) => ({ params: { id: a.jobs.scheduled.job } }),
  'custody.take-in': async ({ office, company, a }) => ({
    params: { id: (await makeJob(office, company, 'in-progress', { agent: a.manager.id })).job },
    body: { accessories: 'Zed hose', condition: 'Zed scratch', shelf: 'Zed 1', note },
  }),
  'custody.shelve': async (world) => ({ params: { id: (await held(world, 'in-progress')).job }, body: { shelf: 'Zed 1', note } }),
  'custody.to-workshop': async (world) => ({ params: { id: (await held(world, 'in-progress')).job }, body: { technician: world.ownTechnician, note } }),
  'custody.send-out': async (world) => ({ params: { id: (await held(world, 'in-progress')).job }, body: { agent: world.a.manager.id, wayBill: 'Z-1', note } }),
  'custody.bring-back': async (world) => ({ params: { id: (await held(world, 'in-progress', ['send-out', { sentTo: 'Zed works' }])).job }, body: { shelf: 'Zed 2', note } }),
  'custody.inspect': async (world) => ({ params: { id: (await held(world, 'done')).job }, body: { passed: false, reason: 'not-lasting', note } }),
  'custody.hand-over': async (world) => {
    const { job, trackingCode } = await held(world, 'not-possible');
    return { params: { id: job }, body: { receiver: 'Zed', trackingCode, note } };
  },
};
