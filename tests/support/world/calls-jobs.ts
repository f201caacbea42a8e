import type { Stage } from '../../../src/plugins/after-sales/shared/api/jobs';
import { dayAgo } from '../story';
import type { World } from '../world';
import { aPicture, aReport, makeJob, makePhoto, makeReport, type ReportRecords } from './jobs';
import type { Maker } from './valid-calls';

/** A verb on a new job of party `a` that stands in this stage. */
const verb =
  (stage: Stage, body: object | ((world: World) => object) = {}): Maker =>
  async (world) => {
    const { job } = await makeJob(world.office, world.company, stage, { agent: world.a.manager.id });
    return { params: { id: job }, body: typeof body === 'function' ? (body as (from: World) => object)(world) : body };
  };

const note = 'Zed note';
const APPOINTMENT = { from: '2030-02-05T09:00:00+03:30', to: '2030-02-05T11:00:00+03:30', note };

const newReport = ({ office, company, a }: World): Promise<ReportRecords> => makeReport(office, company, { agent: a.manager.id, technician: a.technician.id }, a.technician.token);

const verbs: Record<string, Maker> = {
  'jobs.triage': verb('waiting-for-office', { emergency: true, note }),
  'jobs.assign': verb('new', ({ a }) => ({ agent: a.manager.id, reason: 'nearest', note })),
  'jobs.reassign': verb('accepted', ({ ownTechnician }) => ({ technician: ownTechnician, reason: 'no-answer', note })),
  'jobs.accept': verb('assigned', { note }),
  'jobs.refuse': verb('assigned', { reason: 'no-capacity', note }),
  'jobs.hand-over': verb('assigned', ({ a }) => ({ technician: a.technician.id, note })),
  'jobs.schedule': verb('accepted', APPOINTMENT),
  'jobs.on-the-way': verb('scheduled', { note }),
  'jobs.start': verb('on-the-way', { note }),
  'jobs.wait': verb('in-progress', { for: 'customer', reason: 'customer-decides', note }),
  'jobs.resume': verb('waiting-customer', { note }),
  'jobs.done': verb('in-progress', { result: 'fixed', note }),
  'jobs.not-possible': verb('in-progress', { reason: 'too-worn-out', note }),
  'jobs.cancel': verb('assigned', { reason: 'customer-cancelled', note }),
  'jobs.reopen': verb('done', { reason: 'not-lasting', note }),
  'jobs.set-status': verb('in-progress', ({ company }) => ({ status: company.status, reason: 'part-ordered', note })),
};

const reading: Record<string, Maker> = {
  'jobs.worklist': () => ({ query: { open: 'any', limit: 200 } }),
  'jobs.unassigned': () => ({ query: { before: dayAgo(-1), limit: 5 } }),
  'jobs.show': ({ a }) => ({ params: { id: a.jobs.scheduled.job } }),
  'jobs.label': ({ a }) => ({ params: { id: a.jobs.scheduled.job }, query: { language: 'fa' } }),
  'jobs.repair-card': ({ a }) => ({ params: { id: a.jobs.scheduled.job }, query: { language: 'es' } }),
  'jobs.proposal': ({ a }) => ({ params: { id: a.jobs.new.job } }),
  'jobs.list-reasons': () => ({ query: { kind: 'refuse', state: 'any' } }),
  'jobs.list-statuses': () => ({ query: { state: 'any' } }),
};

const labels = { fa: 'وضعیت Zed', en: 'Status Zed', es: 'Estado Zed' };

const newStatus = ({ office, company }: World): object => ({ code: office.code(), labels, stage: 'waiting-part', follows: [company.status], setBy: ['office'], customerWords: labels, visibleToCustomer: true, pausesClock: true });
const madeStatus = async (world: World): Promise<string> => (await world.office.says('/job-statuses', newStatus(world))).code;
const newReason = ({ office }: World): object => ({ kind: 'wait', code: office.code(), labels });
const madeReason = async (world: World) => ({ kind: 'wait', code: (await world.office.says('/job-reasons', newReason(world))).code });

