import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { styled } from 'styled-components';

import { useFormats } from '../kernel/formats';
import { useText } from '../kernel/text';
import { Skeleton } from './states';

const Bars = lazy(() => import('./chart-bars'));

export interface ChartPoint {
  label: string;
  value: number;
}

const Table = styled.table`
  border-collapse: collapse;
  inline-size: 100%;

  th,
  td {
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-size: 1.4rem;
    padding: 0.6rem;
    text-align: start;
  }
`;

/** A picture of figures, and the same figures as a table: for who can't see it, and for who wants the numbers. */
export function ChartBox({ title, points }: { title: string; points: readonly ChartPoint[] }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const [asTable, setAsTable] = useState(false);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} tag="section" aria-label={title}>
      <Flex justifyContent="space-between" paddingBottom={3}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <Button variant="tertiary" size="S" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
          {asTable ? say('chart.as-picture') : say('chart.as-table')}
        </Button>
      </Flex>
      {asTable ? (
        <Table>
          <thead>
            <tr>
              <th scope="col">{say('chart.label')}</th>
              <th scope="col">{say('chart.value')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{number(value)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <Suspense fallback={<Skeleton $width="100%" />}>
          <Bars points={points} />
        </Suspense>
      )}
    </Box>
  );
}
