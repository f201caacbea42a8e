import { useMemo, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';

import type { BranchDayLine } from '../../../../shared/api/branch-days';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DataTable, StatusBadge, useKeysetList, type Column } from '../../ui';
import { dayPath, TONES } from './views';

const keyOf = ({ day }: BranchDayLine): string => day;
const EVERYTHING = {};

/** The days one after the other, the newest first: signed, countersigned, or missing. */
export function Days(): ReactElement {
  const say = useText();
  const navigate = useNavigate();
  const list = useKeysetList<BranchDayLine>({ path: '/branch-days', query: EVERYTHING, keyOf });
  return <DataTable label={say('day-reports.view.days')} list={list} columns={useDayColumns()} keyOf={keyOf} onOpen={({ day }) => navigate(dayPath('branch', day))} empty={{ title: say('day-reports.empty') }} />;
}

function useDayColumns(): readonly Column<BranchDayLine>[] {
  const say = useText();
  const { day: dayIn, number, dateTime } = useFormats();
  return useMemo(() => {
    const who = (signature: BranchDayLine['sent']): ReactElement | string =>
      signature ? (
        <>
          <bdi>{signature.name ?? say('day-reports.somebody')}</bdi> · {dateTime(signature.at)}
        </>
      ) : (
        '—'
      );
    return [
      { id: 'day', title: say('day-reports.day'), fixed: true, cell: ({ day }) => dayIn(day, 'long') },
      { id: 'state', title: say('day-reports.state'), fixed: true, cell: ({ state }) => <StatusBadge tone={TONES[state]}>{say(`day-reports.state.${state}`)}</StatusBadge> },
      { id: 'sent', title: say('day-reports.signed-by'), cell: ({ sent }) => who(sent) },
      { id: 'countersigned', title: say('day-reports.countersigned-by'), cell: ({ countersigned }) => who(countersigned) },
      { id: 'technicians', title: say('day-reports.technicians-signed'), cell: ({ signed }) => number(signed) },
      { id: 'done', title: say('day-reports.figure.done'), cell: ({ done }) => (done === null ? '—' : number(done)) },
    ];
  }, [say, dayIn, number, dateTime]);
}
