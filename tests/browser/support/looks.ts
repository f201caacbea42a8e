import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from './panel';

const IN_PAGE = readFileSync(path.join(__dirname, 'in-page.js'), 'utf8');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** High enough that all of a page is in the window: what lies outside it can be neither covered nor cut. */
const WHOLE_PAGE = 4_000;

/** Names that are written in Latin letters in every language. */
const NAMES = ['ID', 'IP', 'Strapi', 'Excel', 'xlsx', 'XLSX', 'CSV', 'PDF', 'PNG', 'JPEG', 'WebP', 'SVG', 'GIF', 'MP4', 'API', 'APIs', 'URL', 'URLs', 'REST', 'GraphQL', 'JSON', 'HTTP', 'SMS', 'UUID', 'ISO', 'IRR', 'Enter', 'Ctrl', 'Esc', 'Tab', 'English', 'Español', 'Markdown', 'JWT', 'Node', 'Alt'];

/** Words that every English page has and no Spanish one. */
const ENGLISH = /\b(the|and|this|that|your|with|you|are|not|please|select|add|delete|save|cancel|search|settings|content|entry|entries|created|updated|role|users|default|name|value|back|next|previous|loading|read|update|create|required|press|open|close|from|for|have|has|no|more|by|at|be|view|edit|all|new|see|sort|filters)\b/gi;

/** Months of the calendar that a reader of Persian doesn't live in, in Persian and as the stored value. */
const GREGORIAN = /ژانویه|فوریه|آوریل|ژوئن|ژوئیه|سپتامبر|اکتبر|نوامبر|دسامبر|(?<!\d)(19|20)\d\d[-/.]\d\d?[-/.]\d\d?|[۱۲][۹۰][۰-۹]{2}[-/.٫][۰-۹]{1,2}[-/.٫][۰-۹]{1,2}/g;

interface Word {
  where: string;
  text: string;
}

async function lookAt<Answer>(page: Page, expression: string): Promise<Answer> {
  await page.evaluate(`window.looks || ${IN_PAGE}`);
  return page.evaluate(expression);
}

/** Looks while the window is as high as the whole page. */
export async function inWholeHeight<Answer>(page: Page, look: () => Promise<Answer>, height = WHOLE_PAGE): Promise<Answer> {
  const size = page.viewportSize();
  if (!size) return look();
  await page.setViewportSize({ width: size.width, height });
  try {
    return await look();
  } finally {
    await page.setViewportSize(size);
  }
}

export interface Known {
  /** What the company has typed itself, which no program translates: names, labels, codes. */
  data?: readonly (string | RegExp)[];
}

const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');

/** «ما» must not be cut out of «ماشین». */
const longestFirst = (data: readonly (string | RegExp)[]): (string | RegExp)[] => [...data].sort((a, b) => String(b).length - String(a).length);

/** Taken out before data, which may be the beginning of a code, and after it. */
const CODE = /\b(?=[\w-]*\d)[A-Za-z][\w-]*\b/g;

/** Addresses, paths, codes with figures in them, and data: the same in every language. */
function withoutData(text: string, data: readonly (string | RegExp)[]): string {
  const patterns = [/\S+@\S+/g, CODE, /\b\w+_\w+\b/g, /\b[\w-]+\.(png|jpg|xlsx|csv)\b/g, /https?:\/\/\S+/g, /\/[a-z][\w/.:-]+/g, ...longestFirst(data).map((known) => (typeof known === 'string' ? escaped(known) : new RegExp(known.source, 'g'))), CODE];
  return patterns.reduce((left, pattern) => left.replace(pattern, ' '), text);
}

const LATIN_FIGURES = /\d+/g;

/**
 * In Persian a number stands in Persian figures. Declared is what people copy or dial: what runs from left to right by
 * itself (serials, phones), versions of programs, numbers of receptions, jobs and reports. Codes have letters in them.
 */
const COPIED = [/\u2066[^\u2069]*\u2069/g, /\bv?\d+(\.\d+){2,}\b/g, /(?<![\d-])\d{2,4}-\d{5,}\b/g];

/** Words in `text` that belong to another language than the panel's. */
export function foreignWords(text: string, language: Language, data: readonly (string | RegExp)[] = []): string[] {
  const own = withoutData(language === 'fa' ? COPIED.reduce((left, pattern) => left.replace(pattern, ' '), text) : text, data);
  if (language === 'fa') {
    const latin = (own.match(/[A-Za-zÀ-ÖØ-öø-ÿ]{2,}/g) ?? []).filter((word) => !NAMES.includes(word));
    return [...latin, ...(own.match(LATIN_FIGURES) ?? []), ...(text.match(GREGORIAN) ?? [])];
  }
  const persian = own.replace(/فارسی/g, ' ').match(/[\u0600-\u06FF]{2,}/g) ?? [];
  return language === 'en' ? persian : [...persian, ...(own.match(ENGLISH) ?? []).filter((word) => !SPANISH_TOO.has(word.toLowerCase()))];
}

