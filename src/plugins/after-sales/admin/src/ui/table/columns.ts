import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Also the name under which the choice of columns is kept. */
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The value of the API's `sort` for this column, ascending; a minus before it turns it round. */
  sort?: string;
  /** Shown unless the person chose otherwise. */
  hidden?: boolean;
  /** Never hidden: the column that names the row. */
  fixed?: boolean;
  width?: string;
}

/** What comes after a click on a column's head: ascending, descending, and back to the list's own order. */
export function nextSort(present: string | undefined, column: string): string | undefined {
  if (present === column) return `-${column}`;
  return present === `-${column}` ? undefined : column;
}

export const ariaSort = (present: string | undefined, column: string | undefined): 'ascending' | 'descending' | undefined => {
  if (!column || !present) return undefined;
  if (present === column) return 'ascending';
  return present === `-${column}` ? 'descending' : undefined;
};
