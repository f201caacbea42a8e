import type { World } from '../world';
import type { Given } from './send';
import type { Maker } from './valid-calls';

/** A day of long ago on which nobody in this world has reported yet. */
const aDay = ({ office }: World): string => new Date(Date.UTC(2001, 0, 1) + office.next() * 86_400_000).toISOString().slice(0, 10);

const typed = { odometerFrom: 84_210, odometerTo: 84_252, expenses: [{ text: 'پارکینگ Zed', amount: '350000' }], note: 'Zed note' };
const whose = ({ a }: World): { technician: string } => ({ technician: a.technician.id });
const written = (world: World): Given => ({ body: { ...whose(world), day: aDay(world), ...typed } });

const signed = async (world: World): Promise<string> => (await world.office.says('/day-reports/send', { ...whose(world), day: aDay(world), ...typed }, world.a.manager.token)).id;

/** A day of the branch that a supervisor has signed. */
async function signedBranchDay(world: World): Promise<{ id: string; day: string }> {
  const day = aDay(world);
  const { id } = await world.office.says(`/branch-days/${day}/send`, { note: 'Zed note' }, world.supervisor);
  return { id, day };
}

const branchWritten = (world: World): Given => ({ params: { day: aDay(world) }, body: { note: 'Zed note' } });

export const dayCalls: Record<string, Maker> = {
  'day-reports.mine': (world) => ({ query: { ...whose(world), day: '2026-01-05' } }),
  'day-reports.save': written,
  'day-reports.send': written,
  'day-reports.roll': () => ({ query: { limit: 100 } }),
  'day-reports.list': ({ a }) => ({ query: { state: 'sent', technician: a.technician.id, limit: 100 } }),
  'day-reports.show': ({ a }) => ({ params: { id: a.dayReport } }),
  'day-reports.return': async (world) => ({ params: { id: await signed(world) }, body: { reason: 'کیلومتر را بنویسید' } }),
  'day-reports.countersign': async (world) => ({ params: { id: await signed(world) } }),
  'day-reports.print': ({ a }) => ({ params: { id: a.dayReport }, query: { language: 'fa' } }),
  'branch-days.list': () => ({ query: { limit: 5 } }),
  'branch-days.show': () => ({ params: { day: '2026-01-05' } }),
  'branch-days.save': branchWritten,
  'branch-days.send': branchWritten,
  'branch-days.return': async (world) => ({ params: { day: (await signedBranchDay(world)).day }, body: { version: 1, reason: 'گزارش دو نفر نیامده' } }),
  'branch-days.countersign': async (world) => ({ params: { day: (await signedBranchDay(world)).day }, body: { version: 1 } }),
  'branch-days.print': async (world) => ({ params: { id: (await signedBranchDay(world)).id }, query: { language: 'en' } }),
};
