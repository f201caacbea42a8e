import { Flex } from '@strapi/design-system';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Route, Routes, useParams } from 'react-router-dom';

import type { JobLine } from '../../../../shared/api/jobs';
import type { SlaLine } from '../../../../shared/api/service-time';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { ColumnChoice, DataTable, FilterBar, Page, PageTabs, ToFirst, useKeysetList, useTable, type FilterValues } from '../../ui';
import { NAMED, useNames } from '../codings/use-names';
import { Frame } from '../frame';
import { Waiting } from '../waiting/waiting';
import { Board } from './board';
import { BulkAssign } from './bulk-assign';
import { useClockColumns, useJobColumns, type Selection } from './job-columns';
import { FoundJobs } from './found-jobs';
import { JobPanel } from './job-panel';
import { isClockView, isView, jobsPath, PARTS, permissionFor, SOURCES, VIEWS, type ClockView, type JobView } from './views';

export default function JobsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":view" element={<Jobs />} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

/** The tables of the day: what nobody has yet, what is late, what was promised, what stands still. */
function Jobs(): ReactElement {
  const say = useText();
  const may = useMay();
  const { view } = useParams();
  const [values, setValues] = useState<FilterValues>({});
  // The search stays where it is while lists come and go below it, and keeps the cursor; what belongs to a list is put beside it.
  const [tools, setTools] = useState<HTMLElement | null>(null);
  if (!isView(view) || !may(permissionFor(view))) return <ToFirst parts={PARTS} />;
  const searched = values.q?.trim();
  const searches = may('contacts.search') && view !== 'board';
  return (
    <Page title={say('jobs.title')}>
      <PageTabs label={say('jobs.views')} tabs={VIEWS.filter((each) => may(permissionFor(each))).map((each) => ({ to: jobsPath(each), title: say(`jobs.view.${each}`) }))} />
      {searches && <FilterBar name="jobs" filters={[]} values={values} onChange={setValues} searchLabel={say('jobs.search')} tools={<div ref={setTools} />} />}
      {view === 'board' ? <Board /> : searched ? <FoundJobs q={searched} /> : view === 'waiting-for-office' ? <Waiting /> : isClockView(view) ? <Clocks key={view} view={view} /> : <JobTable key={view} view={view} tools={searches ? tools : undefined} />}
    </Page>
  );
}

const keyOfJob = ({ id }: JobLine): string => id;

interface JobTableProps {
  view: JobView;
  /** Where the choice of columns goes: beside the search, or above the table when there is none. */
  tools: HTMLElement | null | undefined;
}

function JobTable({ view, tools }: JobTableProps): ReactElement {
  const say = useText();
  const may = useMay();
  const { path, query, sorts } = SOURCES[view];
  const [open, setOpen] = useState<JobLine>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setChosen((known) => new Set(known.has(id) ? [...known].filter((each) => each !== id) : [...known, id])), []);
  const assigns = view === 'unassigned' && may('jobs.assign');
  const selection = useMemo<Selection | undefined>(() => (assigns ? { chosen, toggle } : undefined), [assigns, chosen, toggle]);
  const columns = useJobColumns(useNames(NAMED), sorts, selection);
  const table = useTable<JobLine>({ name: 'jobs', path, columns, keyOf: keyOfJob, first: query });
  const choice = <ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />;
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
      {tools === undefined ? (
        <Flex justifyContent="flex-end" paddingBottom={2}>
          {choice}
        </Flex>
      ) : (
        tools && createPortal(choice, tools)
      )}
      <DataTable label={say(`jobs.view.${view}`)} list={table.list} columns={table.columns} keyOf={keyOfJob} sort={table.sort} onSort={table.setSort} onOpen={setOpen} openKey={open?.id} empty={{ title: say('jobs.empty') }} />
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
