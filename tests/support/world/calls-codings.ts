import { CODING_FIELDS, CODING_LISTS, type CodingFieldName, type CodingList } from '../../../src/plugins/after-sales/shared/api/codings';
import type { World } from '../world';
import type { Maker } from './valid-calls';

const PLURALS: Record<CodingList, string> = {
  brand: 'brands',
  'product-category': 'product-categories',
  product: 'products',
  part: 'parts',
  fault: 'faults',
  province: 'provinces',
  city: 'cities',
  'area-code': 'area-codes',
};

const valueOf = (field: CodingFieldName, { company }: World): string =>
  ({ categoryCode: company.category, brandCode: company.brand, provinceCode: company.province, cityCode: company.city, county: 'Zed' })[field];

const fieldsOf = (list: CodingList, world: World): object =>
  Object.fromEntries((Object.keys(CODING_FIELDS[list]) as CodingFieldName[]).map((field) => [field, valueOf(field, world)]));

const labels = { fa: 'نام Zed', en: 'Name Zed', es: 'Nombre Zed' };

function callsOf(list: CodingList): Record<string, Maker> {
  const plural = PLURALS[list];
  const fresh = (world: World): object => ({ code: world.office.code(), labels, ...fieldsOf(list, world) });
  const made = async (world: World): Promise<string> => (await world.office.says(`/${plural}`, fresh(world))).code;
  const one: Maker = async (world) => ({ params: { code: await made(world) } });
  return {
    [`${plural}.list`]: () => ({ query: { q: 'ZED', state: 'any', limit: 5 } }),
    [`${plural}.show`]: one,
    [`${plural}.create`]: (world) => ({ body: fresh(world) }),
    [`${plural}.change`]: async (world) => ({ params: { code: await made(world) }, body: { labels: { es: 'Otro Zed' }, ...fieldsOf(list, world) } }),
    [`${plural}.retire`]: async (world) => ({ params: { code: await made(world) }, body: { reason: 'دیگر فروخته نمی‌شود' } }),
    [`${plural}.reinstate`]: async (world) => {
      const code = await made(world);
      await world.office.says(`/${plural}/${code}/retire`);
      return { params: { code } };
    },
    [`${plural}.delete`]: one,
  };
}

export const codingCalls: Record<string, Maker> = Object.assign({}, ...CODING_LISTS.map(callsOf));