/** Spelt the same in both. */
const SPANISH_TOO = new Set(['no', 'has', 'default']);

/** Words of another language, Gregorian days in Persian: in texts, names, tips, placeholders and the window's title. */
export async function foreignTexts(page: Page, language: Language, data: readonly (string | RegExp)[] = []): Promise<string[]> {
  const words = await lookAt<Word[]>(page, 'window.looks.words()');
  const problems = words.flatMap(({ where, text }) => {
    const foreign = foreignWords(text, language, data);
    return foreign.length > 0 ? [`${where}: «${text.trim().replace(/\s+/g, ' ').slice(0, 120)}» (${foreign.join(', ')})`] : [];
  });
  return [...new Set(problems)];
}

/** A defect of Strapi's own page, and why it isn't ours to mend. */
export interface Forgiven {
  like: RegExp;
  because: string;
}

const without = (problems: readonly string[], forgiven: readonly Forgiven[]): string[] => [...new Set(problems.filter((text) => !forgiven.some(({ like }) => like.test(text))))];

/** What is cut, covered or wider than the window. */
export async function cutTexts(page: Page, forgiven: readonly Forgiven[] = []): Promise<string[]> {
  return without(await inWholeHeight(page, () => lookAt<string[]>(page, 'window.looks.cutText()')), forgiven);
}

/** Sentences that don't run from the side where their language begins. */
export async function wrongDirections(page: Page, language: Language): Promise<string[]> {
  return without(await lookAt<string[]>(page, `window.looks.wrongDirection('${language === 'fa' ? 'rtl' : 'ltr'}')`), STRAPIS_DIRECTIONS);
}

const STRAPIS_DIRECTIONS: readonly Forgiven[] = [{ like: /^runs ltr: «(نمای جدول|نمای کاشی)»$/, because: 'two buttons of the media library, whose box says its own direction; each is one word or two' }];

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[]; html: string; failureSummary?: string }[];
}

/** What axe finds in Strapi's own parts, wherever they stand. */
const STRAPIS_AXE: readonly Forgiven[] = [
  { like: /^color-contrast .*foreground color: #(8e8ea9|a5a5ba)/, because: "the design system's grey for secondary words is too light for axe by a little" },
  { like: /^autocomplete-valid .*autocomplete="password"/, because: 'no such word exists; browsers take it for "on"' },
  { like: /^label .*type="file"/, because: 'the hidden field behind the button that chooses files' },
  { like: /^aria-allowed-attr .*role="gridcell".*aria-sort/, because: "the design system's table head" },
  { like: /^button-name .*aria-disabled="false"/, because: "the eye of a password's field in the form of a user has no name" },
];

interface Axe {
  ours?: boolean;
  defects?: readonly Forgiven[];
  /** Looks into this part alone. */
  within?: Locator;
  /** Colours are the same in every language, and looking at them costs most of the time. */
  colours?: boolean;
}

/** Everything serious or critical. On our own screens only what `defects` names is forgiven. */
export async function axeProblems(page: Page, { ours = true, defects = [], within, colours = true }: Axe = {}): Promise<string[]> {
  // It is large: sent only where it isn't yet.
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(`(() => { ${AXE} })()`);
  // The rule of regions is never more than moderate, and walks through the whole page.
  const options = { resultTypes: ['violations'], rules: { region: { enabled: false }, 'color-contrast': { enabled: colours } } };
  const violations = await (within ?? page.locator('html')).evaluate(runAxe, options);
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, html, failureSummary = '' }) => `${id} (${help}) ${target.join(' ')} ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`));
  return without(serious, ours ? defects : [...STRAPIS_AXE, ...defects]);
}

/** In the page. */
function runAxe(part: object, options: object): Promise<Violation[]> {
  const { axe, document } = globalThis as unknown as { axe: { run(part: object, options: object): Promise<{ violations: Violation[] }> }; document: { documentElement: object } };
  return axe.run(part === document.documentElement ? document : part, options).then(({ violations }) => violations);
}

const expectNothing = (page: Page, problems: readonly string[]): void => expect({ page: page.url(), problems }).toEqual({ page: page.url(), problems: [] });

export const expectNoForeignWords = async (page: Page, language: Language, { data = [] }: Known = {}): Promise<void> => expectNothing(page, await foreignTexts(page, language, data));
export const expectNoCutText = async (page: Page, forgiven: readonly Forgiven[] = []): Promise<void> => expectNothing(page, await cutTexts(page, forgiven));
export const expectRightDirection = async (page: Page, language: Language): Promise<void> => expectNothing(page, await wrongDirections(page, language));
export const expectAxeClean = async (page: Page, defects: readonly Forgiven[] = []): Promise<void> => expectNothing(page, await axeProblems(page, { defects }));
