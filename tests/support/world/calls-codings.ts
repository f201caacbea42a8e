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
    [`${plural}.list`]: () => ({ query: { q: 'ZED', state: 'any', sort: 'name', limit: 5 } }),
    [`${plural}.export`]: () => ({ query: { q: 'ZED', state: 'any', sort: '-code' } }),
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

/** An import with one new row and one that is wrong; staff's, because nobody else may upload one. */
export async function newImport({ app, office, company }: Pick<World, 'app' | 'office' | 'company'>, staff: string): Promise<string> {
  const file = `code,labelFa,category,brand\n${office.code()},${office.word('یخچال')},${company.category},${company.brand}\n${office.code()},${office.word('یخچال')},${company.category},\n`;
  const answer = await app.post('/coding-imports?list=product&name=Zed.csv', file, { token: staff, headers: { 'content-type': 'text/csv' } });
  if (answer.status !== 201) throw new Error(`/coding-imports: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

const ofImport =
  (more: { params?: { row: number }; query?: Record<string, string | number>; body?: object } = {}): Maker =>
  async (world) => ({ ...more, params: { id: await newImport(world, world.staff), ...more.params } });

const importCalls: Record<string, Maker> = {
  'coding-imports.upload': ({ office }) => ({ query: { list: 'part', name: 'Zed.csv' }, upload: { type: 'text/csv', bytes: Buffer.from(`code,name\n${office.code()},${office.word('پمپ')}\n`) } }),
  'coding-imports.list': () => ({ query: { list: 'product', state: 'open', limit: 5 } }),
  'coding-imports.show': ofImport(),
  'coding-imports.rows': ofImport({ query: { verdict: 'wrong', limit: 5 } }),
  'coding-imports.correct-row': async (world, by) => ({ ...(await ofImport({ params: { row: 3 } })(world, by)), body: { cells: { code: world.office.code(), labelFa: 'Zed', categoryCode: world.company.category, brandCode: world.company.brand } } }),
  'coding-imports.skip-row': ofImport({ params: { row: 3 } }),
  'coding-imports.check-again': ofImport(),
  'coding-imports.apply': ofImport(),
  'coding-imports.discard': ofImport(),
};

export const codingCalls: Record<string, Maker> = Object.assign({}, importCalls, ...CODING_LISTS.map(callsOf));
