import type { HistoryQuery, LookUpAnswer, SearchAnswer, SearchQuery, TimelineAnswer } from '../../../../shared/api/contacts';
import type { CustomerListQuery } from '../../../../shared/api/customers';
import type { DeviceListQuery } from '../../../../shared/api/devices';
import type { Db } from '../../kernel/db/tx';
import { cursorOf, pageOf, readCursor } from '../../kernel/http/cursor';
import { AppError } from '../../kernel/http/errors';
import type { Call } from '../../kernel/http/registry';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';
import { tightKey } from '../../kernel/text';
import { callingCodeOf } from './calling-code';
import { placeCursor, readPlace } from './domain/history-cursor';
import { readLookUp } from './domain/read-look-up';
import { readSearch, type Search } from './domain/read-search';
import { ANYWHERE_FROM } from './domain/search-key';
import { readHistory, type Happened } from './history.store';
import { customerLines, deviceLines } from './console-lists.store';
import { lookUpPeople, type FoundPerson } from './look-up.store';
import { searchCustomers, searchDevices, type Asked } from './search-parties.store';
import { searchJobs, searchReceptions, type Page } from './search.store';
import { readTimeline, type TimelineRow } from './timeline.store';

const iso = (instant: Date | string): string => new Date(instant).toISOString();

const labelOf = (labels: Record<Language, string | null>, language: Language): string | null => labels[language] ?? labels.en ?? labels.fa ?? labels.es;

const cityIn = (city: FoundPerson['city'], language: Language): LookUpAnswer['customers'][number]['city'] => city && { code: city.code, label: labelOf(city, language) ?? city.code };

const toPerson = (row: FoundPerson, language: Language): LookUpAnswer['customers'][number] => ({
  id: row.id,
  name: row.name,
  matchedBy: row.matched_by,
  phones: row.phones,
  city: cityIn(row.city, language),
  handlingNote: row.handling_note,
  counts: { receptions: row.receptions, openJobs: row.open_jobs, contacts: row.contacts, followUps: row.follow_ups },
  openJobs: row.jobs.map((job) => ({ ...job, since: iso(job.since), promisedAt: job.promisedAt && iso(job.promisedAt), device: labelOf(job.device, language) ?? job.device.told })),
  devices: row.devices,
  lastReceptions: row.last.map((reception) => ({ ...reception, openedAt: iso(reception.openedAt) })),
});

export async function lookUp({ query, scope, kernel, language }: Call<unknown, { q: string }>, db: Db) {
  const people = await lookUpPeople(scope, db, readLookUp(query.q, callingCodeOf(kernel.config)));
  return { body: { customers: people.map((person) => toPerson(person, language)) } };
}

const toItem = ({ at, reception, contact, event }: Happened) => {
  if (reception) return { type: 'reception' as const, at: iso(at), ...reception };
  if (contact) return { type: 'contact' as const, at: iso(at), ...contact };
  if (event) return { type: 'event' as const, at: iso(at), ...event };
  throw new Error('something happened of which nothing is known');
};

export async function history({ params, query, scope }: Call<{ id: string }, HistoryQuery>, db: Db) {
  const found = await readHistory(scope, db, params.id, readPlace(query.after), query.limit + 1);
  if (!found) throw new AppError('record.not-found');
  const items = found.items.slice(0, query.limit);
  const last = items.at(-1);
  const next = found.items.length > query.limit && last ? placeCursor({ at: Date.parse(last.at), source: last.source, seq: last.seq }) : null;
  return { body: { customer: found.customer, items: items.map(toItem), next } };
}

/** The largest number that a row can have: the first page begins before the row after it. */
const FIRST = 2_147_483_647;

const isoOrNull = (instant: string | null): string | null => instant && iso(instant);

const toStep = ({ id, at, event, reason_code, reason, channel, agent, technician, measure, note, ...row }: TimelineRow, language: Language): TimelineAnswer['items'][number] => ({
  id,
  at: iso(at),
  event,
  from: row.from_state,
  to: row.to_state,
  reason: (reason && labelOf(reason, language)) ?? reason_code,
  channel,
  by: { kind: row.by_kind, name: row.by_name },
  agent,
  technician,
  measure,
  due: isoOrNull(row.due_at),
  appointment: row.appointment_from && row.appointment_to ? { from: iso(row.appointment_from), to: iso(row.appointment_to) } : null,
  note,
});

