import { Box, Flex } from '@strapi/design-system';
import { useEffect, type ReactElement } from 'react';

import { SHELF_LENGTH, type CustodyLine } from '../../../../shared/api/custody';
import { foldDigits } from '../../../../shared/text/fold';
import { useText } from '../../kernel/text';
import { ColumnChoice, DataTable, FilterBar, TextField, useTable } from '../../ui';
import type { Names } from '../codings/use-names';
import { useHouseColumns } from './house-columns';
import type { HouseView } from './views';

interface HouseTableProps {
  view: HouseView;
  /** Counts the changes that were made beside the list: after each it is asked for anew, filters and page stay. */
  round: number;
  names: Names;
  openId: string | undefined;
  onOpen: (device: CustodyLine['job']) => void;
}

const keyOf = ({ job }: CustodyLine): string => job.id;

/** One list of devices in the house, the longest here first; by any word, and by shelf. */
export function HouseTable({ view, round, names, openId, onOpen }: HouseTableProps): ReactElement {
  const say = useText();
  const columns = useHouseColumns(names);
  const table = useTable<CustodyLine>({ name: 'walk-in', path: '/custody', columns, keyOf, first: { filter: view } });
  const { values, setValues, list } = table;
  const { reload } = list;
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const set = (name: string, value: string): void => {
    const { [name]: _before, ...others } = values;
    setValues(value ? { ...others, [name]: value } : others);
  };
  const tools = (
    <Flex gap={2} alignItems="center">
      {view === 'left-behind' && (
        <Box width="14rem">
          <TextField name="days" label={say('custody.days')} labelHidden placeholder={say('custody.days')} value={values.days ?? ''} onChange={(days) => set('days', foldDigits(days).replace(/\D/g, '').slice(0, 3))} />
        </Box>
      )}
      <Box width="12rem">
        <TextField name="shelf" label={say('custody.shelf')} labelHidden placeholder={say('custody.shelf')} value={values.shelf ?? ''} onChange={(shelf) => set('shelf', shelf)} maxLength={SHELF_LENGTH} />
      </Box>
      <ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />
    </Flex>
  );
  return (
    <>
      <FilterBar name={`walk-in-${view}`} filters={[]} values={values} onChange={(next) => setValues({ ...next, filter: view })} look={table} searchLabel={say('custody.search')} tools={tools} />
      <DataTable
        label={say(`custody.view.${view}`)}
        list={list}
        columns={table.columns}
        keyOf={keyOf}
        sort={table.sort}
        onSort={table.setSort}
        onOpen={({ job }) => onOpen(job)}
        openKey={openId}
        empty={{ title: say(`custody.empty.${view}`), hint: say('custody.empty-hint') }}
      />
    </>
  );
}
