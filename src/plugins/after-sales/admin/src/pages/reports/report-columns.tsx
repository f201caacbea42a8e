import { useMemo } from 'react';

import type { ReportListLine } from '../../../../shared/api/invoices';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Ltr, type Column } from '../../ui';
import { ReportBadge } from './report-badge';

/** What is read of a report before it is opened. */
export function useReportColumns(): readonly Column<ReportListLine>[] {
  const say = useText();
  const { ago, day, dateTime, money, number } = useFormats();
  return useMemo(
    () => [
      { id: 'number', title: say('reports.number'), fixed: true, cell: (report) => <Ltr>{report.number}</Ltr> },
      { id: 'kind', title: say('reports.kind'), cell: ({ kind }) => say(`reports.kind.${kind}`) },
      { id: 'state', title: say('reports.state'), cell: ({ state }) => <ReportBadge state={state} /> },
      { id: 'submitted', title: say('reports.submitted'), sort: 'submitted', cell: ({ submittedAt }) => <span title={dateTime(submittedAt)}>{ago(submittedAt)}</span> },
      { id: 'agent', title: say('jobs.agent'), cell: ({ agent }) => <bdi>{agent ?? '—'}</bdi> },
      { id: 'job', title: say('reports.job'), cell: ({ job }) => <Ltr>{job}</Ltr> },
      { id: 'device', title: say('jobs.device'), cell: ({ product, serial }) => <Ltr>{[product, serial].filter(Boolean).join(' · ') || '—'}</Ltr> },
      { id: 'service-day', title: say('reports.service-day'), cell: ({ serviceDay }) => day(serviceDay) },
      { id: 'lines', title: say('reports.lines'), hidden: true, cell: ({ lines }) => number(lines) },
      { id: 'wage', title: say('reports.asked'), cell: ({ wage }) => (wage ? money(wage.amount) : '—') },
      { id: 'granted', title: say('reports.granted'), cell: ({ granted }) => (granted ? money(granted.amount) : '—') },
      { id: 'decided', title: say('reports.decided-at'), hidden: true, cell: ({ decidedAt }) => dateTime(decidedAt) },
    ],
    [say, ago, day, dateTime, money, number],
  );
}
