import { useMemo, useState } from 'react';

import type { Column } from './columns';
import type { FilterValues } from './filter-bar';
import { useKeysetList, type KeysetList } from './use-keyset-list';
import { useStored } from './use-stored';

export interface TableState<Row> {
  list: KeysetList<Row>;
  values: FilterValues;
  setValues: (values: FilterValues) => void;
  /** What the list is asked for now: filters and order, for an export of the same. */
  query: Readonly<Record<string, string | undefined>>;
  sort: string | undefined;
  setSort: (sort: string | undefined) => void;
  /** The columns that are shown, in their order. */
  columns: readonly Column<Row>[];
  shown: ReadonlySet<string>;
  setShown: (ids: readonly string[]) => void;
}

interface Options<Row> {
  /** Under this name columns and views are kept. */
  name: string;
  path: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  first?: FilterValues;
  /** The order at the beginning, as the API calls it. */
  order?: string;
}

/** Everything that a console's table remembers while it is open: filters, order, columns, page. */
export function useTable<Row>({ name, path, columns, keyOf, first = {}, order }: Options<Row>): TableState<Row> {
  const [values, setValues] = useState(first);
  const [sort, setSort] = useState(order);
  const [chosen, setShown] = useStored<readonly string[] | null>(`columns:${name}`, null);
  const query = useMemo(() => ({ ...values, sort }), [values, sort]);
  const list = useKeysetList<Row>({ path, query, keyOf });
  const shown = useMemo(
    () => new Set(columns.filter(({ id, hidden, fixed }) => fixed || (chosen ? chosen.includes(id) : !hidden)).map(({ id }) => id)),
    [columns, chosen],
  );
  return { list, values, setValues, query, sort, setSort, columns: columns.filter(({ id }) => shown.has(id)), shown, setShown };
}
