import { Button } from '@strapi/design-system';
import { Cross, Plus, Upload } from '@strapi/icons';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';

import type { CodingAnswer, CodingList } from '../../../../shared/api/codings';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed, ColumnChoice, DataTable, ExportButton, FilterBar, Page, useTable, type Filter } from '../../ui';
import { CodingPanel } from './coding-panel';
import { useCodingColumns } from './codings-table';
import { codingsPath, fieldsOf, PLURALS } from './lists';
import { ListTabs } from './list-tabs';
import { QuickAdd } from './quick-add';
import { useNames, type Names } from './use-names';

const keyOf = ({ code }: CodingAnswer): string => code;

/** One of the lists: search, filters, quick add, change in place, and the way to Excel and back. */
export function CodingsList({ list }: { list: CodingList }): ReactElement {
  const say = useText();
  const may = useMay();
  const plural = PLURALS[list];
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<CodingAnswer>();
  const [edited, setEdited] = useState<string>();
  const names = useNames(useMemo(() => fieldsOf(list).flatMap(({ plural: target }) => (target ? [target] : [])), [list]));
  // The columns need it before the table exists that it changes.
  const changeRow = useRef<(coding: CodingAnswer) => void>();
  const replace = useCallback((coding: CodingAnswer) => changeRow.current?.(coding), []);
  const columns = useCodingColumns(list, names, { code: edited, start: setEdited, onChanged: replace });
  const table = useTable<CodingAnswer>({ name: `codings:${list}`, path: `/${plural}`, columns, keyOf });
  changeRow.current = (coding) => {
    table.list.replace(coding);
    setOpen((known) => (known?.code === coding.code ? coding : known));
  };
  const filters = useFilters(list, names);
  const searched = Object.keys(table.values).length > 0;
  return (
    <Page
      title={say('codings.title')}
      subtitle={say('codings.subtitle')}
      primary={
        <Allowed route={`${plural}.create`}>
          <Button startIcon={adding ? <Cross /> : <Plus />} variant={adding ? 'tertiary' : 'default'} onClick={() => setAdding(!adding)} aria-expanded={adding}>
            {say(adding ? 'action.close' : 'codings.add')}
          </Button>
        </Allowed>
      }
      actions={<Tools list={list} query={table.query} />}
    >
      <ListTabs />
      {adding && <QuickAdd list={list} onAdded={table.list.reload} />}
      <FilterBar
        name={`codings:${list}`}
        searchLabel={say('codings.search')}
        values={table.values}
        onChange={table.setValues}
        filters={filters}
        look={table}
        tools={<ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />}
      />
      <DataTable
        label={say(`codings.list.${list}`)}
        list={table.list}
        columns={table.columns}
        keyOf={keyOf}
        sort={table.sort}
        onSort={table.setSort}
        onOpen={setOpen}
        onEdit={({ code }) => may(`${plural}.change`) && setEdited(code)}
        openKey={open?.code}
        empty={searched ? { title: say('codings.nothing-found'), hint: say('codings.nothing-found-hint') } : { title: say('codings.empty'), hint: say('codings.empty-hint') }}
      />
      {open && <CodingPanel key={open.code} list={list} coding={open} onChanged={replace} onDeleted={table.list.reload} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

type Query = Readonly<Record<string, string | undefined>>;

/** The way to Excel and back. */
function Tools({ list, query }: { list: CodingList; query: Query }): ReactElement {
  const say = useText();
  const goTo = useNavigate();
  return (
    <>
      <Allowed route="coding-imports.upload">
        <Button variant="tertiary" startIcon={<Upload />} onClick={() => goTo(codingsPath(list, '/import'))}>
          {say('codings.import')}
        </Button>
      </Allowed>
      <ExportButton route={`${PLURALS[list]}.export`} path={`/${PLURALS[list]}/export`} query={query} list={say(`codings.list.${list}`)} file={PLURALS[list]} />
    </>
  );
}

function useFilters(list: CodingList, names: Names): readonly Filter[] {
  const say = useText();
  return useMemo(
    () => [
      ...fieldsOf(list).flatMap(({ filter, plural }): Filter[] => (filter && filter !== 'city' && plural ? [{ id: filter, title: say(`codings.filter.${filter}`), options: names.optionsOf(plural) }] : [])),
      { id: 'state', title: say('codings.filter.state'), options: [{ value: 'retired', label: say('codings.filter.retired') }, { value: 'any', label: say('codings.filter.any') }] },
    ],
    [list, names, say],
  );
}
