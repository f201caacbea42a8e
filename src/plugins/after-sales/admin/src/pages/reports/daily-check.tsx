import { Box, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState, type ReactElement } from 'react';

import type { CheckKind, CheckLine } from '../../../../shared/api/daily-check';
import { addDays, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { ChoiceField, DataTable, DayField, Ltr, nationalForm, PrintView, StatusBadge, useKeysetList, type Column } from '../../ui';
import { ExplainPanel } from './explain-panel';

/** In the order in which they are put right; held complete by its type. */
const TITLES: Readonly<Record<CheckKind, 'check.done-without-report' | 'check.report-without-visit' | 'check.promised-without-report' | 'check.call-without-job'>> = {
  'done-without-report': 'check.done-without-report',
  'report-without-visit': 'check.report-without-visit',
  'promised-without-report': 'check.promised-without-report',
  'call-without-job': 'check.call-without-job',
};
const KINDS = Object.keys(TITLES) as CheckKind[];

/** As many as a page of paper holds are shown at once: what is printed is what is seen. */
const PAGE = 100;

const keyOf = ({ kind, id }: CheckLine): string => `${kind}/${id}`;

/** What doesn't fit between the register of calls and the reports of work; an empty list is the end of the day. */
export function DailyCheck(): ReactElement {
  const say = useText();
  const may = useMay();
  const { today } = useFormats();
  const [from, setFrom] = useState<Day>(() => addDays(today(), -1));
  const [to, setTo] = useState<Day>(from);
  const [kind, setKind] = useState('');
  const [explained, setExplained] = useState('no');
  const [open, setOpen] = useState<CheckLine>();
  const query = useMemo(() => ({ from, to: to < from ? from : to, kind, explained, limit: PAGE }), [from, to, kind, explained]);
  const list = useKeysetList<CheckLine>({ path: '/daily-check', query, keyOf });
  const columns = useColumns(explained === 'yes');
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
        <DayField name="from" label={say('day.from')} value={from} onChange={(day) => day && setFrom(day)} />
        <DayField name="to" label={say('day.to')} value={to} problem={to < from ? say('day.turned') : undefined} onChange={(day) => day && setTo(day)} />
        <Box minWidth="24rem">
          <ChoiceField name="kind" label={say('check.what')} value={kind} placeholder={say('check.everything')} options={KINDS.map((each) => ({ value: each, label: say(TITLES[each]) }))} onChange={setKind} />
        </Box>
        <Box minWidth="16rem">
          <ChoiceField name="explained" label={say('check.which')} value={explained} options={(['no', 'yes', 'any'] as const).map((each) => ({ value: each, label: say(`check.explained.${each}`) }))} onChange={setExplained} required />
        </Box>
        <PrintView>
          <Sheet rows={list.rows} from={from} to={to} />
        </PrintView>
      </Flex>
      <DataTable label={say('reports.view.daily-check')} list={list} columns={columns} keyOf={keyOf} onOpen={may('daily-check.explain') ? setOpen : undefined} openKey={open && keyOf(open)} empty={{ title: say('check.fits'), hint: say('check.fits-hint') }} />
      {open && (
        <ExplainPanel
          key={keyOf(open)}
          line={open}
          title={say(TITLES[open.kind])}
          onDone={() => {
            setOpen(undefined);
            list.reload();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function useColumns(withNote: boolean): readonly Column<CheckLine>[] {
  const say = useText();
  const { dateTime } = useFormats();
  return useMemo(() => {
    const columns: Column<CheckLine>[] = [
      { id: 'kind', title: say('check.what'), fixed: true, cell: ({ kind }) => <StatusBadge tone={kind === 'report-without-visit' ? 'warning' : 'bad'}>{say(TITLES[kind])}</StatusBadge> },
      { id: 'number', title: say('reports.job'), cell: ({ job }) => <Ltr>{job?.number ?? '—'}</Ltr> },
      { id: 'report', title: say('reports.number'), cell: ({ report }) => <Ltr>{report?.number ?? '—'}</Ltr> },
      { id: 'at', title: say('check.at'), cell: ({ at }) => dateTime(at) },
      { id: 'customer', title: say('jobs.customer'), cell: (line) => <Who line={line} /> },
      { id: 'agent', title: say('jobs.agent'), cell: ({ agent }) => <bdi>{agent ?? '—'}</bdi> },
    ];
    if (withNote) columns.push({ id: 'note', title: say('check.note'), cell: ({ explanation }) => <bdi>{explanation?.note}</bdi> });
    return columns;
  }, [say, dateTime, withNote]);
}

const Who = ({ line: { customer, phone } }: { line: CheckLine }): ReactElement =>
  customer ? <bdi>{customer.name}</bdi> : <Ltr>{phone ? nationalForm(phone) : '—'}</Ltr>;

/** The list as it goes to whoever is asked: with room for the answer. */
function Sheet({ rows, from, to }: { rows: readonly CheckLine[]; from: Day; to: Day }): ReactElement {
  const say = useText();
  const { day, dateTime } = useFormats();
  return (
    <>
      <Typography tag="h1" variant="beta">
        {say('reports.view.daily-check')} — {from === to ? day(from, 'long') : `${day(from)} – ${day(to)}`}
      </Typography>
      <table style={{ inlineSize: '100%', borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {[say('check.what'), say('reports.job'), say('check.at'), say('jobs.customer'), say('jobs.agent'), say('check.note')].map((title) => (
              <th key={title} style={{ textAlign: 'start', borderBlockEnd: '1px solid' }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={keyOf(line)}>
              <td>{say(TITLES[line.kind])}</td>
              <td>
                <Ltr>{line.job?.number ?? '—'}</Ltr>
              </td>
              <td>{dateTime(line.at)}</td>
              <td>
                <Who line={line} />
              </td>
              <td>
                <bdi>{line.agent ?? '—'}</bdi>
              </td>
              <td style={{ inlineSize: '30%', borderBlockEnd: '1px dotted' }}>{line.explanation?.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
