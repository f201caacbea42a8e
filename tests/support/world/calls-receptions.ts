import type { World } from '../world';
import type { Maker } from './valid-calls';

const fresh = async ({ office, company: { city, fault, product } }: World): Promise<object> => ({
  channel: 'phone',
  customer: { new: { name: office.word('نسرین'), phones: [office.phone()], city, address: office.word('کوچه'), handlingNote: office.word('آرام') }, notSameAs: [] },
  contactPhone: office.phone(),
  devices: [{ serial: await office.device(product, null), faults: [{ code: fault, told: office.word('صدا') }], note: office.word('طبقه') }],
  region: { city, address: office.word('بن‌بست') },
  note: office.word('زنگ'),
});

const ringing = async ({ office }: World): Promise<string> => (await office.says('/incoming-calls', { call: office.code(), phone: office.phone(), extension: '201' })).call;

export const receptionCalls: Record<string, Maker> = {
  'receptions.open': async (world) => ({ body: await fresh(world) }),
  'receptions.list': ({ a }) => ({ query: { customer: a.jobs.new.customer } }),
  'receptions.show': ({ a }) => ({ params: { id: a.jobs.new.reception } }),
  'receptions.slip': ({ a }) => ({ params: { id: a.jobs.new.reception }, query: { language: 'fa' } }),
  'tracking.show': ({ a: { jobs } }) => ({ params: { code: jobs.assigned.trackingCode }, query: { phone: jobs.assigned.phone.slice(-4) } }),
  'devices.register': ({ office, company }) => ({ body: { serial: office.code(), product: company.product, yearOfManufacture: 2025 } }),
  'contacts.record': ({ a: { jobs }, office }) => ({
    body: { kind: 'inquiry', channel: 'phone', phone: jobs.new.phone, customer: jobs.new.customer, reception: jobs.new.reception, job: jobs.new.job, subject: office.word('ساعت کار'), note: office.word('یادداشت') },
  }),
  'contacts.list': ({ a }) => ({ query: { customer: a.jobs.assigned.customer } }),
  'contacts.summary': () => ({ query: { from: '2026-03-21', to: '2026-12-20' } }),
  'contacts.follow-up': ({ a }) => ({ params: { id: a.jobs.accepted.job }, body: { channel: 'phone', phone: a.jobs.accepted.phone, language: 'en' } }),
  'contacts.follow-up-by-code': ({ a }) => ({ body: { trackingCode: a.jobs.accepted.trackingCode, channel: 'phone' } }),
  'contacts.look-up': ({ a }) => ({ query: { q: a.jobs.accepted.phone } }),
  'jobs.timeline': ({ a }) => ({ params: { id: a.jobs.assigned.job }, query: { limit: 5 } }),
  'contacts.history': ({ a }) => ({ params: { id: a.jobs.assigned.customer }, query: { limit: 5 } }),
  'contacts.search': () => ({ query: { q: 'Zed', in: 'jobs', limit: 5 } }),
  'incoming-calls.ring': ({ office }) => ({ body: { call: office.code(), phone: office.phone(), extension: '201', at: '2026-11-22T09:00:00+03:30' } }),
  'incoming-calls.end': async (world) => ({ params: { call: await ringing(world) }, body: { answered: false, seconds: 0 } }),
  'incoming-calls.mine': () => ({ query: { after: 0, wait: 0 } }),
  'incoming-calls.extension': () => ({}),
  'incoming-calls.set-extension': ({ office }) => ({ body: { extension: String(office.next()) } }),
  'system.live': () => ({}),
  'system.ready': () => ({}),
  'system.openapi': () => ({}),
  'system.docs': () => ({}),
  'system.docs-asset': () => ({ params: { file: 'reader.js' }, query: { v: '1' } }),
};
