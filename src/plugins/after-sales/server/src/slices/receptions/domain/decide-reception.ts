import type { ReceptionDevice } from '../../../../../shared/api/receptions';
import { dayOf, type CalendarName } from '../../../kernel/calendar';
import type { NewEvent } from '../../../kernel/events';
import { fieldError } from '../../../kernel/http/errors';
import type { Actor } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { refuseUnknownCodes, type KnownCode } from '../../codings/domain';
import { chooseCustomer, newCustomerRows, type Candidate, type FoundCustomer } from '../../customers/domain';
import type { DeviceRow, FoundDevice } from '../../devices/domain';
import { openingStage, type FaultRow, type JobRow } from '../../jobs/domain';
import { clocksToStart, type NewClock } from '../../service-time/domain';
import { verdictOf, type Verdict, type WarrantyFacts } from '../../warranty/domain';
import type { OpenReception, Questions } from './prepare-reception';
import { findRegion, type AreaCode, type Region } from './region';
import type { ReceptionRow, ReceptionWrite } from './rows';

type PromiseFacts = Parameters<typeof clocksToStart>[0];

interface Promised {
  at: Date | null;
  clocks: NewClock[];
  events: NewEvent[];
}

/** The database's answers to `Questions`. */
export interface Found {
  customer: FoundCustomer | null;
  candidates: Candidate[];
  devices: FoundDevice[];
  codes: KnownCode[];
  products: { code: string; category: string; brand: string }[];
  cities: { code: string; province: string }[];
  area_codes: AreaCode[];
  warranty: WarrantyFacts;
  service_time: PromiseFacts;
}

export interface Circumstances {
  actor: Actor;
  now: Date;
  newId: () => string;
  trackingCode: string;
  homeCountry: string;
  timeZone: string;
  calendar: CalendarName;
}

export interface Decision {
  write: ReceptionWrite;
  customerId: string;
  region: Region;
  /** Per job: what the customer is told at once. */
  jobs: { id: string; stage: string; promisedAt: Date | null; verdict: Verdict | null; device: { id: string; known: boolean } }[];
  clocks: NewClock[];
  events: NewEvent[];
}

/**
 * Decides what a reception consists of; the heart of «a call becomes a reception». Pure: same input, same rows.
 * @throws codings.unknown, codings.retired, customers.unknown, devices.unknown at the field; customers.candidates (409)
 */
export function decideReception(command: OpenReception, asked: Questions, found: Found, circumstances: Circumstances): Decision {
  refuseUnknownCodes(found.codes, asked.refs);
  const { newId, now, actor } = circumstances;
  const { customerId, contactPhone, customerCity, people } = decideCustomer(command, asked, found, newId);
  const cityCode = asked.cityCode ?? (asked.landlinePrefixes.length === 0 ? customerCity : null);
  const region = findRegion(cityCode === null ? undefined : found.cities.find((city) => city.code === cityCode), found.area_codes);
  const receptionId = newId();
  const contactId = newId();
  const units = command.devices.map((device, i) => ({ ...decideDevice(device, i, asked.serialKeys[i], found, newId), jobId: newId() }));
  const promise = promiseOf(command, region, found, circumstances, units.map(({ jobId }) => jobId));
  const jobs = units.map(({ id, jobId, known, serialKey }, i): JobRow => {
    const told = command.devices[i].note;
    return { id: jobId, device_id: id, position: i + 1, stage: openingStage({ serialKey, known }), promised_at: promise.at, note: told ? cleanText(told) : null };
  });
  const reception: ReceptionRow = {
    id: receptionId,
    contact_id: contactId,
    customer_id: customerId,
    tracking_code: circumstances.trackingCode,
    channel: command.channel,
    contact_phone: contactPhone,
    country_code: command.country === undefined ? circumstances.homeCountry : command.country,
    province_code: region.province,
    city_code: region.city,
    region_by: region.by,
    address: command.region?.address ? cleanText(command.region.address) : null,
    note: command.note ? cleanText(command.note) : null,
    source_ref: command.sourceRef ?? null,
    taken_by_kind: actor.kind,
    taken_by_id: actor.id,
  };
  return {
    write: { at: now, people, devices: units.flatMap((unit) => unit.row ?? []), reception, jobs, faults: faultRows(command.devices, jobs) },
    customerId,
    region,
    jobs: jobs.map(({ id, stage }, i) => ({ id, stage, promisedAt: promise.at, verdict: verdictAtDoor(units[i], found, circumstances), device: { id: units[i].id, known: units[i].known } })),
    clocks: promise.clocks,
    events: [...openingEvents(reception, people !== null, units, jobs), ...promise.events],
  };
}

