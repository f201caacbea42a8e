import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';

interface Header {
  name: string;
  attribute?: { type: string };
  cellFormatter?: unknown;
}

interface ListView {
  displayedHeaders: Header[];
  layout: unknown;
}

/** What of Strapi's app is used here. */
export interface CellsApp {
  registerHook(name: string, hook: (list: ListView) => ListView): void;
}

/** In its forms Strapi says an enumeration's value in words, in the cells of its lists the value itself. */
export function nameValuesInLists(app: CellsApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ({ displayedHeaders, layout }) => ({
    layout,
    displayedHeaders: displayedHeaders.map((header) =>
      header.attribute?.type === 'enumeration' ? { ...header, cellFormatter: (row: Record<string, unknown>) => <Value value={row[header.name]} /> } : header,
    ),
  }));
}

function Value({ value }: { value: unknown }): ReactElement {
  const { formatMessage } = useIntl();
  return <>{typeof value === 'string' && value !== '' ? formatMessage({ id: value, defaultMessage: value }) : '-'}</>;
}
