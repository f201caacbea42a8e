import type { CheckAnswer, CheckQuery, PublicWarrantyAnswer, WorkKind } from '../../../../shared/api/warranty';
import { cleanCode } from '../codings';
import type { Db } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { text } from '../../kernel/http/texts';
import { cleanText, foldSerial } from '../../kernel/text';
import { verdictsOf, type Verdict } from './domain';
import { readDay } from './domain/read-day';
import { serialKeyOf, todayOf } from './use-cases/with-device';
import { dayIn, sayVerdict } from './warranty.words';
import { loadBySerial } from './warranty-facts.store';

/** Is this device covered, for this work, on this day? A serial that we don't know is an answer, not a mistake. */
export async function check(call: Call<unknown, CheckQuery>, db: Db): Promise<Reply<CheckAnswer>> {
  const { query, scope, language } = call;
  const { today, calendar } = todayOf(call);
  const day = readDay(query.day, { today, calendar });
  const key = serialKeyOf(query.serial);
  const loaded = await loadBySerial(scope, db, key);
  const device = loaded.devices.find(({ serialKey }) => serialKey === key);
  const part = query.part === undefined ? undefined : (cleanCode(query.part) ?? query.part);
  const verdicts = verdictsOf(loaded, device?.id ?? null, { day, part, calendar }, query.work && [query.work]);
  const goods = device && { id: device.id, product: device.product, category: device.category, brand: device.brand };
  return { body: { serial: device?.serial ?? cleanText(query.serial), device: goods ?? null, day, verdicts: verdicts.map(({ work, verdict }) => sayVerdict(work, verdict, language)) } };
}

/** What anybody may know: an end, not why; neither whether it was sold nor who has it. */
const publicLine = (work: WorkKind, { covered, reason, endsOn }: Verdict): PublicWarrantyAnswer['lines'][number] => ({ work, covered, until: covered || reason === 'expired' ? endsOn : null });

/** The public check. A serial that we don't know, one without cover yet and a void one are answered alike. */
export async function publicCheck(call: Call<{ serial: string }>, db: Db): Promise<Reply<PublicWarrantyAnswer>> {
  const { params, scope, language } = call;
  const { today, calendar } = todayOf(call);
  const key = foldSerial(params.serial);
  const loaded = await loadBySerial(scope, db, key);
  const device = loaded.devices.find(({ serialKey }) => serialKey === key);
  const lines = verdictsOf(loaded, device?.id ?? null, { day: today, calendar }).map(({ work, verdict }) => publicLine(work, verdict));
  const covered = lines.some((line) => line.covered);
  const until = lines.reduce<string | null>((latest, line) => (line.covered === covered && line.until !== null && (latest === null || line.until > latest) ? line.until : latest), null);
  const says = covered ? 'covered' : until === null ? 'not-covered' : 'expired';
  return { body: { covered, until, text: text(language, `warranty.public.${says}`, { until: until === null ? '' : dayIn(language, until) }), lines } };
}
