import path from 'node:path';
import { z } from 'zod';
import { regexesUnder, weaknessOf, type FoundRegex } from '../support/bad-input/regexes';

// No caller's text keeps a regular expression busy for minutes. All that the server and the shared schemas spell out are
// tried with long texts made of their own characters; a new one is tried by being there.

const PLUGIN = path.resolve(__dirname, '..', '..', 'src', 'plugins', 'after-sales');

/** These grow with the square of the length, and are only shown what is never longer than this. */
const SHORT: Record<string, number | undefined> = {
  // kernel/money: the digits of a bigint of the database.
  '0+$': 40,
  '\\B(?=(\\d{3})+$)': 40,
  // kernel/log: what is written is cut before it is looked through.
  '\\n(?=\\s+at )': 8_000,
  '(\\w+\\s)?("(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\'|`[^`]*`)': 8_000,
};

/** Made of constants of its own file. */
const MADE = ['kernel/log/scrub.ts'];

/** Those that zod brings: what its formats check is written as a regular expression too. */
const ofZod = (): FoundRegex[] =>
  Object.entries({ email: z.email(), date: z.iso.date(), datetime: z.iso.datetime({ offset: true }), uuid: z.uuid() }).map(([name, schema]) => ({
    at: `zod ${name}`,
    source: String((z.toJSONSchema(schema) as { pattern?: string }).pattern),
    flags: 'u',
  }));

describe('regular expressions', () => {
  test('the attacks find what is known to be bad', () => {
    for (const source of ['^(a+)+$', '[\\w.]+@x']) expect([source, weaknessOf({ source, flags: 'g' }, 260_000, 3_000)]).toEqual([source, expect.any(String)]);
  }, 300_000);

  test.each(['server/src', 'shared'])('those of %s are through with 260,000 characters of anything', (folder) => {
    const found = regexesUnder(path.join(PLUGIN, folder));
    expect(found.length).toBeGreaterThan(folder === 'shared' ? 5 : 40);
    const weak = found.filter(({ flags }) => flags !== 'DYNAMIC').map((regex) => [regex.at, regex.source, weaknessOf(regex, SHORT[regex.source])]).filter(([, , weakness]) => weakness !== undefined);
    expect(weak).toEqual([]);
  }, 600_000);

  test("those of zod's formats are too", () => {
    expect(ofZod().map((regex) => [regex.at, weaknessOf(regex)])).toEqual(ofZod().map(({ at }) => [at, undefined]));
  }, 300_000);

  test('none is made of what a caller wrote', () => {
    const made = ['server/src', 'shared'].flatMap((folder) => regexesUnder(path.join(PLUGIN, folder))).filter(({ flags }) => flags === 'DYNAMIC');
    expect(made.map(({ at }) => at.replace(/:\d+$/, '')).filter((file) => !MADE.includes(file))).toEqual([]);
  });
});
