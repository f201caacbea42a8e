import type { Dice } from './dice';

const text = (...units: number[]): string => String.fromCharCode(...units);

/** Whether it holds no half of a pair; what an address and UTF-8 can carry. */
export const isWhole = (value: string): boolean => !/\p{Cs}/u.test(value);
export const whole = (value: string): string => value.replace(/\p{Cs}/gu, '\ufffd');

/** Text that PostgreSQL, JSON, SQL, a regular expression, a screen or a folding rule may stumble over. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\t\n\r',
  text(0),
  `a${text(0)}b`,
  text(0xd800),
  `x${text(0xdfff)}y`,
  text(0xfffe, 0xffff),
  '\u200f\u202e\u2066\u200e',
  '\u200c\u200c\u200d\u200d',
  `ا${'\u064b'.repeat(200)}`,
  `e${'\u0301'.repeat(200)}`,
  '👨‍👩‍👧‍👦🏳️‍🌈🇮🇷',
  '🧺'.repeat(200),
  '۰۹۱۲۳۴۵۶۷۸۹',
  '٠٩١٢٣٤٥٦٧٨٩',
  'يىكةۀأإٱؤ',
  'ﷲ ﻻ ﮐﺘﺎب',
  'İıſẞßﬁŉ',
  'ＡＢＣ　１２３',
  '\u{e0041}\u{e007f}\ufeff',
  "' OR 1=1 --",
  "'; drop table as_jobs; --",
  '1); select pg_sleep(5); --',
  '$1',
  '$$;select 1;$$',
  '%',
  '_',
  '\\',
  '%_%\\%',
  '\\\\\\',
  '{code}',
  '{constructor}',
  '${7*7}',
  '<%= process.env %>',
  '{{constructor.constructor("return 1")()}}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '..%2f..%2f',
  '=cmd|calc!A1',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-0',
  '1e308',
  '9223372036854775808',
  '-1',
  '0x10',
  '[]',
  '{}',
  '[object Object]',
  `${'('.repeat(60)}`,
  `${'a'.repeat(40)}!`,
  `${' '.repeat(70)}x`,
  '+'.repeat(40),
  '0'.repeat(40),
];

/** Days and instants that don't exist, or at the ends of what somebody can keep. */
export const NASTY_DAYS: readonly string[] = [
  '1404-12-30',
  '1404/12/30',
  '۱۴۰۴/۰۶/۳۱',
  '1404/6/32',
  '2026-02-30',
  '2025-02-29',
  '0000-01-01',
  '0000-02-29',
  '0001-01-01',
  '1582-10-10',
  '9999-12-31',
  '99999-01-01',
  '+275760-09-13',
  '-000001-01-01',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-11-21T10:00:00Z',
];
export const NASTY_INSTANTS: readonly string[] = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999-14:00',
  '2026-11-21T24:00:00Z',
  '2026-11-21T23:59:60Z',
  `2026-11-21T10:00:00.${'9'.repeat(300)}Z`,
  '2026-11-21T10:00:00+99:99',
  '2026-02-30T10:00:00Z',
  '2026-11-21 10:00:00',
  '-271821-04-20T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
];

/** Marks of pages that we never gave. */
const CURSORS = ['s1', 's0', 's-1', 's2147483648', 's99999999999', 's1e3', 's1;drop', '{"a":1}', `s${'9'.repeat(120)}`, '\0', 'x'.repeat(150)];
export const NASTY_CURSORS: readonly string[] = [...CURSORS.map((raw) => Buffer.from(raw).toString('base64url')), 'czE=', '!!!', 'cz\u200f'];

export const NASTY_IDS: readonly string[] = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01980000-0000-7000-8000-00000000000g',
  '01980000000070008000000000000000',
  '{01980000-0000-7000-8000-000000000000}',
  '01980000-0000-7000-8000-000000000000 ',
  '12345678',
  '9223372036854775808',
  '-2147483649',
  "01980000' OR 1=1",
  'z'.repeat(64),
  'z'.repeat(65),
];

/** Numbers as JSON writes them: some can't be said with a JavaScript literal that survives. */
export const NASTY_NUMBERS: readonly string[] = [
  '1e308', '-1e308', '1e400', '-1e400', '-0', '0', '-1', '0.1', '1.0000000000000001', '9007199254740993', '9223372036854775808', '2147483648', '-2147483649', '1e-320', '1E+2', `1${'0'.repeat(400)}`,
];

/** Names that every JavaScript object has already. */
export const NASTY_KEYS: readonly string[] = [
  'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype', '', ' ', 'a.b', '0', '-1', 'length', 'owner', 'id', 'createdAt', 'ي', '\u202e', '🧺'.repeat(120), 'k'.repeat(1_000), text(0), text(0xd800),
];

const clip = (value: string, longest: number): string => {
  const cut = value.slice(0, longest);
  // Half a pair would be refused for that alone, and the handler never be met.
  return isWhole(cut) || !isWhole(value) ? cut : cut.slice(0, -1);
};

/** A nasty text that is still as long as the schema allows: it comes past the door and meets the rule behind it. */
export function fittingText(dice: Dice, shortest: number, longest: number): string {
  const storable = NASTY_TEXTS.filter((candidate) => isWhole(candidate) && !candidate.includes('\0'));
  const long = dice.chance(0.15) ? dice.pick(['ی', '😀', 'a\u0301', '\u200f', ' a', '٪', 'ﷺ', '%', '\\']).repeat(longest) : dice.pick(storable);
  return clip(long, longest).padEnd(shortest, 'x');
}
