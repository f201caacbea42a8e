import { installLanguages, type PanelApp } from './kernel/install-languages';
import { textsOf } from './kernel/translations';

/** The admin half: languages and direction of the whole panel, and the names of our types, fields and screens. */
export default {
  register(app: PanelApp & { registerPlugin(plugin: { id: string; name: string }): void }) {
    installLanguages(app);
    app.registerPlugin({ id: 'after-sales', name: 'after-sales' });
  },
  bootstrap() {},
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};
