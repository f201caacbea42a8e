import { startApp, type TestApp } from '../support/app';
import { Dice } from '../support/bad-input/dice';

// One thing has many spellings: two keyboards, three sets of digits, half-spaces, marks that nobody sees. Each is written
// in many of them, and searched, refused as taken and recognised in many others.

const SPELLINGS = 12;
const DIGITS = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'];
const LETTERS: Record<string, string[]> = { ی: ['ی', 'ي', 'ى'], ک: ['ک', 'ك'] };
const UNSEEN = ['\u200f', '\u200e', '\u202b', '\u2069', '\ufeff', '\u00ad'];

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken('full-access');
  const words = { fa: 'نمونه' };
  await app.post('/brands', { code: 'PAK', labels: words }, { token });
  await app.post('/product-categories', { code: 'washer', labels: words }, { token });
  await app.post('/products', { code: 'WM-1', labels: words, categoryCode: 'washer', brandCode: 'PAK' }, { token });
}, 240_000);

// Some dozens of calls each, whatever else the machine does.
jest.setTimeout(240_000);

afterAll(() => app?.stop());

/** The text as so many people would write it; the first as it is. `between` may stand between any two characters. */
function spellingsOf(text: string, between: readonly string[]): string[] {
  const dice = new Dice([...text].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0));
  const spell = (): string =>
    [...text]
      .map((letter) => {
        const digit = DIGITS[0]!.indexOf(letter);
        const one = digit >= 0 ? dice.pick(DIGITS)[digit]! : dice.pick(LETTERS[letter] ?? [letter]);
        return dice.chance(0.4) ? `${one}${dice.pick(between)}` : one;
      })
      .join('');
  const others = new Set<string>();
  while (others.size < SPELLINGS) others.add(spell());
  others.delete(text);
  return [text, ...others];
}

test('[RC17] a phone in many spellings is one phone: who called with it is known, and found', async () => {
  const spelled = spellingsOf('09123456701', [...UNSEEN, ' ', '-']);
  const opened = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [spelled[1]] } }, devices: [{ categoryTold: 'یخچال' }] }, { token });
  expect(opened.status).toBe(201);
  const { id } = opened.body.customer;
  for (const phone of [...spelled, '+98 912 345 6701', '0098-912-3456701', '9123456701']) {
    const again = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'کسی دیگر', phones: [phone] } }, devices: [{ categoryTold: 'یخچال' }] }, { token });
    expect([phone, again.status, again.body.error?.code]).toEqual([phone, 409, 'customers.candidates']);
    const { body } = await app.get(`/lookup?q=${encodeURIComponent(phone)}`, { token });
    expect([phone, body.customers?.map((customer: { id: string }) => customer.id)]).toEqual([phone, [id]]);
  }
});

test('a serial in many spellings is one device: taken, and its warranty told', async () => {
  const spelled = spellingsOf('SN12ی34ک5', [...UNSEEN, ' ', '-', '/', '\u200c', '\u0640', '\u064e']);
  expect((await app.post('/devices', { serial: spelled[2], product: 'WM-1' }, { token })).status).toBe(201);
  for (const serial of [...spelled, 'sn-12ي/34 ك5', 'ＳＮ１２ی３４ک５']) {
    const again = await app.post('/devices', { serial, product: 'WM-1' }, { token });
    expect([serial, again.status, again.body.error?.code]).toEqual([serial, 409, 'devices.serial-taken']);
    const { body } = await app.get(`/warranty/check?serial=${encodeURIComponent(serial)}`, { token });
    expect([serial, body.device?.product]).toEqual([serial, 'WM-1']);
  }
});

test('[CD1] a code in many spellings is one code: taken, shown, and referred to', async () => {
  const spelled = spellingsOf('شکی 120', UNSEEN);
  expect((await app.post('/provinces', { code: spelled[3], labels: { fa: 'نمونه' } }, { token })).status).toBe(201);
  for (const [i, code] of spelled.entries()) {
    const again = await app.post('/provinces', { code, labels: { fa: 'نمونه' } }, { token });
    expect([code, again.status, again.body.error?.code]).toEqual([code, 409, 'codings.code-taken']);
    expect([code, (await app.get(`/provinces/${encodeURIComponent(code)}`, { token })).status]).toEqual([code, 200]);
    const city = await app.post('/cities', { code: `C${i}`, labels: { fa: 'شهر' }, provinceCode: code }, { token });
    expect([code, city.body.provinceCode]).toEqual([code, 'شکی 120']);
  }
});

test('[RC17] a name in many spellings is found by each of the others', async () => {
  const spelled = spellingsOf('یکتا کیانی', [...UNSEEN, '\u064e', '\u0640', '\u0651']);
  const ids: string[] = [];
  for (const [i, name] of spelled.entries()) {
    const { body } = await app.post('/receptions', { channel: 'phone', customer: { new: { name, phones: [`0912555${String(1_000 + i)}`] } }, devices: [{ categoryTold: 'یخچال' }] }, { token });
    ids.push(body.customer.id);
  }
  for (const q of [...spelled, 'كيانى', 'یکتا\u200cکیانی'.slice(0, 4)]) {
    const { body } = await app.get(`/lookup?q=${encodeURIComponent(q)}`, { token });
    expect([q, body.customers.map((customer: { id: string }) => customer.id).sort()]).toEqual([q, [...ids].sort()]);
  }
});
