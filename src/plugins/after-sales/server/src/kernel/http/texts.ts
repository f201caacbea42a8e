import en from '../../../../shared/translations/en.json';
import es from '../../../../shared/translations/es.json';
import fa from '../../../../shared/translations/fa.json';
import { persianDigits } from '../text';

export const LANGUAGES = ['fa', 'en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts: Record<Language, Record<string, string>> = { fa, en, es };

/** The first of our languages in an Accept-Language header, by its weights; otherwise the company's. */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean);
      return { language: tag.split('-')[0]!.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language as Language).find((language) => LANGUAGES.includes(language)) ?? fallback;
}

/** Counts are read in Persian, in Persian digits; codes and numbers that people copy come as text and stay as they are. */
const written = (language: Language, value: string | number): string =>
  language === 'fa' && typeof value === 'number' ? persianDigits(String(value)) : String(value);

/** The text of a key with its {placeholders} filled in. */
export function text(language: Language, key: string, params: Record<string, string | number> = {}): string {
  const template = texts[language][key] ?? texts.en[key] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (params[name] === undefined ? whole : written(language, params[name])));
}
