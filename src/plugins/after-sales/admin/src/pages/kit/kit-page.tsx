import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page as StrapisPage, useAuth } from '@strapi/strapi/admin';
import { useMemo, useState, type ReactElement } from 'react';

import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { ColumnChoice, Confirm, DataTable, ExportButton, FilterBar, Ltr, Page, PrintView, SidePanel, StatusBadge, Timeline, type Column, type FilterValues } from '../../ui';
import { Frame } from '../frame';
import { KitFields } from './kit-fields';
import { KitForm } from './kit-form';
import { KitWords } from './kit-words';
import { Part } from './part';
import { LISTS, TIMELINE, type Sample } from './samples';

const TONES = { active: 'good', retired: 'neutral', waiting: 'warning' } as const;

const keyOf = (row: Sample): string => row.code;

/** Every part of the kit in each of its states, for developers: what is seen here is what every console looks like. */
function Kit(): ReactElement {
  const say = useText();
  const [open, setOpen] = useState<Sample>();
  const [asking, setAsking] = useState(false);
  const steps = useSteps();
  return (
    <Page
      title={say('kit.title')}
      subtitle={say('kit.subtitle')}
      actions={<PrintView>{say('kit.title')}</PrintView>}
      primary={
        <Button startIcon={<Plus />} onClick={() => setAsking(true)}>
          {say('kit.add')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Tables open={open} onOpen={setOpen} />
        <Part id="form" name={say('kit.form')}>
          <KitForm />
        </Part>
        <Part id="fields" name={say('kit.fields')}>
          <KitFields />
        </Part>
        <KitWords />
        <Part id="timeline" name={say('kit.timeline')}>
          <Timeline label={say('kit.timeline')} entries={steps} />
        </Part>
      </Flex>
      {open && (
        <SidePanel
          title={open.name}
          label={open.name}
          badge={<StatusBadge tone={TONES[open.state]}>{say(`kit.${open.state}`)}</StatusBadge>}
          actions={<Button onClick={() => setOpen(undefined)}>{say('action.save')}</Button>}
          onClose={() => setOpen(undefined)}
        >
          <Timeline label={say('kit.timeline')} entries={steps} />
        </SidePanel>
      )}
      <Confirm open={asking} title={say('kit.confirm')} consequence={say('kit.consequence')} verb={say('kit.add')} dangerous onConfirm={() => Promise.resolve()} onClose={() => setAsking(false)} />
    </Page>
  );
}

const useSteps = () => {
  const say = useText();
  return TIMELINE.map((entry) => ({ ...entry, what: say('kit.active') }));
};

/** The table with all that belongs to one, and its three other states. */
function Tables({ open, onOpen }: { open: Sample | undefined; onOpen: (row: Sample) => void }): ReactElement {
  const say = useText();
  const [values, setValues] = useState<FilterValues>({});
  const [sort, setSort] = useState<string | undefined>('code');
  const columns = useColumns();
  const [chosen, setShown] = useState<readonly string[]>(() => columns.map(({ id }) => id));
  const shown = useMemo(() => new Set(chosen), [chosen]);
  const empty = { title: say('kit.empty'), hint: say('kit.empty-hint'), action: <Button startIcon={<Plus />}>{say('kit.add')}</Button> };
  const failed = { ...LISTS.failed, problem: new Problem(503, 'server.unavailable', say('problem.offline')) };
  const table = { label: say('kit.table'), columns: columns.filter(({ id }) => shown.has(id)), keyOf, sort, onSort: setSort, onOpen, openKey: open?.code, empty };
  const tools = (
    <>
      <ExportButton route="brands.export" path="/brands/export" query={values} list={say('kit.brand')} file="brands" />
      <ColumnChoice columns={columns} shown={shown} onChange={setShown} />
    </>
  );
  return (
    <>
      <Part id="table" name={say('kit.table')}>
        <FilterBar
          name="kit"
          searchLabel={say('kit.search')}
          values={values}
          onChange={setValues}
          look={{ sort, setSort, shown, setShown }}
          filters={[{ id: 'state', title: say('kit.state'), options: [{ value: 'active', label: say('kit.active') }, { value: 'retired', label: say('kit.retired') }] }]}
          tools={tools}
        />
        <DataTable {...table} list={LISTS.full} />
      </Part>
      <Part id="loading" name={say('kit.loading')}>
        <DataTable {...table} list={LISTS.loading} />
      </Part>
      <Part id="empty" name={say('kit.nothing')}>
        <DataTable {...table} list={LISTS.empty} />
      </Part>
      <Part id="failed" name={say('kit.failed')}>
        <DataTable {...table} list={failed} />
      </Part>
    </>
  );
}

function useColumns(): readonly Column<Sample>[] {
  const say = useText();
  const { day, money } = useFormats();
  return useMemo(
    () => [
      { id: 'code', title: say('kit.code'), sort: 'code', fixed: true, cell: ({ code }) => <Ltr>{code}</Ltr> },
      { id: 'name', title: say('kit.name'), sort: 'name', cell: ({ name }) => <bdi>{name}</bdi> },
      { id: 'state', title: say('kit.state'), cell: ({ state }) => <StatusBadge tone={TONES[state]}>{say(`kit.${state}`)}</StatusBadge> },
      { id: 'day', title: say('kit.day'), sort: 'day', cell: (row) => <Ltr>{day(row.day)}</Ltr> },
      { id: 'amount', title: say('kit.amount'), cell: ({ amount }) => money(amount) },
    ],
    [say, day, money],
  );
}

/** The role that Strapi gives to whoever sets it up; it may do everything anyway. */
const SUPER_ADMIN = 'strapi-super-admin';

/** It is for those who build the panel: nobody else has anything to do here. */
export default function KitPage(): ReactElement {
  const builds = useAuth('AfterSales', ({ user }) => user?.roles?.some(({ code }) => code === SUPER_ADMIN) ?? false);
  if (!builds) return <StrapisPage.NoPermissions />;
  return (
    <Frame>
      <Kit />
    </Frame>
  );
}
