import sharp from 'sharp';
import type { Stage } from '../../../src/plugins/after-sales/shared/api/jobs';
import { dayAgo } from '../story';
import type { Company, Office } from './office';
import { send } from './send';

/** A job with all that hangs on it, by the names under which a caller could ask for it. */
export interface JobRecords {
  job: string;
  number: string;
  reception: string;
  receptionNumber: string;
  trackingCode: string;
  customer: string;
  phone: string;
  device: string;
  serial: string;
  contact: string;
}

/** To whom a job is given: an agent, and there perhaps to a technician. */
export interface GivenTo {
  agent?: string;
  technician?: string;
}

type Act = [verb: string, body?: object];

const WORKING: Act[] = [['start']];

/** What has to happen after a job was accepted. */
const AFTER: Partial<Record<Stage, Act[]>> = {
  accepted: [],
  scheduled: [['schedule', { from: '2030-01-05T09:00:00+03:30', to: '2030-01-05T11:00:00+03:30', note: 'Zed note' }]],
  'on-the-way': [['on-the-way']],
  'in-progress': WORKING,
  'waiting-part': [...WORKING, ['wait', { for: 'part', reason: 'part-ordered' }]],
  'waiting-customer': [...WORKING, ['wait', { for: 'customer', reason: 'customer-decides', note: 'Zed note' }]],
  done: [...WORKING, ['done', { result: 'fixed' }]],
  'not-possible': [['not-possible', { reason: 'too-worn-out' }]],
};

function actsTo(stage: Stage, { agent, technician }: GivenTo): Act[] {
  if (stage === 'new' || stage === 'waiting-for-office') return [];
  if (stage === 'cancelled') return [['cancel', { reason: 'customer-cancelled' }]];
  const assign: Act = ['assign', agent ? { agent } : { technician }];
  const accept: Act = agent && technician ? ['hand-over', { technician }] : ['accept'];
  const after = AFTER[stage];
  return after ? [assign, accept, ...after] : [assign];
}

/** A customer calls about a device, and the job is led to a stage. */
export async function makeJob(office: Office, company: Company, stage: Stage, to: GivenTo = {}): Promise<JobRecords> {
  // What is not in our books is looked at by the office before anybody drives there.
  const serial = stage === 'waiting-for-office' ? office.code() : await office.device(company.product);
  const phone = office.phone();
  const reception = await office.says('/receptions', {
    channel: 'phone',
    customer: { new: { name: office.word('مریم'), phones: [phone], city: company.city, address: office.word('کوچه'), handlingNote: office.word('آرام') } },
    devices: [{ serial, faults: [{ code: company.fault, told: office.word('آب نمی‌دهد') }], note: office.word('طبقه') }],
    note: office.word('زنگ'),
  });
  const [{ id: job, number, device }] = reception.jobs;
  for (const [verb, body] of actsTo(stage, to)) await office.says(`/jobs/${job}/${verb}`, body ?? {});
  const [{ contact_id: contact }] = await office.app.sql('select contact_id from as_receptions where document_id = $1', [reception.id]);
  const { id, number: receptionNumber, trackingCode, customer } = reception;
  return { job, number, reception: id, receptionNumber, trackingCode, customer: customer.id, phone, device: device.id, serial, contact };
}

let picture: Promise<Buffer> | undefined;

export const aPicture = (): Promise<Buffer> => (picture ??= sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } }).jpeg().toBuffer());

/** A photo that an agent's person uploaded. */
export async function makePhoto(office: Office, token: string): Promise<string> {
  const given = { upload: { type: 'image/jpeg', bytes: await aPicture() } };
  const answer = await send(office.app.url, { id: 'photos.upload', method: 'POST', path: '/photos' }, given, token);
  if (answer.status !== 201) throw new Error(`photo: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

export const aReport = ({ part, fault }: Company, photos: string[] = []): object => ({
  kind: 'warranty-repair',
  serviceDay: dayAgo(0),
  foundFaults: [fault],
  lines: [{ kind: 'work', text: 'تعویض پمپ Zed' }, { kind: 'part', part, quantity: 2 }, { kind: 'travel' }],
  photos,
  note: 'Zed note',
});

export interface ReportRecords extends JobRecords {
  report: string;
  reportNumber: string;
  photo: string;
}

/** A job that an agent's person has reported, with a photo. */
export async function makeReport(office: Office, company: Company, to: GivenTo, token: string): Promise<ReportRecords> {
  const job = await makeJob(office, company, 'in-progress', to);
  const photo = await makePhoto(office, token);
  const { id, number } = await office.says(`/jobs/${job.job}/reports`, aReport(company, [photo]), token);
  return { ...job, report: id, reportNumber: number, photo };
}
