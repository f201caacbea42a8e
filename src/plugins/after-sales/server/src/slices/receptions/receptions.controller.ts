import type { OpenReceptionBody, ReceptionAnswer } from '../../../../shared/api/receptions';
import type { Db, Tx } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import type { Purse } from '../../kernel/http/limits';
import type { Call } from '../../kernel/http/registry';
import { text, type Language } from '../../kernel/http/texts';
import { formatTrackingCode, parseTrackingCode, readNumber } from '../../kernel/ids';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { phoneOptions } from '../../kernel/phone-options';
import { foldDigits } from '../../kernel/text';
import { locksOf, prepareReception } from './domain/prepare-reception';
import { listReceptions, readReception, trackReception, type ReceptionView } from './receptions.store';
import { openReception } from './use-cases/open-reception';

export const open = async (call: Call<unknown, unknown, OpenReceptionBody>, tx: Tx) => ({ body: await openReception(tx, call, call.body) });

export const openLocks = ({ body, kernel }: Call<unknown, unknown, OpenReceptionBody>): string[] => locksOf(prepareReception(body, phoneOptions(kernel.config.company)));

const regionOf = (row: Pick<ReceptionView, 'province_code' | 'city_code' | 'region_by'>): ReceptionAnswer['region'] => ({
  province: row.province_code,
  city: row.city_code,
  by: row.region_by as ReceptionAnswer['region']['by'],
});

const iso = (instant: Date | string): string => new Date(instant).toISOString();

const toAnswer = (row: ReceptionView): ReceptionAnswer => ({
  id: row.id,
  number: row.number,
  trackingCode: formatTrackingCode(row.tracking_code),
  channel: row.channel,
  openedAt: iso(row.opened_at),
  customer: { id: row.customer_id, name: row.customer_name },
  region: regionOf(row),
  note: row.note,
  jobs: row.jobs.map(({ id, number, stage, stageSince, device: { state, ...device }, faults }) => ({ id, number, stage, stageSince: iso(stageSince), device: { ...device, known: state === 'known' }, faults })),
});

export async function show({ params, scope }: Call<{ id: string }>, db: Db) {
  const row = await readReception(scope, db, params.id);
  if (!row) throw new AppError('record.not-found');
  return { body: toAnswer(row) };
}

interface ListQuery {
  number?: string;
  customer?: string;
  stage?: string;
  limit: number;
  after?: string;
}

export async function list({ query, scope }: Call<unknown, ListQuery>, db: Db) {
  const { number, customer, stage, limit, after } = query;
  const filter = { number: number ? readNumber(number) : null, customer: customer ?? null, stage: stage ?? null, after: after ? readCursor(after) : null };
  const rows = await listReceptions(scope, db, { ...filter, limit: limit + 1 });
  const page = pageOf(rows, limit);
  const items = page.rows.map((row) => ({ id: row.id, number: row.number, openedAt: iso(row.opened_at), channel: row.channel, customer: { id: row.customer_id, name: row.customer_name }, jobs: row.jobs }));
  return { body: { items, next: page.next } };
}

/** A wrong code, a wrong phone and a code that never was are answered alike. A status of staff's that the customer may see has words of its own. */
export async function track({ params, query, scope, language, kernel }: Call<{ code: string }, { phone: string }>, db: Db) {
  const code = parseTrackingCode(params.code);
  const lastFour = foldDigits(query.phone).trim();
  if (!code || !/^\d{4}$/.test(lastFour)) throw new AppError('tracking.not-found');
  // Whether there is such a code or not, a try is counted before it is made, and given back when it was right.
  const tries: Purse = { name: 'tracking.show code', points: kernel.config.http.limits.trackingWrong, seconds: 3_600 };
  await kernel.limits.spend(tries, code);
  const row = await trackReception(scope, db, code, lastFour);
  if (!row) throw new AppError('tracking.not-found');
  await kernel.limits.giveBack(tries, code);
  const jobs = row.jobs.map(({ number, stage, since, words, device }) => ({ number, stage, says: words?.[language] ?? text(language, `stage.${stage}`), since: iso(since), device: labelOf(device, language) }));
  return { body: { number: row.number, openedAt: iso(row.opened_at), jobs } };
}

const labelOf = (device: Record<Language | 'code', string | null>, language: Language): string | null => device[language] ?? device.en ?? device.fa ?? device.code;
