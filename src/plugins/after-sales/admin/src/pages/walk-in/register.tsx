import { Box, Flex } from '@strapi/design-system';
import { useEffect, useMemo, useState, type ReactElement } from 'react';

import { WAYS, type RegisterLine } from '../../../../shared/api/custody';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ChoiceField, DataTable, DayRangeField, Ltr, PrintView, StatusBadge, useKeysetList, type Column, type DayRange } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';
import { detailsOf, isIn } from './trail';

interface RegisterProps {
  /** Counts the changes that were made beside the list: after each it is asked for anew, filters and page stay. */
  round: number;
  names: Names;
  openId: string | undefined;
  onOpen: (job: RegisterLine['job']) => void;
}

const keyOf = ({ id }: RegisterLine): string => id;

/** The book of what came in and went out, by days; what is on the screen goes on paper. */
export function Register({ round, names, openId, onOpen }: RegisterProps): ReactElement {
  const say = useText();
  const { today } = useFormats();
  const [range, setRange] = useState<DayRange>(() => ({ from: today(), to: today() }));
  const [way, setWay] = useState('');
  const query = useMemo(() => ({ from: range.from, to: range.to, way, limit: 100 }), [range, way]);
  const list = useKeysetList<RegisterLine>({ path: '/custody/register', query, keyOf });
  const { reload } = list;
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const columns = useRegisterColumns(names);
  return (
    <>
      <Flex gap={3} wrap="wrap" alignItems="flex-end" justifyContent="space-between" paddingBottom={4}>
        <Flex gap={3} wrap="wrap" alignItems="flex-start">
          <DayRangeField name="range" label={say('custody.days-of-register')} value={range} onChange={setRange} />
          <Box width="16rem">
            <ChoiceField name="way" label={say('custody.way')} value={way} placeholder={say('custody.way.both')} options={WAYS.map((value) => ({ value, label: say(`custody.way.${value}`) }))} onChange={setWay} />
          </Box>
        </Flex>
        {list.rows.length > 0 && (
          <PrintView>
            <Printed range={range} rows={list.rows} columns={columns} />
          </PrintView>
        )}
      </Flex>
      <DataTable label={say('custody.view.register')} list={list} columns={columns} keyOf={keyOf} onOpen={({ job }) => onOpen(job)} openKey={list.rows.find(({ job }) => job.id === openId)?.id} empty={{ title: say('custody.empty.register'), hint: say('custody.empty-register-hint') }} />
    </>
  );
}

function useRegisterColumns(names: Names): readonly Column<RegisterLine>[] {
  const say = useText();
  const { dateTime } = useFormats();
  return useMemo(
    () => [
      { id: 'at', title: say('custody.at'), cell: ({ at }) => dateTime(at) },
      { id: 'way', title: say('custody.way'), cell: (line) => <StatusBadge tone={isIn(line) ? 'info' : 'neutral'}>{say(`custody.did.${line.step}` as 'custody.did.take-in')}</StatusBadge> },
      { id: 'number', title: say('jobs.number'), cell: ({ job }) => <Ltr>{job.number}</Ltr> },
      { id: 'device', title: say('jobs.device'), cell: ({ device }) => <bdi>{deviceInWords(device, names) || '—'}</bdi> },
      { id: 'serial', title: say('reception.serial'), cell: ({ device }) => (device.serial ? <Ltr>{device.serial}</Ltr> : '—') },
      { id: 'customer', title: say('jobs.customer'), cell: ({ customer }) => <bdi>{customer.name}</bdi> },
      { id: 'details', title: say('custody.details'), cell: (line) => [detailsOf(line, say), line.against && say(`custody.against.${line.against}`)].filter(Boolean).join(' — ') || '—' },
      { id: 'by', title: say('custody.by'), cell: ({ by }) => <bdi>{by.name ?? '—'}</bdi> },
    ],
    [say, dateTime, names],
  );
}

function Printed({ range, rows, columns }: { range: DayRange; rows: readonly RegisterLine[]; columns: readonly Column<RegisterLine>[] }): ReactElement {
  const say = useText();
  const { day } = useFormats();
  return (
    <>
      <h1>{say('custody.view.register')}</h1>
      <p>
        {day(range.from)} {say('reception.to')} {day(range.to)}
      </p>
      <table style={{ borderCollapse: 'collapse', inlineSize: '100%' }}>
        <thead>
          <tr>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" style={CELL}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id} style={CELL}>
                  {column.id === 'way' ? say(`custody.did.${row.step}` as 'custody.did.take-in') : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const CELL = { border: '1px solid #999', padding: '2px 6px', textAlign: 'start' } as const;
