import en from '../translations/en.json';
import strapiEn from '../translations/strapi/en.json';

type Texts = Record<string, string>;

/** Our own texts, those of permissions, which the server tells in English, and those of Strapi's panel that Strapi has no words for in that language, or words about itself. */
const languages: Record<string, () => Promise<{ default: Texts }[]>> = {
  fa: () => Promise.all([import('../translations/strapi/fa.json'), import('../translations/permissions/fa.json'), import('../translations/fa.json'), rolesOf(import('../../../shared/translations/fa.json'))]),
  en: async () => [{ default: strapiEn }, { default: en }, await rolesOf(import('../../../shared/translations/en.json'))],
  es: () => Promise.all([import('../translations/strapi/es.json'), import('../translations/permissions/es.json'), import('../translations/es.json'), rolesOf(import('../../../shared/translations/es.json'))]),
};

export async function textsOf(locale: string): Promise<Texts> {
  const parts = (await languages[locale]?.()) ?? [];
  const texts = Object.assign({}, ...parts.map((part) => part.default)) as Texts;
  return { ...sharedFields(texts), ...texts };
}

const ROLE = 'staff-role.';

/** The server writes the names of ready-made roles in the company's language; the panel says them in its reader's. */
async function rolesOf(shared: Promise<{ default: Texts }>): Promise<{ default: Texts }> {
  const texts = Object.entries((await shared).default).filter(([key]) => key.startsWith(ROLE));
  return { default: Object.fromEntries(texts.map(([key, text]) => [`after-sales.${key}`, text])) };
}

const FIELD = /^content-manager\.content-types\.([^.]+\.[^.]+)\./;
const SHARED = 'after-sales.any-type.';

/** The fields that Strapi gives to every type (when it was made, by whom) have one name each, whichever type of ours it is. */
function sharedFields(texts: Texts): Texts {
  const types = new Set(Object.keys(texts).flatMap((key) => FIELD.exec(key)?.[1] ?? []));
  const shared = Object.entries(texts).filter(([key]) => key.startsWith(SHARED));
  return Object.fromEntries([...types].flatMap((type) => shared.map(([key, text]) => [`content-manager.content-types.${type}.${key.slice(SHARED.length)}`, text])));
}