/**
 * What is promised for each job, and until when: what the clocks promise as they start. Old data are promised nothing:
 * their days are over. Where the area isn't told apart yet, the town's targets hold.
 */
function promiseOf({ channel }: OpenReception, region: Region, { service_time: facts }: Found, { now, timeZone }: Circumstances, jobIds: readonly string[]): Promised {
  if (channel === 'import') return { at: null, clocks: [], events: [] };
  const { clocks, events } = clocksToStart(facts, jobIds.map((jobId) => ({ jobId, at: now, province: region.province, timeZone, area: 'town' })));
  // All jobs of a reception begin at the same time and place, so the first one's clocks speak for all.
  const untilOf = (measure: NewClock['measure']) => clocks.find((clock) => clock.measure === measure)?.promisedAt ?? null;
  return { at: untilOf('finish') ?? untilOf('arrival'), clocks, events };
}

/** Whether the work would be covered today, the day that the fault is reported; nobody can say without a serial number. */
const verdictAtDoor = (unit: Unit, { warranty }: Found, { now, timeZone, calendar }: Circumstances): Verdict | null =>
  unit.serialKey === null ? null : verdictOf(warranty, unit.id, { day: dayOf(now, timeZone), work: 'labour', calendar });

function decideCustomer(command: OpenReception, asked: Questions, found: Found, newId: () => string) {
  const choice = chooseCustomer(command.customer, found);
  if ('known' in choice) {
    const { id, cityCode, phones } = choice.known;
    return { customerId: id, contactPhone: asked.contactPhone?.e164 ?? phones[0] ?? null, customerCity: cityCode, people: null };
  }
  if (!('new' in command.customer)) throw fieldError('customers.unknown', 'customer.id');
  const customerId = newId();
  const people = newCustomerRows(customerId, command.customer.new, asked.phones, 'customer.new.');
  return { customerId, contactPhone: asked.contactPhone?.e164 ?? asked.phones[0].e164, customerCity: null, people };
}

interface Unit {
  id: string;
  known: boolean;
  serialKey: string | null;
  row?: DeviceRow;
}

/** The device that was meant: one that we have, or a new unverified one with what was told of it. */
function decideDevice(told: ReceptionDevice, i: number, serialKey: string | null, found: Found, newId: () => string): Unit {
  const ours = found.devices.find((device) => (told.id !== undefined ? device.id === told.id : serialKey !== null && device.serialKey === serialKey));
  if (ours) return { id: ours.id, known: ours.state === 'known', serialKey: ours.serialKey };
  if (told.id !== undefined) throw fieldError('devices.unknown', `devices.${i}.id`);
  const product = found.products.find(({ code }) => code === told.product);
  const id = newId();
  const row: DeviceRow = {
    id,
    serial: told.serial === undefined ? null : cleanText(told.serial),
    serial_key: serialKey,
    product_code: told.product ?? null,
    category_code: product?.category ?? told.category ?? null,
    brand_code: product?.brand ?? told.brand ?? null,
    category_told: told.categoryTold ?? null,
    brand_told: told.brandTold ?? null,
    year_of_manufacture: told.yearOfManufacture ?? null,
    state: 'unverified',
  };
  return { id, known: false, serialKey, row };
}

const faultRows = (devices: readonly ReceptionDevice[], jobs: readonly JobRow[]): FaultRow[] =>
  devices.flatMap(({ faults = [] }, i) =>
    faults.map(({ code, told }, n) => ({ job_id: jobs[i].id, position: n + 1, fault_code: code ?? null, told: told ?? null })),
  );

const openingEvents = (reception: ReceptionRow, newCustomer: boolean, units: readonly Unit[], jobs: readonly JobRow[]): NewEvent[] => [
  ...(newCustomer ? [{ type: 'customer.added', subject: { type: 'customer', id: reception.customer_id } }] : []),
  ...units.filter(({ row }) => row).map(({ id }) => ({ type: 'device.told', subject: { type: 'device', id }, to: 'unverified' })),
  { type: 'reception.opened', subject: { type: 'reception', id: reception.id }, data: { customer: reception.customer_id, contact: reception.contact_id, jobs: jobs.length } },
  ...jobs.map(({ id, stage, device_id }) => ({ type: 'job.opened', subject: { type: 'job', id }, to: stage, data: { reception: reception.id, device: device_id } })),
];