export async function timeline({ params, query, scope, language }: Call<{ id: string }, HistoryQuery>, db: Db): Promise<{ body: TimelineAnswer }> {
  const before = query.after === undefined ? FIRST : readCursor(query.after);
  const rows = await readTimeline(scope, db, { job: params.id, before, limit: query.limit + 1 });
  if (!rows) throw new AppError('record.not-found');
  const page = pageOf(rows, query.limit);
  return { body: { items: page.rows.map((row) => toStep(row, language)), next: page.next } };
}

/** What may be meant, of a person or a device, with a pattern for the labels of codings. @throws input.too-short at `q` */
function askedOf(q: string, callingCode: string): Asked {
  const tight = tightKey(q);
  const label = [...tight].length < ANYWHERE_FROM ? null : `%${tight.replace(/[\\%_]/g, '\\$&')}%`;
  return { ...readLookUp(q, callingCode), label };
}

/** Where a console's list goes on, and with how many; one more tells whether that is the end. */
const placeIn = ({ after, limit }: { after?: string; limit: number }) => ({ after: after === undefined ? null : readCursor(after), limit: limit + 1 });

/** The console of customers: all of them, or those whom a search means, merged ones too. */
export async function listCustomers({ query, scope, kernel, language }: Call<unknown, CustomerListQuery>, db: Db) {
  const asked = query.q === undefined ? null : askedOf(query.q, callingCodeOf(kernel.config));
  const rows = await customerLines(scope, db, asked, query.sort, placeIn(query));
  return { body: paged(rows.map((row) => ({ ...row, city: cityIn(row.city, language) })), query.limit) };
}

/** The console of devices. */
export async function listDevices({ query, scope, kernel }: Call<unknown, DeviceListQuery>, db: Db) {
  const asked = query.q === undefined ? null : askedOf(query.q, callingCodeOf(kernel.config));
  return { body: paged(await deviceLines(scope, db, { asked, product: query.product }, query.sort, placeIn(query)), query.limit) };
}

/** One line more than asked for tells whether there is a next page. */
const paged = <Row extends { seq: number }>(rows: readonly Row[], limit: number) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(({ seq: _seq, ...row }) => row), next: rows.length > limit && last ? cursorOf(last.seq) : null };
};

export async function search({ query, scope, kernel }: Call<unknown, SearchQuery>, db: Db): Promise<{ body: SearchAnswer }> {
  const callingCode = callingCodeOf(kernel.config);
  const page: Page = { before: query.after === undefined ? FIRST : readCursor(query.after), limit: query.limit + 1 };
  if (query.in === 'receptions' || query.in === 'jobs') {
    const asked = readSearch(query.q, callingCode);
    return { body: query.in === 'jobs' ? await jobsFound(scope, db, asked, page) : await receptionsFound(scope, db, asked, page) };
  }
  const asked = askedOf(query.q, callingCode);
  if (query.in === 'customers') return { body: { in: 'customers', ...paged(await searchCustomers(scope, db, asked, page), query.limit) } };
  return { body: { in: 'devices', ...paged(await searchDevices(scope, db, asked, page), query.limit) } };
}

async function jobsFound(scope: Scope, db: Db, asked: Search, page: Page): Promise<SearchAnswer> {
  const { items, next } = paged(await searchJobs(scope, db, asked, page), page.limit - 1);
  return { in: 'jobs', items: items.map(({ since, promised_at, ...job }) => ({ ...job, since: iso(since), promisedAt: promised_at && iso(promised_at) })), next };
}

async function receptionsFound(scope: Scope, db: Db, asked: Search, page: Page): Promise<SearchAnswer> {
  const { items, next } = paged(await searchReceptions(scope, db, asked, page), page.limit - 1);
  return { in: 'receptions', items: items.map(({ opened_at, ...reception }) => ({ ...reception, openedAt: iso(opened_at) })), next };
}
