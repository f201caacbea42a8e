import { dayAgo } from '../story';
import type { World } from '../world';
import { TERMS } from './office';
import type { Maker } from './valid-calls';

const reason = 'در حمل شکسته بود';

const newProduct = async ({ office, company: { category, brand } }: World): Promise<string> =>
  (await office.says('/products', { code: office.code(), labels: { en: 'Zed' }, categoryCode: category, brandCode: brand })).code;

/** A body about a device of its own, sold a month ago. */
const about =
  (body: object): Maker =>
  async ({ office, company }) => ({ body: { serial: await office.device(company.product), ...body } });



export const warrantyCalls: Record<string, Maker> = {
  'warranty.check': ({ a, company }) => ({ query: { serial: a.reported.serial, part: company.part, day: dayAgo(0) } }),
  'public.warranty': ({ a }) => ({ params: { serial: a.reported.serial } }),
  'warranty.record-fact': async ({ office, company }) => ({ body: { serial: await office.device(company.product, null), kind: 'sold', day: dayAgo(20), source: 'purchase-invoice', reason } }),
  'warranty.void': about({ reason: 'seal-broken', day: dayAgo(1) }),
  'warranty.reinstate': async ({ office, company }) => {
    const serial = await office.device(company.product);
    await office.says('/warranty/void', { serial, reason: 'seal-broken', day: dayAgo(1) });
    return { body: { serial, reason, day: dayAgo(0) } };
  },
  'warranty.extend': about({ reason, day: dayAgo(0), days: 14, works: ['labour'] }),
  'warranty.accept-start': async ({ office, company }) => {
    const serial = await office.device(company.product, null);
    // It stood in the warehouse until its warranty had begun by itself, and was sold after that.
    await office.says('/warranty/facts', { serial, kind: 'warehouse-exit', day: dayAgo(900), source: 'warehouse' });
    await office.says('/warranty/facts', { serial, kind: 'sold', day: dayAgo(30), source: 'dealer' });
    return { body: { serial, basis: 'sale', reason } };
  },
  'warranty-policies.create': async (world) => ({
    body: {
      scope: 'product',
      code: await newProduct(world),
      validFrom: dayAgo(-10),
      terms: {
        ...TERMS,
        partGroups: [{ code: 'pumps', labels: { en: 'Pumps' }, parts: [world.company.part] }],
        partMonths: [{ of: { group: 'pumps' }, months: 60 }],
        consumables: [{ part: world.company.part }],
        promotions: [{ code: 'spring', from: dayAgo(-10), to: dayAgo(-20), months: 6 }],
        lateRepair: { afterDays: 20, extendDaysPerWeek: 7, loaner: true },
      },
    },
  }),
  'warranty-policies.list': () => ({ query: { scope: 'product', limit: 5 } }),
};
