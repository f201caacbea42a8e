import { Flex } from '@strapi/design-system';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';

import type { JobLine } from '../../../../shared/api/jobs';
import type { SlaLine } from '../../../../shared/api/service-time';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { ColumnChoice, DataTable, Page, PageTabs, useKeysetList, useTable, WorkBell } from '../../ui';
import { NAMED, useNames } from '../codings/use-names';
import { Frame } from '../frame';
import { Waiting } from '../waiting/waiting';
import { Board } from './board';
import { BulkAssign } from './bulk-assign';
import { useClockColumns, useJobColumns, type Selection } from './job-columns';
import { JobPanel } from './job-panel';
import { isClockView, isView, jobsPath, permissionFor, SOURCES, VIEWS, type ClockView, type JobView } from './views';

export default function JobsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":view" element={<Jobs />} />
        <Route path="*" element={<ToFirst />} />
      </Routes>
    </Frame>
  );
}

function ToFirst(): ReactElement {
  const may = useMay();
  return <Navigate to={jobsPath(VIEWS.find((view) => may(permissionFor(view))) ?? 'open')} replace />;
}

/** The tables of the day: what nobody has yet, what is late, what was promised, what stands still. */
function Jobs(): ReactElement {
  const say = useText();
  const may = useMay();
  const { view } = useParams();
  if (!isView(view)) return <ToFirst />;
  return (
    <Page title={say('jobs.title')} actions={<WorkBell />}>
      <PageTabs label={say('jobs.views')} tabs={VIEWS.filter((each) => may(permissionFor(each))).map((each) => ({ to: jobsPath(each), title: say(`jobs.view.${each}`) }))} />
      {view === 'board' ? <Board /> : view === 'waiting-for-office' ? <Waiting /> : isClockView(view) ? <Clocks key={view} view={view} /> : <JobTable key={view} view={view} />}
    </Page>
  );
}

const keyOfJob = ({ id }: JobLine): string => id;

function JobTable({ view }: { view: JobView }): ReactElement {
  const say = useText();
  const may = useMay();
  const { path, query } = SOURCES[view];
  const [open, setOpen] = useState<JobLine>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setChosen((known) => new Set(known.has(id) ? [...known].filter((each) => each !== id) : [...known, id])), []);
  const assigns = view === 'unassigned' && may('jobs.assign');
  const selection = useMemo<Selection | undefined>(() => (assigns ? { chosen, toggle } : undefined), [assigns, chosen, toggle]);
  const columns = useJobColumns(useNames(NAMED), selection);
  const table = useTable<JobLine>({ name: 'jobs', path, columns, keyOf: keyOfJob, first: query });
  return (
    <>
      {chosen.size > 0 && (
        <BulkAssign
          chosen={chosen}
          onDone={() => {
            setChosen(new Set());
            table.list.reload();
          }}
        />
      )}
      <Flex justifyContent="flex-end" paddingBottom={2}>
        <ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />
      </Flex>
      <DataTable label={say(`jobs.view.${view}`)} list={table.list} columns={table.columns} keyOf={keyOfJob} onOpen={setOpen} openKey={open?.id} empty={{ title: say('jobs.empty') }} />
      {open && <JobPanel key={open.id} id={open.id} number={open.number} onChanged={table.list.reload} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const keyOfClock = ({ job, measure }: SlaLine): string => `${job.id}/${measure}`;

function Clocks({ view }: { view: ClockView }): ReactElement {
  const say = useText();
  const [open, setOpen] = useState<SlaLine>();
  const columns = useClockColumns();
  const query = useMemo(() => ({ filter: view }), [view]);
  const list = useKeysetList<SlaLine>({ path: '/sla', query, keyOf: keyOfClock });
  return (
    <>
      <DataTable label={say(`jobs.view.${view}`)} list={list} columns={columns} keyOf={keyOfClock} onOpen={setOpen} openKey={open && keyOfClock(open)} empty={{ title: say('jobs.empty') }} />
      {open && <JobPanel key={open.job.id} id={open.job.id} number={open.job.number} onChanged={list.reload} onClose={() => setOpen(undefined)} />}
    </>
  );
}
