import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo, useState, type ReactElement } from 'react';

import type { TechnicianAnswer } from '../../../../shared/api/agents';
import { useText } from '../../kernel/text';
import { Allowed, DataTable, FilterBar, Ltr, nationalForm, SidePanel, useTable, type Column } from '../../ui';
import { AddTechnician } from './add-technician';
import { NetworkFrame } from './network-frame';
import { RetireTechnician } from './retire-technician';
import { StateBadge } from './state-badge';

const keyOf = ({ id }: TechnicianAnswer): string => id;
const OWN = { own: 'yes', state: 'active', limit: '50' } as const;

/** Technicians of our own; an agent's are on the agent's page. */
export function OwnTechnicians(): ReactElement {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const columns = useMemo<readonly Column<TechnicianAnswer>[]>(
    () => [
      { id: 'name', title: say('network.field.name-of-person'), fixed: true, cell: ({ name }) => <bdi>{name}</bdi> },
      { id: 'phone', title: say('network.field.mobile'), fixed: true, cell: ({ phone }) => (phone ? <Ltr>{nationalForm(phone)}</Ltr> : '—') },
      { id: 'state', title: say('network.field.state'), fixed: true, cell: ({ state }) => <StateBadge state={state} /> },
    ],
    [say],
  );
  const table = useTable<TechnicianAnswer>({ name: 'own-technicians', path: '/technicians', columns, keyOf, first: OWN });
  const { reload } = table.list;
  const withEnd = useMemo<readonly Column<TechnicianAnswer>[]>(() => [...columns, { id: 'retire', title: '', width: '16rem', cell: (technician) => <RetireTechnician technician={technician} onRetired={reload} /> }], [columns, reload]);
  const title = say('network.technicians.add');
  const { own: _own, limit: _limit, ...values } = table.values;
  return (
    <NetworkFrame
      primary={
        <Allowed route="technicians.create-own">
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            {title}
          </Button>
        </Allowed>
      }
    >
      <FilterBar
        name="own-technicians"
        searchLabel={say('network.technicians.search')}
        values={values.state === 'active' ? { ...(values.q && { q: values.q }) } : values}
        onChange={(next) => table.setValues({ ...OWN, ...next })}
        look={table}
        filters={[{ id: 'state', title: say('network.filter.state'), options: [{ value: 'retired', label: say('network.filter.retired') }, { value: 'any', label: say('network.filter.any') }] }]}
      />
      <DataTable label={say('network.tab.technicians')} list={table.list} columns={withEnd} keyOf={keyOf} empty={{ title: say('network.technicians.none-own'), hint: say('network.technicians.none-own-hint') }} />
      {adding && (
        <SidePanel title={title} label={title} onClose={() => setAdding(false)}>
          <AddTechnician path="/technicians" onAdded={reload} onClose={() => setAdding(false)} />
        </SidePanel>
      )}
    </NetworkFrame>
  );
}
