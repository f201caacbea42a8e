/** The languages that the product speaks, by their own names. English is Strapi's and always there. */
export const LANGUAGES = { fa: 'فارسی', en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

export type Direction = 'rtl' | 'ltr';

/** Scripts that run from right to left, of all languages that Strapi's panel may be set to. */
const RIGHT_TO_LEFT = new Set(['fa', 'ar', 'he', 'ur']);

export const directionOf = (locale: string): Direction => (RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr');

export const isLanguage = (locale: string | null | undefined): locale is Language => locale !== null && locale !== undefined && locale in LANGUAGES;

/** Strapi keeps the chosen language of the browser under this name. */
export const STORED_LANGUAGE = 'strapi-admin-language';

/** What the panel speaks before anybody has logged in: the last choice, else what the browser asks for. */
export function firstLanguage(stored: string | null, wanted: readonly string[]): string {
  if (stored) return stored;
  return wanted.map((tag) => tag.split('-')[0]).find((tag) => isLanguage(tag)) ?? 'en';
}
