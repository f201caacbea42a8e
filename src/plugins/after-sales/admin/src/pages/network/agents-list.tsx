import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';

import type { AgentLine } from '../../../../shared/api/agents';
import { useText } from '../../kernel/text';
import { Allowed, ColumnChoice, DataTable, FilterBar, Ltr, nationalForm, useTable, type Column, type Filter } from '../../ui';
import { useNames, type Names } from '../codings/use-names';
import { NetworkFrame } from './network-frame';
import { NewAgent } from './new-agent';
import { networkPath } from './paths';
import { StateBadge } from './state-badge';
import { useCityNames } from './use-city-names';

const keyOf = ({ id }: AgentLine): string => id;
const PROVINCES = ['provinces'] as const;

/** All agents: found by name, code, city or phone; a line leads to the agent's page. */
export function AgentsList(): ReactElement {
  const say = useText();
  const goTo = useNavigate();
  const [adding, setAdding] = useState(false);
  const names = useNames(PROVINCES);
  const columns = useColumns(names);
  const table = useTable<AgentLine>({ name: 'agents', path: '/agents', columns, keyOf });
  const nameOfCity = useCityNames(table.list.rows.map(({ city }) => city));
  const shown = table.columns.map((column) => (column.id === 'city' ? { ...column, cell: ({ city }: AgentLine) => <bdi>{nameOfCity(city)}</bdi> } : column));
  const filters = useFilters(names);
  const open = ({ id }: { id: string }): void => goTo(networkPath('agents', `/${id}`));
  const searched = Object.keys(table.values).length > 0;
  return (
    <NetworkFrame
      primary={
        <Allowed route="agents.create">
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            {say('network.agent.add')}
          </Button>
        </Allowed>
      }
    >
      <FilterBar name="agents" searchLabel={say('network.search')} values={table.values} onChange={table.setValues} look={table} filters={filters} tools={<ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />} />
      <DataTable
        label={say('network.tab.agents')}
        list={table.list}
        columns={shown}
        keyOf={keyOf}
        sort={table.sort}
        onSort={table.setSort}
        onOpen={open}
        empty={searched ? { title: say('codings.nothing-found'), hint: say('codings.nothing-found-hint') } : { title: say('network.agents.none'), hint: say('network.agents.none-hint') }}
      />
      {adding && <NewAgent onMade={open} onClose={() => setAdding(false)} />}
    </NetworkFrame>
  );
}

function useFilters(names: Names): readonly Filter[] {
  const say = useText();
  return useMemo(
    () => [
      { id: 'province', title: say('network.filter.province'), options: names.optionsOf('provinces') },
      { id: 'state', title: say('network.filter.state'), options: [{ value: 'retired', label: say('network.filter.retired') }, { value: 'any', label: say('network.filter.any') }] },
    ],
    [say, names],
  );
}

function useColumns(names: Names): readonly Column<AgentLine>[] {
  const say = useText();
  return useMemo(
    () => [
      { id: 'code', title: say('network.field.code'), sort: 'code', fixed: true, cell: ({ code }) => <Ltr>{code}</Ltr> },
      { id: 'name', title: say('network.field.name'), sort: 'name', fixed: true, cell: ({ name }) => <bdi>{name}</bdi> },
      { id: 'phone', title: say('network.field.phone'), cell: ({ phone }) => (phone ? <Ltr>{nationalForm(phone)}</Ltr> : '—') },
      { id: 'province', title: say('network.field.province'), cell: ({ province }) => <bdi>{province ? names.nameOf('provinces', province) : '—'}</bdi> },
      { id: 'city', title: say('network.field.city'), cell: ({ city }) => <bdi>{city ?? '—'}</bdi> },
      { id: 'grade', title: say('network.field.grade'), cell: ({ grade }) => <bdi>{grade ?? '—'}</bdi> },
      { id: 'state', title: say('network.field.state'), cell: ({ state }) => <StateBadge state={state} /> },
    ],
    [say, names],
  );
}
