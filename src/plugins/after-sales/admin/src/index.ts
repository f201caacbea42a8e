import { installLanguages, type PanelApp } from './kernel/install-languages';
import { textsOf } from './kernel/translations';
import { addPages, type PagesApp } from './pages';
import { DateTimeInput, DayInput } from './strapi/date-inputs';
import { nameValuesInLists, type CellsApp } from './strapi/list-cells';
import { nameServersWords, type NamesApp } from './strapi/server-names';

interface Panel extends PanelApp, PagesApp, Omit<NamesApp, 'configurations'> {
  configurations: PanelApp['configurations'] & NamesApp['configurations'];
  registerPlugin(plugin: { id: string; name: string }): void;
  addFields(fields: { type: string; Component: unknown }[]): void;
}

/** The admin half: languages and direction of the whole panel, our consoles, and the names of our types, fields and screens. */
export default {
  register(app: Panel) {
    installLanguages(app);
    nameServersWords(app);
    app.addFields([
      { type: 'date', Component: DayInput },
      { type: 'datetime', Component: DateTimeInput },
    ]);
    addPages(app);
    app.registerPlugin({ id: 'after-sales', name: 'after-sales' });
  },
  bootstrap(app: CellsApp) {
    nameValuesInLists(app);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};
