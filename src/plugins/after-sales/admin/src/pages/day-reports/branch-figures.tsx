import { Box, Flex, Typography } from '@strapi/design-system';
import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { BRANCH_FIGURES, type BranchDay, type BranchFigure } from '../../../../shared/api/branch-days';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Alert, ChartBox, DataTable, StatusBadge, type Column, type KeysetList } from '../../ui';
import { useDuration } from './day-facts';
import { dayPath, TONES } from './views';

const Tiles = styled.dl`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
`;

/** What goes well or badly is compared at a glance; the rest are plain numbers. */
const PICTURED: readonly BranchFigure[] = ['opened', 'assigned', 'done', 'notPossible', 'late', 'unassigned', 'complaints'];

export function BranchFigures({ report: { figures } }: { report: BranchDay }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Tiles>
        {BRANCH_FIGURES.map((figure) => (
          <Box key={figure} background="neutral0" hasRadius shadow="tableShadow" padding={3}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {say(`day-reports.figure.${figure}`)}
            </Typography>
            <Typography tag="dd" variant="alpha">
              {number(figures[figure])}
            </Typography>
          </Box>
        ))}
      </Tiles>
      <ChartBox title={say('day-reports.figures')} points={PICTURED.map((figure) => ({ label: say(`day-reports.figure.${figure}`), value: figures[figure] }))} />
    </Flex>
  );
}

type Line = BranchDay['technicians'][number];
const keyOf = ({ technician }: Line): string => technician.id;
const RANK: Readonly<Record<Line['state'], number>> = { missing: 0, draft: 1, returned: 2, sent: 3, countersigned: 4 };

/** Every technician who worked; whoever has not signed stands on top. */
export function BranchTechnicians({ report: { technicians, totals, day } }: { report: BranchDay }): ReactElement {
  const say = useText();
  const may = useMay();
  const { money, number } = useFormats();
  const list = useMemo<KeysetList<Line>>(
    () => ({ state: 'ready', rows: [...technicians].sort((a, b) => RANK[a.state] - RANK[b.state]), page: 1, reload: () => undefined, replace: () => undefined }),
    [technicians],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {totals.missing > 0 && (
        <Alert tone="warning">{say('day-reports.missing', { count: totals.missing })}</Alert>
      )}
      <DataTable label={say('day-reports.view.technicians')} list={list} columns={useColumns()} keyOf={keyOf} empty={{ title: say('day-reports.empty') }} />
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography textColor="neutral600">{say('day-reports.totals', { signed: number(totals.signed), distance: number(totals.distance), expenses: money(totals.expenses) })}</Typography>
        {may('day-reports.roll') && <Link to={dayPath('technicians', day)}>{say('day-reports.to-technicians')}</Link>}
      </Flex>
    </Flex>
  );
}

function useColumns(): readonly Column<Line>[] {
  const say = useText();
  const { number } = useFormats();
  const duration = useDuration();
  return [
    { id: 'technician', title: say('jobs.technician'), fixed: true, cell: ({ technician }) => <bdi>{technician.name}</bdi> },
    { id: 'agent', title: say('jobs.agent'), cell: ({ agent }) => <bdi>{agent ?? say('day-reports.our-own')}</bdi> },
    { id: 'state', title: say('day-reports.state'), cell: ({ state }) => <StatusBadge tone={TONES[state]}>{say(`day-reports.state.${state}`)}</StatusBadge> },
    { id: 'visits', title: say('day-reports.visits'), cell: ({ visits }) => number(visits) },
    { id: 'done', title: say('day-reports.figure.done'), cell: ({ done }) => number(done) },
    { id: 'notDone', title: say('day-reports.not-done'), cell: ({ notDone }) => number(notDone) },
    { id: 'atWork', title: say('day-reports.at-work'), cell: ({ minutesAtWork }) => duration(minutesAtWork) },
    { id: 'distance', title: say('day-reports.distance'), cell: ({ distance }) => (distance === null ? '—' : say('day-reports.km', { count: number(distance) })) },
  ];
}
