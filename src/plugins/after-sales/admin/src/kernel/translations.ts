import en from '../translations/en.json';

type Texts = Record<string, string>;

/** Our own texts, and those of Strapi's panel that Strapi has no words for in that language. */
const languages: Record<string, () => Promise<{ default: Texts }[]>> = {
  fa: () => Promise.all([import('../translations/strapi/fa.json'), import('../translations/fa.json')]),
  es: () => Promise.all([import('../translations/strapi/es.json'), import('../translations/es.json')]),
};

export async function textsOf(locale: string): Promise<Texts> {
  if (locale === 'en') return en;
  const parts = (await languages[locale]?.()) ?? [];
  return Object.assign({}, ...parts.map((part) => part.default)) as Texts;
}
