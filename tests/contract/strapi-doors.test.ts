import fs from 'node:fs';
import os from 'node:os';
import { startApp, type TestApp } from '../support/app';
import { Dice } from '../support/bad-input/dice';
import { NASTY_KEYS, NASTY_NUMBERS, NASTY_TEXTS } from '../support/bad-input/nasty';
import { rawNumber, toJson, type Wire } from '../support/bad-input/request';
import { Caller } from '../support/bad-input/send';

// Beside our own way in stand Strapi's doors, which anybody can knock at: its log-in pages, its panel, its files. Rubbish
// there must be no 5xx either, leave no file in the temporary folder, and cost nobody two seconds.

const SEED = Number(process.env.SEED ?? 20_261_121);
const EACH = Number(process.env.RUNS ?? 600) / 20;
const SLOWEST_MS = 2_000;

/** Method, address, and the fields that an honest caller would send. */
const DOORS: readonly [string, string, readonly string[]][] = [
  ['POST', '/api/auth/local', ['identifier', 'password']],
  ['POST', '/api/auth/local/register', ['username', 'email', 'password']],
  ['POST', '/api/auth/forgot-password', ['email']],
  ['POST', '/api/auth/reset-password', ['code', 'password', 'passwordConfirmation']],
  ['POST', '/api/auth/change-password', ['currentPassword', 'password', 'passwordConfirmation']],
  ['POST', '/api/auth/refresh', ['refreshToken']],
  ['GET', '/api/auth/email-confirmation', []],
  ['POST', '/api/auth/send-email-confirmation', ['email']],
  ['GET', '/api/connect/google', []],
  ['GET', '/api/users/me', []],
  ['POST', '/api/upload', []],
  ['POST', '/admin/login', ['email', 'password']],
  ['POST', '/admin/access-token', ['refreshToken']],
  ['POST', '/admin/forgot-password', ['email']],
  ['POST', '/admin/reset-password', ['resetPasswordToken', 'password']],
  ['GET', '/admin/registration-info', []],
  ['POST', '/admin/register-admin', ['email', 'password', 'firstname', 'lastname']],
  ['GET', '/admin/users', []],
  ['POST', '/content-manager/collection-types/plugin::after-sales.reception', ['number']],
  ['POST', '/upload', []],
  ['GET', '/uploads/x.png', []],
  ['GET', '/_health', []],
  ['GET', '/api/no-such-thing', []],
];

let app: TestApp;
let caller: Caller;

beforeAll(async () => {
  app = await startApp();
  caller = new Caller(app.url);
}, 240_000);

afterAll(async () => {
  caller?.close();
  await app?.stop();
});

const multipart = (boundary: string, bytes: string): Buffer =>
  Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="x.html"\r\ncontent-type: text/html\r\n\r\n${bytes}\r\n--${boundary}--\r\n`, 'latin1');

/** A value that no log-in form sends. */
const oddValue = (dice: Dice): unknown =>
  dice.pick([null, true, [], {}, { $ne: null }, ['a', 'b'], rawNumber(dice.pick(NASTY_NUMBERS)), dice.pick(NASTY_TEXTS), dice.pick(NASTY_TEXTS), 'x'.repeat(dice.pick([100, 5_000, 200_000])), '۱۲۳', 'a@b']);

const BODIES: readonly ((dice: Dice, fields: readonly string[]) => [string, Buffer])[] = [
  (dice, fields) => ['application/json', Buffer.from(toJson(Object.fromEntries(fields.map((field) => [field, oddValue(dice)]))))],
  (dice, fields) => ['application/json', Buffer.from(toJson(Object.fromEntries([...fields, dice.pick(NASTY_KEYS)].map((field) => [field, 'x']))))],
  (dice) => ['application/json', Buffer.from(dice.pick(['', '{', '[]', 'null', '"x"', '{}{}', '['.repeat(5_000) + ']'.repeat(5_000), '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)]))],
  (dice) => ['application/x-www-form-urlencoded', Buffer.from(dice.pick(['a=1', 'identifier[$ne]=1&password[]=2', '%', '__proto__[x]=1', 'a[b]'.repeat(2_000), '&'.repeat(5_000)]))],
  () => ['multipart/form-data; boundary=x', multipart('x', 'a'.repeat(50_000))],
  () => ['multipart/form-data', multipart('x', 'no boundary is named')],
  () => ['multipart/form-data; boundary=x', Buffer.from('--x\r\ncontent-disposition: form-data; name="files"; filename="x"\r\n\r\nnever ends')],
  (dice) => [dice.pick(['text/plain', 'application/xml', 'image/png', '', 'application/json; charset=utf-7', 'text/html']), Buffer.from([0xff, 0xfe, 0, 1, 2])],
];

const QUERIES = ['', '?a=%', '?filters[$or][0][id]=1', `?${'populate[a]'.repeat(5)}=*`, '?__proto__[x]=1', `?filters${'[a]'.repeat(300)}=1`, '?page=1e30&pageSize=-1', '?%00=%00', '?confirmation[x]=1', '?confirmation=%00', '?access_token=%ff'];
const ADDRESSES = ['%', '/%00', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/', ';x', `/${'a'.repeat(5_000)}`, '/%ff%fe'];
const TOKENS = ['', 'Bearer', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', `Bearer ${'x'.repeat(3_000)}`, 'Basic x', "Bearer ' or 1=1"];

function call(dice: Dice, [method, path, fields]: (typeof DOORS)[number]): Wire {
  const target = `${path}${dice.chance(0.15) ? dice.pick(ADDRESSES) : ''}${dice.chance(0.3) ? dice.pick(QUERIES) : ''}`;
  const [type, body] = method === 'GET' ? ['', undefined] : dice.pick(BODIES)(dice, fields);
  return { method, target, headers: { ...(type && { 'content-type': type }), ...(dice.chance(0.3) && { authorization: dice.pick(TOKENS) }) }, ...(body && { body }) };
}

const temporaryFiles = (): string[] => fs.readdirSync(os.tmpdir()).filter((name) => /upload|formidable|^[0-9a-z]{20,}$/i.test(name));

test('[17] rubbish at every door: no 5xx, nobody waits, nothing is left in the temporary folder, and the doors still open', async () => {
  const dice = new Dice(SEED);
  const before = temporaryFiles();
  const faults: string[] = [];
  for (const door of DOORS) {
    for (let i = 0; i < EACH; i += 1) {
      const wire = call(dice, door);
      const told = `${wire.method} ${wire.target.slice(0, 120)} ${JSON.stringify(wire.headers).slice(0, 120)} ${(wire.body ?? '').toString().slice(0, 200)}`;
      const heard = await caller.send(wire).catch((error: Error) => error.message);
      if (typeof heard === 'string') faults.push(`${heard}: ${told}`);
      else if (heard.status >= 500) faults.push(`${heard.status} ${heard.text.slice(0, 200)}: ${told}`);
      else if (heard.ms > SLOWEST_MS) faults.push(`${Math.round(heard.ms)} ms: ${told}`);
    }
  }
  expect(faults).toEqual([]);
  expect(temporaryFiles()).toEqual(before);
  expect((await app.get('/ready')).status).toBe(200);
  expect(await app.staffToken([])).toEqual(expect.any(String));
}, 300_000);
