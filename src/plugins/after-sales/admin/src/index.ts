import en from './translations/en.json';

const languages: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  fa: () => import('./translations/fa.json'),
  es: () => import('./translations/es.json'),
};

/** The admin half: for now it gives every content type and field its name in the three languages. */
export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }) {
    app.registerPlugin({ id: 'after-sales', name: 'after-sales' });
  },
  bootstrap() {},
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => ({ locale, data: locale === 'en' ? en : ((await languages[locale]?.())?.default ?? {}) })),
    );
  },
};
