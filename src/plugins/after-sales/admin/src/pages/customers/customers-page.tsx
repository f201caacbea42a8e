import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo, type ReactElement } from 'react';
import { Route, Routes, useNavigate, useParams } from 'react-router-dom';

import type { CustomerLine } from '../../../../shared/api/customers';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Allowed, ColumnChoice, DataTable, FilterBar, Ltr, nationalForm, NewCustomer, Page, StatusBadge, useInPlace, useTable, type Column } from '../../ui';
import { Frame } from '../frame';
import { CustomerPanel } from './customer-panel';

export const CUSTOMERS = '/plugins/after-sales/customers';

export default function CustomersPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":id?" element={<Customers />} />
      </Routes>
    </Frame>
  );
}

const keyOf = ({ id }: CustomerLine): string => id;

/** Whom we serve; the one whose id stands in the address is open beside the list. */
function Customers(): ReactElement {
  const say = useText();
  const { id } = useParams();
  const go = useNavigate();
  const columns = useColumns();
  const table = useTable<CustomerLine>({ name: 'customers', path: '/customers', columns, keyOf });
  const tools = <ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />;
  const { making, make } = useInPlace();
  const add = async (): Promise<void> => {
    const made = await make(table.values.q ?? '');
    if (!made) return;
    table.list.reload();
    go(`${CUSTOMERS}/${made.value}`);
  };
  const adding = (
    <Allowed route="customers.add">
      <Button startIcon={<Plus />} onClick={() => void add()}>
        {say('customers.add')}
      </Button>
    </Allowed>
  );
  return (
    <Page title={say('customers.title')} actions={adding}>
      <FilterBar name="customers" filters={[]} values={table.values} onChange={table.setValues} look={table} searchLabel={say('customers.search')} tools={tools} />
      <DataTable
        label={say('customers.title')}
        list={table.list}
        columns={table.columns}
        keyOf={keyOf}
        sort={table.sort}
        onSort={table.setSort}
        onOpen={(line) => go(`${CUSTOMERS}/${line.id}`)}
        openKey={id}
        empty={{ title: say('customers.empty'), hint: say('customers.empty-hint') }}
      />
      {making && <NewCustomer making={making} />}
      {id && <CustomerPanel key={id} id={id} onChanged={table.list.reload} onOpen={(other) => go(`${CUSTOMERS}/${other}`)} onClose={() => go(CUSTOMERS)} />}
    </Page>
  );
}

function useColumns(): readonly Column<CustomerLine>[] {
  const say = useText();
  const { number, dateTime } = useFormats();
  return useMemo(
    () => [
      { id: 'name', title: say('customers.name'), sort: 'name', fixed: true, cell: (line) => <Name line={line} /> },
      { id: 'phones', title: say('customers.phones'), fixed: true, cell: ({ phones }) => <Ltr>{phones.slice(0, 2).map(nationalForm).join(' ، ') || '—'}</Ltr> },
      { id: 'city', title: say('customers.city'), cell: ({ city }) => <bdi>{city?.label ?? '—'}</bdi> },
      { id: 'open-jobs', title: say('customers.open-jobs'), cell: ({ openJobs }) => number(openJobs) },
      { id: 'receptions', title: say('customers.receptions'), cell: ({ receptions }) => number(receptions) },
      { id: 'added', title: say('customers.added'), sort: 'added', cell: ({ addedAt }) => dateTime(addedAt) },
      { id: 'note', title: say('customers.note'), cell: ({ handlingNote }) => <bdi>{handlingNote ?? '—'}</bdi> },
    ],
    [say, number, dateTime],
  );
}

function Name({ line }: { line: CustomerLine }): ReactElement {
  const say = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <bdi>{line.name}</bdi>
      {line.mergedInto && <StatusBadge tone="neutral">{say('customers.merged')}</StatusBadge>}
    </Flex>
  );
}
