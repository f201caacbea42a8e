import { Box, Flex, Typography } from '@strapi/design-system';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router-dom';

import { REPORT_KINDS } from './kinds';
import type { ReportListLine } from '../../../../shared/api/invoices';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Alert, AgentPicker, ColumnChoice, DataTable, DayRangeField, FilterBar, Page, PageTabs, ToFirst, useTable, type Filter } from '../../ui';
import { Frame } from '../frame';
import { DailyCheck } from './daily-check';
import { useReportColumns } from './report-columns';
import { ReviewPage } from './review/review-page';
import { DAILY_CHECK, isView, orderOf, PARTS, QUERIES, reportPath, reportsPath, VIEWS, type View } from './views';

export default function ReportsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path="daily-check" element={<Lists check />} />
        <Route path=":view" element={<ListOrReport />} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

/** Lists have names, reports have ids. */
function ListOrReport(): ReactElement {
  const may = useMay();
  const { view } = useParams();
  if (isView(view)) return <Lists view={view} />;
  return view && view.length > 20 && may('reports.review') ? <ReviewPage key={view} id={view} /> : <ToFirst parts={PARTS} />;
}

function Lists({ view, check }: { view?: View; check?: boolean }): ReactElement {
  const say = useText();
  const may = useMay();
  const tabs = [
    ...(may('reports.list') ? VIEWS.map((each) => ({ to: reportsPath(each), title: say(`reports.view.${each}`) })) : []),
    ...(may('daily-check.list') ? [{ to: DAILY_CHECK, title: say('reports.view.daily-check') }] : []),
  ];
  const told = (useLocation().state as { told?: string } | null)?.told;
  if (!may(check ? 'daily-check.list' : 'reports.list')) return <ToFirst parts={PARTS} />;
  return (
    <Page title={say('reports.title')}>
      <PageTabs label={say('jobs.views')} tabs={tabs} />
      {told && (
        <Box paddingBottom={4}>
          <Alert tone="good">{told}</Alert>
        </Box>
      )}
      {check ? <DailyCheck /> : view && <ReportTable key={view} view={view} />}
    </Page>
  );
}

const keyOf = ({ id }: ReportListLine): string => id;

function ReportTable({ view }: { view: View }): ReactElement {
  const say = useText();
  const may = useMay();
  const go = useNavigate();
  const columns = useReportColumns();
  const first = QUERIES[view];
  const table = useTable<ReportListLine>({ name: 'reports', path: '/reports', columns, keyOf, first, order: orderOf(view) });
  const [wide, setWide] = useState(false);
  const open = useCallback(({ id }: ReportListLine) => go(reportPath(id, view)), [go, view]);
  const filters = useMemo<Filter[]>(() => (first.kind ? [] : [{ id: 'kind', title: say('reports.kind'), options: REPORT_KINDS.map((kind) => ({ value: kind, label: say(`reports.kind.${kind}`) })) }]), [first, say]);
  const { values, setValues } = table;
  const tools = <ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />;
  return (
    <>
      <FilterBar name={`reports:${view}`} filters={filters} values={values} onChange={(next) => setValues({ ...first, ...next })} look={table} searchLabel={say('reports.search')} tools={tools} />
      <details open={wide} onToggle={(event) => setWide(event.currentTarget.open)}>
        <summary style={{ cursor: 'pointer' }}>
          <Typography tag="span">{say('reports.more-filters')}</Typography>
        </summary>
        {wide && (
          <Flex gap={4} wrap="wrap" alignItems="flex-start" paddingTop={3} paddingBottom={4}>
            <DayRangeField name="days" label={say('reports.days')} value={{ from: values.from ?? null, to: values.to ?? null }} onChange={({ from, to }) => setValues(filled({ ...values, from: from ?? '', to: to ?? '' }))} />
            {may('agents.list') && (
              <Box minWidth="22rem">
                <AgentPicker name="agent" label={say('jobs.agent')} value={values.agent ?? ''} onChange={(agent) => setValues(filled({ ...values, agent }))} />
              </Box>
            )}
          </Flex>
        )}
      </details>
      <Box paddingTop={3}>
        <DataTable
          label={say(`reports.view.${view}`)}
          list={table.list}
          columns={table.columns}
          keyOf={keyOf}
          sort={table.sort}
          onSort={table.setSort}
          onOpen={may('reports.review') ? open : undefined}
          empty={{ title: say(view === 'to-approve' ? 'reports.nothing-waits' : 'reports.empty') }}
        />
      </Box>
    </>
  );
}

const filled = (values: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
