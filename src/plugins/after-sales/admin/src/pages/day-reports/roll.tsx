import { Box, Button, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';

import { ROLL_STATES, type RollLine } from '../../../../shared/api/day-reports';
import type { Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DataTable, StatusBadge, useKeysetList, type Column } from '../../ui';
import { DayBar } from './day-bar';
import { DayPanel } from './day-panel';
import { straight, type Leave } from './leave';
import { NEXT_KEY, TONES } from './views';

const keyOf = ({ technician }: RollLine): string => technician.id;
const ANY = '*';

/** Who worked on the day, and what became of their reports: signed ones to read first, then those who haven't sent. */
export function Roll({ day, onDay }: { day: Day; onDay: (day: Day) => void }): ReactElement {
  const say = useText();
  const [state, setState] = useState(ANY);
  const query = useMemo(() => ({ day, state: state === ANY ? null : state }), [day, state]);
  const list = useKeysetList<RollLine>({ path: '/day-reports/roll', query, keyOf });
  const [open, setOpen] = useState<RollLine>();
  // Whatever leads away from the open panel goes through it, so that what was typed there is saved first.
  const leaving = useRef<Leave>(straight);
  const show = useCallback((row: RollLine | undefined) => leaving.current(() => setOpen(row)), []);
  const next = useNext(list.rows, open);
  const openNext = useCallback(() => next && show(next), [next, show]);
  useEffect(() => setOpen(undefined), [day]);
  useNextKey(openNext);
  return (
    <>
      <DayBar day={day} onDay={(other) => leaving.current(() => onDay(other))}>
        <Box minWidth="18rem">
          <SingleSelect aria-label={say('day-reports.state')} value={state} onChange={(value: string | number) => setState(String(value))}>
            <SingleSelectOption value={ANY}>{say('day-reports.state.any')}</SingleSelectOption>
            {ROLL_STATES.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {say(`day-reports.state.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Button variant="secondary" size="L" disabled={!next} onClick={openNext}>
          {`${say('day-reports.next')} ${NEXT_KEY}`}
        </Button>
      </DayBar>
      <DataTable label={say('day-reports.view.technicians')} list={list} columns={useRollColumns()} keyOf={keyOf} onOpen={show} openKey={open && keyOf(open)} empty={{ title: say('day-reports.empty'), hint: say('day-reports.empty-hint') }} />
      {open && <DayPanel key={`${keyOf(open)}/${day}`} technician={open.technician} day={day} onChanged={list.reload} leaving={leaving} onNext={next && openNext} onClose={() => show(undefined)} />}
    </>
  );
}

/** The next one that waits for somebody: behind the open one, then from the top. */
function useNext(rows: readonly RollLine[], open: RollLine | undefined): RollLine | undefined {
  return useMemo(() => {
    const at = rows.findIndex((row) => open && keyOf(row) === keyOf(open));
    return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find(({ state }) => state !== 'countersigned');
  }, [rows, open]);
}

/** Alt and N, by the key's place, so that it works with a Persian keyboard too. */
function useNextKey(openNext: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyN' || !event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      event.preventDefault();
      openNext();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [openNext]);
}

function useRollColumns(): readonly Column<RollLine>[] {
  const say = useText();
  const { number, dateTime } = useFormats();
  return useMemo(
    () => [
      { id: 'technician', title: say('jobs.technician'), fixed: true, cell: ({ technician }) => <bdi>{technician.name}</bdi> },
      { id: 'agent', title: say('jobs.agent'), cell: ({ agent }) => <bdi>{agent?.name ?? say('day-reports.our-own')}</bdi> },
      { id: 'state', title: say('day-reports.state'), cell: ({ state }) => <StatusBadge tone={TONES[state]}>{say(`day-reports.state.${state}`)}</StatusBadge> },
      { id: 'jobs', title: say('day-reports.jobs'), cell: ({ jobs }) => number(jobs) },
      { id: 'sent', title: say('day-reports.sent'), cell: ({ sentAt }) => dateTime(sentAt) },
    ],
    [say, number, dateTime],
  );
}
