import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import type en from '../translations/en.json';

type Key = keyof typeof en;

/** A text of ours, by its key without the plugin's name before it; a key that doesn't exist doesn't compile. */
export type TextId = Key extends infer K ? (K extends `after-sales.${infer Id}` ? Id : never) : never;

export type Say = (id: TextId, values?: Record<string, PrimitiveType>) => string;

/** Our texts in the language of the panel. */
export function useText(): Say {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id: `after-sales.${id}`, defaultMessage: id }, values), [formatMessage]);
}
