import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import type { TextId } from './text-id';

export type { TextId } from './text-id';

export type Say = (id: TextId, values?: Record<string, PrimitiveType>) => string;

/** Our texts in the language of the panel. */
export function useText(): Say {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id: `after-sales.${id}`, defaultMessage: id }, values), [formatMessage]);
}
