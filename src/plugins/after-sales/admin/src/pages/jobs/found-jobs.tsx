import { useMemo, useState, type ReactElement } from 'react';

import type { SearchAnswer } from '../../../../shared/api/contacts';
import { dayOf } from '../../../../shared/calendar';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DataTable, Ltr, StageBadge, useKeysetList, type Column } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import { JobPanel } from './job-panel';

type FoundJob = Extract<SearchAnswer, { in: 'jobs' }>['items'][number];

const keyOf = ({ id }: FoundJob): string => id;

/** Jobs by any field, over all stages, newest first. */
export function FoundJobs({ q }: { q: string }): ReactElement {
  const say = useText();
  const [open, setOpen] = useState<FoundJob>();
  const columns = useFoundColumns();
  const query = useMemo(() => ({ in: 'jobs', q }), [q]);
  const list = useKeysetList<FoundJob>({ path: '/search', query, keyOf });
  return (
    <>
      <DataTable label={say('jobs.found')} list={list} columns={columns} keyOf={keyOf} onOpen={setOpen} openKey={open?.id} empty={{ title: say('jobs.none-found') }} />
      {open && <JobPanel key={open.id} id={open.id} number={open.number} onChanged={list.reload} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function useFoundColumns(): readonly Column<FoundJob>[] {
  const say = useText();
  const names = useNames(NAMED);
  const { ago, day } = useFormats();
  const { company } = useCompany();
  return useMemo(
    () => [
      { id: 'number', title: say('jobs.number'), fixed: true, cell: ({ number }) => <Ltr>{number}</Ltr> },
      { id: 'stage', title: say('jobs.stage'), cell: ({ stage }) => <StageBadge stage={stage} /> },
      { id: 'since', title: say('jobs.since'), cell: ({ since }) => ago(since) },
      { id: 'customer', title: say('jobs.customer'), cell: ({ customer }) => <bdi>{customer.name}</bdi> },
      { id: 'device', title: say('jobs.device'), cell: ({ device }) => <bdi>{deviceInWords(device, names) || '—'}</bdi> },
      { id: 'serial', title: say('reception.serial'), cell: ({ device }) => (device.serial ? <Ltr>{device.serial}</Ltr> : '—') },
      { id: 'agent', title: say('jobs.agent'), cell: ({ agent }) => <bdi>{agent?.name ?? '—'}</bdi> },
      { id: 'promised', title: say('jobs.promised'), cell: ({ promisedAt }) => (promisedAt ? day(dayOf(new Date(promisedAt), company.timeZone)) : '—') },
    ],
    [say, names, ago, day, company.timeZone],
  );
}
