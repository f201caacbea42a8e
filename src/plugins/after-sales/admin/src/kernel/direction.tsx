import { DirectionProvider } from '@radix-ui/react-direction';
import { useEffect, useLayoutEffect, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { StyleSheetManager } from 'styled-components';
import rtlPlugin from 'stylis-plugin-rtl';

import { directionOf } from './languages';
import { PanelStyle } from './panel-style';

/** The part of the panel's store that this file reads. */
export interface LanguageStore {
  getState(): { admin_app: { language: { locale: string } } };
  subscribe(listener: () => void): () => void;
}

/**
 * Turns everything inside to the side from which the chosen language is read: the document, the styles that say «left»
 * and «right» (stylis mirrors them) and the keyboard of menus and tabs (radix asks its context). `onLanguage` is called
 * for each language that is chosen and returns what ends it.
 */
export function DirectionRoot({ store, onLanguage, children }: { store: LanguageStore; onLanguage: (locale: string) => () => void; children: ReactNode }): ReactElement {
  const locale = useSyncExternalStore(store.subscribe, () => store.getState().admin_app.language.locale);
  const direction = directionOf(locale);
  useLayoutEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.lang = locale;
  }, [direction, locale]);
  useEffect(() => onLanguage(locale), [onLanguage, locale]);
  // The key makes styles anew when the side changes: a rule that is already in the sheet would stay unmirrored.
  return (
    <StyleSheetManager key={direction} stylisPlugins={direction === 'rtl' ? [rtlPlugin] : []}>
      <DirectionProvider dir={direction}>
        <PanelStyle $rtl={direction === 'rtl'} />
        {children}
      </DirectionProvider>
    </StyleSheetManager>
  );
}