const lists: Record<string, Maker> = {
  'job-statuses.create': (world) => ({ body: newStatus(world) }),
  'job-statuses.change': async (world) => ({ params: { code: await madeStatus(world) }, body: { labels, setBy: ['agent'], customerWords: { en: 'Zed' }, pausesClock: false } }),
  'job-statuses.retire': async (world) => ({ params: { code: await madeStatus(world) }, body: { reason: 'دیگر لازم نیست' } }),
  'job-statuses.reinstate': async (world) => {
    const code = await madeStatus(world);
    await world.office.says(`/job-statuses/${code}/retire`);
    return { params: { code } };
  },
  'job-reasons.create': (world) => ({ body: newReason(world) }),
  'job-reasons.change': async (world) => ({ params: await madeReason(world), body: { labels } }),
  'job-reasons.retire': async (world) => ({ params: await madeReason(world) }),
  'job-reasons.reinstate': async (world) => {
    const params = await madeReason(world);
    await world.office.says(`/job-reasons/${params.kind}/${params.code}/retire`);
    return { params };
  },
};

const reports: Record<string, Maker> = {
  'reports.submit': async ({ office, company, a }) => {
    const { job } = await makeJob(office, company, 'in-progress', { agent: a.manager.id });
    return { params: { id: job }, body: aReport(company, [await makePhoto(office, a.manager.token)]) };
  },
  'reports.list': () => ({ query: { kind: 'warranty-repair', limit: 100 } }),
  'reports.show': ({ a }) => ({ params: { id: a.reported.report } }),
  'reports.review': ({ a }) => ({ params: { id: a.reported.report } }),
  'reports.print': ({ a }) => ({ params: { id: a.reported.report }, query: { language: 'en' } }),
  'reports.decide': async (world) => ({ params: { id: (await newReport(world)).report }, body: { lines: [{ position: 1, decision: 'cut', reasonCode: 'not-needed', reason: 'یک عدد کافی بود' }] } }),
  'reports.return': async (world) => ({ params: { id: (await newReport(world)).report }, body: { reason: 'عکس پلاک لازم است' } }),
  'daily-check.list': () => ({ query: { from: dayAgo(20), to: dayAgo(-1), explained: 'any', limit: 100 } }),
  'daily-check.explain': ({ a }) => ({ params: { kind: 'done-without-report', id: a.jobs.scheduled.job }, body: { note: 'Zed note' } }),
  'photos.upload': async () => ({ upload: { type: 'image/jpeg', bytes: await aPicture() } }),
  'photos.of-job': ({ a }) => ({ params: { id: a.reported.job } }),
  'photos.attach': async ({ office, a }) => ({ params: { id: a.jobs.assigned.job }, body: { photo: await makePhoto(office, a.manager.token), kind: 'plate' } }),
  'photos.show': ({ a }) => ({ params: { id: a.reported.photo } }),
  'tariffs.list': () => ({ query: { tariff: 'wage', limit: 5 } }),
  'tariffs.add': ({ office, company: { product, category } }) => ({ body: { tariff: 'wage', service: 'travel', product, category, grade: `G${office.next()}`, zone: 'in-town', validFrom: '2026-01-01', amount: '90' } }),
};

const waiting = ({ office, company }: World) => makeJob(office, company, 'waiting-for-office');

const unknownSerials: Record<string, Maker> = {
  'unknown-serials.show': ({ a }) => ({ params: { id: a.jobs['waiting-for-office'].job } }),
  'unknown-serials.correct': async (world) => ({ params: { id: (await waiting(world)).job }, body: { device: world.a.jobs.new.device, note } }),
  'unknown-serials.register': async (world) => {
    const { job } = await waiting(world);
    return { params: { id: job }, body: { product: world.company.product, serial: world.office.code(), yearOfManufacture: 2025, fact: { kind: 'sold', day: dayAgo(20), source: 'purchase-invoice' }, reason: 'فاکتور خرید دیده شد', note } };
  },
  'unknown-serials.leave': async (world) => ({ params: { id: (await waiting(world)).job }, body: { reason: 'پلاک خوانا نیست', note } }),
};

export const jobCalls: Record<string, Maker> = { ...reading, ...verbs, ...lists, ...reports, ...unknownSerials };
