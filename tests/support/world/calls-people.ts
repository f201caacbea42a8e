import type { World } from '../world';
import type { Maker } from './valid-calls';

/** A customer who called once about a device, with phones that nobody else has. */
async function caller({ office, company: { product } }: World): Promise<{ id: string; phones: string[] }> {
  const phones = [office.phone(), office.phone()];
  const opened = await office.says('/receptions', { channel: 'phone', customer: { new: { name: office.word('پروین'), phones, handlingNote: office.word('آرام') } }, devices: [{ serial: await office.device(product, null) }] });
  return { id: opened.customer.id, phones };
}

async function merged(world: World): Promise<string> {
  const [into, from] = [await caller(world), await caller(world)];
  return (await world.office.says(`/customers/${into.id}/merge`, { from: from.id })).id;
}

/** Customers and devices as the office keeps them. */
export const peopleCalls: Record<string, Maker> = {
  'customers.list': ({ a }) => ({ query: { q: a.jobs.new.phone, limit: 5 } }),
  'customers.show': ({ a }) => ({ params: { id: a.jobs.new.customer } }),
  'customers.add': async ({ office, company }) => ({
    body: { name: office.word('پروین'), phones: [office.phone(), office.phone()], city: company.city, address: office.word('کوچه'), handlingNote: office.word('آرام') },
  }),
  'customers.change': async (world) => ({
    params: { id: (await caller(world)).id },
    body: { name: world.office.word('پروین'), city: world.company.city, address: world.office.word('کوچه'), handlingNote: world.office.word('تندخو') },
  }),
  'customers.add-phone': async (world) => ({ params: { id: (await caller(world)).id }, body: { phone: world.office.phone(), whose: world.office.word('منزل'), first: true } }),
  'customers.change-phone': async (world) => {
    const { id, phones } = await caller(world);
    return { params: { id }, body: { phone: phones[1], whose: world.office.word('همسر'), first: true } };
  },
  'customers.remove-phone': async (world) => {
    const { id, phones } = await caller(world);
    return { params: { id }, body: { phone: phones[1] } };
  },
  'customers.duplicates': ({ a }) => ({ params: { id: a.jobs.new.customer } }),
  'customers.merge-preview': ({ a }) => ({ params: { id: a.jobs.new.customer }, query: { from: a.jobs.assigned.customer } }),
  'customers.merge': async (world) => ({ params: { id: (await caller(world)).id }, body: { from: (await caller(world)).id } }),
  'customers.unmerge': async (world) => ({ params: { id: await merged(world) } }),
  'devices.list': ({ a, company }) => ({ query: { q: a.jobs.new.serial, product: company.product, limit: 5 } }),
  'devices.show': ({ a }) => ({ params: { id: a.reported.device } }),
  'devices.change': async ({ office, company }) => {
    const { id } = await office.says('/devices', { serial: office.code(), product: company.product });
    const { code: product } = await office.says('/products', { code: office.code(), labels: { en: office.word('Model') }, categoryCode: company.category, brandCode: company.brand });
    return { params: { id }, body: { serial: office.code(), product, yearOfManufacture: 2024, reason: office.word('پلاک') } };
  },
};
