export type Texts = Readonly<Record<string, string>>;

/** The texts of the panel, Strapi's and ours. */
export interface Words {
  /** The language that the panel has. */
  locale: string;
  /** A text in that language. */
  (key: string): string | undefined;
  /** Whether the text is what one of the panel's languages says under this key. */
  isSaid(key: string, text: string): boolean;
}

export function wordsOf(translations: Readonly<Record<string, Texts | undefined>>, locale: string): Words {
  const word = (key: string): string | undefined => translations[locale]?.[key];
  const isSaid = (key: string, text: string): boolean => Object.values(translations).some((texts) => texts?.[key] === text);
  return Object.assign(word, { locale, isSaid });
}
