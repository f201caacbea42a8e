import { exchangeHardCoded } from '../strapi/hard-coded';
import { wordsOf } from '../strapi/words';
import { DirectionRoot, type LanguageStore } from './direction';
import { firstLanguage, isLanguage, LANGUAGES, STORED_LANGUAGE } from './languages';
import type { ReactElement } from 'react';

interface PanelState {
  admin_app: { language: { locale: string; localeNames: Record<string, string> } };
}

interface PanelStore extends LanguageStore {
  getState(): PanelState;
  dispatch(action: { type: string; payload: unknown }): void;
}

/** What of Strapi's app is used here; `render` and `store` are no public interface: a browser test holds us to them. */
export interface PanelApp {
  configurations: { locales: string[]; translations: Record<string, Readonly<Record<string, string>> | undefined> };
  store: PanelStore | null;
  render(): ReactElement;
}

/**
 * Persian is not among the languages of Strapi's panel, and its list is closed: the names are picked from a constant when
 * the store is made. So the store's state is handed out with our names in it, and the whole panel is wrapped in its
 * direction.
 */
export function installLanguages(app: PanelApp): void {
  for (const locale of Object.keys(LANGUAGES)) if (!app.configurations.locales.includes(locale)) app.configurations.locales.push(locale);
  const render = app.render.bind(app);
  const onLanguage = (locale: string): (() => void) => exchangeHardCoded(wordsOf(app.configurations.translations, locale));
  app.render = () => {
    const panel = render();
    const store = app.store;
    if (!store) return panel;
    nameLanguages(store);
    const first = firstLanguage(localStorage.getItem(STORED_LANGUAGE), navigator.languages);
    if (isLanguage(first) && first !== store.getState().admin_app.language.locale) store.dispatch({ type: 'admin/setLocale', payload: first });
    return <DirectionRoot store={store} onLanguage={onLanguage}>{panel}</DirectionRoot>;
  };
}

/** The same state gives the same object each time, or every selector of the panel would think that all has changed. */
function nameLanguages(store: PanelStore): void {
  const getState = store.getState.bind(store);
  const states = new WeakMap<PanelState, PanelState>();
  const slices = new WeakMap<PanelState['admin_app'], PanelState['admin_app']>();
  const named = (slice: PanelState['admin_app']): PanelState['admin_app'] => {
    let known = slices.get(slice);
    if (!known) {
      known = { ...slice, language: { ...slice.language, localeNames: { ...LANGUAGES } } };
      slices.set(slice, known);
    }
    return known;
  };
  store.getState = () => {
    const state = getState();
    let known = states.get(state);
    if (!known) {
      known = { ...state, admin_app: named(state.admin_app) };
      states.set(state, known);
    }
    return known;
  };
}
