import { Checkbox, Flex } from '@strapi/design-system';
import { useMemo, type ReactElement } from 'react';

import type { JobLine } from '../../../../shared/api/jobs';
import type { SlaLine } from '../../../../shared/api/service-time';
import { dayOf } from '../../../../shared/calendar';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Ltr, StageBadge, StatusBadge, type Column } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';
import type { Sorts } from './views';

export interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
}

/** What a dispatcher reads of a job; with a selection each line begins with a box. */
export function useJobColumns(names: Names, sorts: Sorts, selection?: Selection): readonly Column<JobLine>[] {
  const say = useText();
  const { ago, day } = useFormats();
  const { company } = useCompany();
  return useMemo(() => {
    const columns: Column<JobLine>[] = [
      { id: 'number', title: say('jobs.number'), sort: sorts.number, fixed: true, cell: (job) => <Number job={job} /> },
      { id: 'stage', title: say('jobs.stage'), fixed: true, cell: ({ stage }) => <StageBadge stage={stage} /> },
      { id: 'since', title: say('jobs.since'), sort: sorts.since, cell: ({ stageSince }) => ago(stageSince) },
      { id: 'customer', title: say('jobs.customer'), cell: ({ customer }) => <bdi>{customer.name}</bdi> },
      { id: 'device', title: say('jobs.device'), cell: ({ device }) => <bdi>{deviceInWords(device, names) || '—'}</bdi> },
      { id: 'place', title: say('jobs.place'), cell: ({ region }) => <bdi>{region.province ? names.nameOf('provinces', region.province) : '—'}</bdi> },
      { id: 'agent', title: say('jobs.agent'), cell: ({ agent, technician }) => <bdi>{[agent?.name, technician?.name].filter(Boolean).join('، ') || '—'}</bdi> },
      { id: 'promised', title: say('jobs.promised'), sort: sorts.promised, cell: ({ promisedAt }) => (promisedAt ? day(dayOf(new Date(promisedAt), company.timeZone)) : '—') },
    ];
    if (selection) {
      columns.unshift({
        id: 'select',
        title: '',
        fixed: true,
        width: '4rem',
        cell: ({ id, number }) => (
          <div onClick={(event) => event.stopPropagation()}>
            <Checkbox aria-label={say('jobs.select', { number: `\u2066${number}\u2069` })} checked={selection.chosen.has(id)} onCheckedChange={() => selection.toggle(id)} />
          </div>
        ),
      });
    }
    return columns;
  }, [say, ago, day, company.timeZone, names, sorts, selection]);
}

function Number({ job }: { job: JobLine }): ReactElement {
  const say = useText();
  return (
    <Flex gap={2}>
      <Ltr>{job.number}</Ltr>
      {job.emergency && <StatusBadge tone="bad">{say('jobs.emergency')}</StatusBadge>}
    </Flex>
  );
}

/** What is late, and what the customer was told for today. */
export function useClockColumns(): readonly Column<SlaLine>[] {
  const say = useText();
  const { dateTime } = useFormats();
  return useMemo(
    () => [
      { id: 'number', title: say('jobs.number'), fixed: true, cell: ({ job }) => <Ltr>{job.number}</Ltr> },
      { id: 'stage', title: say('jobs.stage'), fixed: true, cell: ({ job }) => <StageBadge stage={job.stage} /> },
      { id: 'measure', title: say('jobs.measure'), cell: ({ measure }) => say(`jobs.measure.${measure}`) },
      { id: 'due', title: say('jobs.due'), cell: ({ dueAt }) => dateTime(dueAt) },
      { id: 'promised', title: say('jobs.promised'), cell: ({ promisedAt }) => dateTime(promisedAt) },
      { id: 'late', title: '', cell: ({ late }) => late && <StatusBadge tone="bad">{say('jobs.late')}</StatusBadge> },
    ],
    [say, dateTime],
  );
}
