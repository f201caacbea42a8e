import en from '../../../src/plugins/after-sales/admin/src/translations/en.json';
import es from '../../../src/plugins/after-sales/admin/src/translations/es.json';
import fa from '../../../src/plugins/after-sales/admin/src/translations/fa.json';
import type { Language } from './panel';

type Key = keyof typeof en;
export type TextId = Key extends infer K ? (K extends `after-sales.${infer Id}` ? Id : never) : never;

/** What the screens say, by the same keys: a test follows a text that is worded anew. */
export const wordsIn = (language: Language) => (id: TextId, values: Record<string, string> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), ({ fa, en, es })[language][`after-sales.${id}`]);

const TAGS: Record<Language, string> = { fa: 'fa-IR', en: 'en-GB', es: 'es-ES' };

export const numberIn = (language: Language, value: number): string => new Intl.NumberFormat(TAGS[language]).format(value);
