import type { World } from '../world';
import { WEEK } from './office';
import type { Maker } from './valid-calls';

const newProvince = async ({ office }: World): Promise<string> => (await office.says('/provinces', { code: office.code(), labels: { en: 'Zed' } })).code;

/** A day that no holiday of this world is on yet. */
const aDay = ({ office }: World): string => new Date(Date.UTC(2031, 0, 1) + office.next() * 86_400_000).toISOString().slice(0, 10);

const labels = { fa: 'تعطیل Zed', en: 'Holiday Zed', es: 'Feriado Zed' };
const newHoliday = (world: World): object => ({ scope: 'province', code: world.company.province, day: aDay(world), labels });
const newClosure = (world: World): object => ({ scope: 'province', code: world.company.province, from: '2031-01-24T06:30:00Z', to: '2031-01-24T13:30:00Z', reason: 'برف Zed' });
const newTarget = ({ office }: World): object => ({ measure: 'arrival', area: 'town', serviceType: 'repair', contract: office.code(), minutes: 300, steps: [{ name: 'soon', kind: 'warn', offset: -20, unit: 'working-minutes' }] });

const madeOf =
  (path: string, body: (world: World) => object): Maker =>
  async (world) => ({ params: { id: (await world.office.says(path, body(world))).id } });

export const timeCalls: Record<string, Maker> = {
  'working-week.show': ({ company }) => ({ query: { scope: 'province', code: company.province, day: '2030-01-05' } }),
  'working-week.replace': async (world) => ({ body: { scope: 'province', code: await newProvince(world), from: '2030-01-05', week: WEEK } }),
  'working-week.inherit': async (world) => {
    const code = await newProvince(world);
    await world.office.says('/working-week/replace', { scope: 'province', code, week: WEEK });
    return { body: { scope: 'province', code, from: '2030-01-05' } };
  },
  'holidays.list': () => ({ query: { from: '2030-01-01', to: '2031-01-01' } }),
  'holidays.add': (world) => ({ body: newHoliday(world) }),
  'holidays.remove': madeOf('/holidays', newHoliday),
  'closures.list': () => ({ query: { after: '2026-01-01T00:00:00Z' } }),
  'closures.declare': (world) => ({ body: newClosure(world) }),
  'closures.withdraw': async (world) => ({ ...(await madeOf('/closures', newClosure)(world, 'system')), body: { reason: 'راه باز شد' } }),
  'sla.list': () => ({ query: { measure: 'arrival', limit: 5 } }),
  'sla.promise': ({ company }) => ({ query: { area: 'town', province: company.province } }),
  'sla-targets.list': () => ({ query: { past: 'true' } }),
  'sla-targets.add': (world) => ({ body: newTarget(world) }),
  'sla-targets.retire': madeOf('/sla-targets', newTarget),
};
