import { dayAgo } from '../story';
import type { TestApp } from '../app';

/** Every word of a world holds this, so that a copy of its rows can be told from the rows themselves. */
export const MARK = 'Zed';

/** Codes and numbers of the company that all parties share. */
export interface Company {
  brand: string;
  category: string;
  product: string;
  part: string;
  fault: string;
  province: string;
  city: string;
  areaCode: string;
  status: string;
  dealer: string;
}

const NAMES = new Set(['id', 'number', 'trackingCode']);

/** What an answer calls its records by. */
const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' && NAMES.has(key) ? [inner] : namesIn(inner))) : [];

/** The office of a world: asks as a system that may do everything, and says who refused what. */
export class Office {
  /** Words, codes, phones and ids that came into the world here, in the order in which they did. */
  readonly told: string[] = [];

  constructor(
    readonly app: TestApp,
    readonly token: string,
    private readonly counter = { value: 0 },
  ) {}

  /** The same office, keeping its own book of what it told. */
  desk(): Office {
    return new Office(this.app, this.token, this.counter);
  }

  /** A number that nobody else in this world has. */
  next(): number {
    return (this.counter.value += 1);
  }

  /** A code that nobody else has. */
  code(): string {
    const code = `ZED-${this.next()}`;
    this.told.push(code);
    return code;
  }

  word(what: string): string {
    const mark = `${MARK}${this.next()}`;
    this.told.push(mark);
    return `${what} ${mark}`;
  }

  phone(): string {
    const phone = String(9_125_000_000 + this.next());
    this.told.push(`0${phone}`, `+98${phone}`);
    return `0${phone}`;
  }

  // Answers of every shape; whoever asks knows which.
  async says(path: string, body: object = {}, token = this.token): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any
    const answer = await this.app.post(path, body, { token });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.told.push(...namesIn(answer.body));
    return answer.body;
  }

  /** A device of our books that was sold a month ago, unless told otherwise. */
  async device(product: string, soldDaysAgo: number | null = 30): Promise<string> {
    const serial = this.code();
    await this.says('/devices', { serial, product });
    if (soldDaysAgo !== null) await this.says('/warranty/facts', { serial, kind: 'sold', day: dayAgo(soldDaysAgo), source: 'dealer' });
    return serial;
  }
}

const labels = { fa: `برچسب ${MARK}`, en: `Label ${MARK}` };

export const TERMS = {
  startRule: ['installation', 'sale', 'warehouse-exit'],
  activationWindowMonths: 12,
  months: { labour: 24, part: 24, travel: 12 },
  voids: [{ reason: 'seal-broken', labels: { en: 'Seal broken' }, voids: ['all'] }],
};

/** One of everything that the company keeps lists of. */
export async function foundCompany(office: Office): Promise<Company> {
  const add = async (path: string, body: object = {}, code = office.code()): Promise<string> => (await office.says(path, { code, labels, ...body })).code;
  const [brand, category, province] = [await add('/brands'), await add('/product-categories'), await add('/provinces')];
  const product = await add('/products', { categoryCode: category, brandCode: brand });
  const city = await add('/cities', { provinceCode: province, county: MARK });
  const company: Company = {
    brand,
    category,
    product,
    province,
    city,
    part: await add('/parts', { categoryCode: category }),
    fault: await add('/faults', { categoryCode: category }),
    areaCode: await add('/area-codes', { provinceCode: province, cityCode: city }),
    status: await add('/job-statuses', { stage: 'waiting-part', setBy: ['office', 'agent', 'technician'], visibleToCustomer: true, customerWords: labels }),
    dealer: (await office.says('/dealers', { code: office.code(), name: office.word('فروشگاه'), phone: office.phone(), city })).code,
  };
  await office.says('/job-reasons', { kind: 'refuse', code: office.code(), labels });
  await office.says('/warranty-policies', { scope: 'product', code: product, validFrom: dayAgo(3_000), inForceAlready: true, terms: TERMS });
  for (const service of ['installation', 'warranty-repair', 'paid-repair', 'travel']) await office.says('/tariffs', { tariff: 'wage', service, validFrom: dayAgo(400), amount: '4000000' });
  await office.says('/tariffs', { tariff: 'customer', service: 'part', part: company.part, validFrom: dayAgo(400), amount: '7000000' });
  await foundCalendar(office, province);
  await mergeTwo(office, product);
  return company;
}

/** Two records of one person who had called twice. */
async function mergeTwo(office: Office, product: string): Promise<void> {
  const call = async (): Promise<string> =>
    (await office.says('/receptions', { channel: 'phone', customer: { new: { name: office.word('پروین'), phones: [office.phone()] } }, devices: [{ serial: await office.device(product, null) }] })).customer.id;
  await office.says(`/customers/${await call()}/merge`, { from: await call() });
}

async function foundCalendar(office: Office, province: string): Promise<void> {
  await office.says('/working-week/replace', { scope: 'province', code: province, week: WEEK });
  await office.says('/holidays', { scope: 'province', code: province, day: '2030-05-05', labels });
  await office.says('/closures', { scope: 'province', code: province, from: '2030-06-01T08:00:00Z', to: '2030-06-01T12:00:00Z', reason: `برف ${MARK}` });
  await office.says('/sla-targets', { measure: 'arrival', area: 'zed-hills', minutes: 300 });
}

const FULL = [{ from: '08:00', to: '17:00' }];
export const WEEK = { sat: FULL, sun: FULL, mon: FULL, tue: FULL, wed: FULL, thu: [{ from: '08:00', to: '13:00' }], fri: [] };
