import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';

import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, ChartBox, Confirm, DataTable, FilterBar, Ltr, Page, PrintView, SidePanel, StatusBadge, Timeline, WorkLine, type Column, type FilterValues } from '../../ui';
import { Frame } from '../frame';
import { KitForm } from './kit-form';
import { LISTS, TIMELINE, works, type Sample } from './samples';

const TONES = { active: 'good', retired: 'neutral', waiting: 'warning' } as const;

const keyOf = (row: Sample): string => row.code;

/** Every part of the kit in each of its states, for developers: what is seen here is what every console looks like. */
function Kit(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const [open, setOpen] = useState<Sample>();
  const [asking, setAsking] = useState(false);
  const [values, setValues] = useState<FilterValues>({});
  const [sort, setSort] = useState<string | undefined>('code');
  const columns = useColumns();
  const empty = { title: say('kit.empty'), hint: say('kit.empty-hint'), action: <Button startIcon={<Plus />}>{say('kit.add')}</Button> };
  const failed = { ...LISTS.failed, problem: new Problem(503, 'server.unavailable', say('problem.offline')) };
  const table = { label: say('kit.table'), columns, keyOf, sort, onSort: setSort, onOpen: setOpen, openKey: open?.code, empty };
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
        <Part name={say('kit.table')}>
          <FilterBar name="kit" searchLabel={say('kit.search')} values={values} onChange={setValues} filters={[{ id: 'state', title: say('kit.state'), options: [{ value: 'active', label: say('kit.active') }, { value: 'retired', label: say('kit.retired') }] }]} />
          <DataTable {...table} list={LISTS.full} />
        </Part>
        <Part name={say('kit.loading')}>
          <DataTable {...table} list={LISTS.loading} />
        </Part>
        <Part name={say('kit.nothing')}>
          <DataTable {...table} list={LISTS.empty} />
        </Part>
        <Part name={say('kit.failed')}>
          <DataTable {...table} list={failed} />
        </Part>
        <Part name={say('kit.form')}>
          <KitForm />
        </Part>
        <Words />
        <ChartBox title={say('kit.chart')} points={[12, 30, 22, 41, 18].map((value, at) => ({ label: number(at + 1), value }))} />
        <Part name={say('kit.timeline')}>
          <Timeline label={say('kit.timeline')} entries={TIMELINE.map((entry) => ({ ...entry, what: say('kit.active') }))} />
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
          <Timeline label={say('kit.timeline')} entries={TIMELINE.map((entry) => ({ ...entry, what: say('kit.active') }))} />
        </SidePanel>
      )}
      <Confirm open={asking} title={say('kit.confirm')} consequence={say('kit.consequence')} verb={say('kit.add')} dangerous onConfirm={() => Promise.resolve()} onClose={() => setAsking(false)} />
    </Page>
  );
}

/** Badges, messages and background work. */
function Words(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  return (
    <>
      <Part name={say('kit.words')}>
        <Flex gap={2} wrap="wrap">
          {(['neutral', 'info', 'good', 'warning', 'bad'] as const).map((tone) => (
            <StatusBadge key={tone} tone={tone}>
              {say('kit.state')}
            </StatusBadge>
          ))}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          <Alert tone="good">{say('kit.active')}</Alert>
          <Alert tone="warning">{say('day.turned')}</Alert>
          <Alert tone="bad">{say('problem.offline')}</Alert>
        </Flex>
      </Part>
      <Part name={say('work.bell')}>
        {works(say('kit.work'), number).map((work) => (
          <WorkLine key={work.id} work={work} />
        ))}
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

const Part = ({ name, children }: { name: string; children: ReactNode }): ReactElement => (
  <Box tag="section">
    <Typography variant="delta" tag="h2">
      {name}
    </Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);

export default function KitPage(): ReactElement {
  return (
    <Frame>
      <Kit />
    </Frame>
  );
}
