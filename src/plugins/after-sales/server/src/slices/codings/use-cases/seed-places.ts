import type { NewCoding } from '../../../../../shared/api/codings';
import { poolDb, withTx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import type { Scope } from '../../../kernel/scope';
import { hasCodings } from '../codings.store';
import places from '../seed/iran-places.json';
import { ensureCodings } from './ensure-codings';

/** Only capitals have a Latin name in the source. */
type City = [code: string, county: string, fa: string, en?: string];

const spelled = (fa: string, en?: string): NewCoding['labels'] => ({ fa, en, es: en });

/**
 * Gives a company in Iran its provinces, cities and area codes at the first start. Once there is any province the lists
 * belong to the staff: what they delete must not come back at the next start.
 */
export async function seedPlaces(kernel: Kernel): Promise<void> {
  const { owner, country } = kernel.config.company;
  if (country !== 'IR') return;
  const scope: Scope = { owner, actor: { kind: 'import', id: 'iran-places' }, requestId: 'start' };
  if (await hasCodings(scope, poolDb(kernel.pool), 'province')) return;
  const { provinces } = places;
  const cities = provinces.flatMap((province) =>
    (province.cities as City[]).map(([code, county, fa, en]): NewCoding => ({ code, county, labels: spelled(fa, en), provinceCode: province.code })),
  );
  const context = { scope, now: kernel.clock.now() };
  await withTx(kernel.pool, async (tx) => {
    await ensureCodings(tx, context, 'province', provinces.map(({ code, fa, en }) => ({ code, labels: spelled(fa, en) })));
    await ensureCodings(tx, context, 'area-code', provinces.map(({ code, areaCode, fa, en }) => ({ code: areaCode, labels: spelled(fa, en), provinceCode: code })));
    await ensureCodings(tx, context, 'city', cities);
  });
  kernel.log.info(`after-sales: ${provinces.length} provinces and ${cities.length} cities are in the codings`);
}
