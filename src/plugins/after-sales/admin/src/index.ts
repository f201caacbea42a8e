import { installLanguages, type PanelApp } from './kernel/install-languages';
import { textsOf } from './kernel/translations';
import { addPages, type PagesApp } from './pages';
import { putWidgetsFirst, type WidgetsApp } from './pages/home';
import { DateTimeInput, DayInput } from './strapi/date-inputs';
import { nameValuesInLists, type CellsApp } from './strapi/list-cells';
import { filterByOurDays, type FiltersApp } from './strapi/list-filters';
import { nameServersWords, type NamesApp } from './strapi/server-names';

interface Panel extends PanelApp, PagesApp, WidgetsApp, Omit<NamesApp, 'configurations'> {
  configurations: PanelApp['configurations'] & NamesApp['configurations'];
  registerPlugin(plugin: { id: string; name: string }): void;
  addFields(fields: { type: string; Component: unknown }[]): void;
}

/** Strapi hands out less of its app at the second step; the home page's widgets are not among it. */
let panel: Panel | undefined;

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
    panel = app;
  },
  bootstrap(app: CellsApp & FiltersApp) {
    nameValuesInLists(app);
    filterByOurDays(app);
    // When all plugins have added theirs.
    if (panel) putWidgetsFirst(panel);
  },
  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};
