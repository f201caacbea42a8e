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
  /** A second figure of the same thing, drawn beside the first. */
  beside?: number;
}

interface ChartBoxProps {
  title: string;
  points: readonly ChartPoint[];
  /** What `value` and `beside` are, where there are both. */
  names?: readonly [string, string];
  /** Inside a box that has a frame and says the title itself. */
  bare?: boolean;
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
export function ChartBox({ title, points, names, bare = false }: ChartBoxProps): ReactElement {
  const say = useText();
  const [asTable, setAsTable] = useState(false);
  const frame = bare ? {} : { background: 'neutral0', hasRadius: true, shadow: 'tableShadow', padding: 4 };
  return (
    <Box {...frame} tag="section" aria-label={title}>
      <Flex justifyContent={bare ? 'flex-end' : 'space-between'} paddingBottom={bare ? 1 : 3}>
        {!bare && (
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
        )}
        <Button variant="tertiary" size="S" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
          {asTable ? say('chart.as-picture') : say('chart.as-table')}
        </Button>
      </Flex>
      {asTable ? (
        <Figures points={points} names={names} />
      ) : (
        <Suspense fallback={<Skeleton $width="100%" />}>
          <Bars points={points} names={names} low={bare} />
        </Suspense>
      )}
    </Box>
  );
}

function Figures({ points, names }: Pick<ChartBoxProps, 'points' | 'names'>): ReactElement {
  const say = useText();
  const { number } = useFormats();
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{say('chart.label')}</th>
          {(names ?? [say('chart.value')]).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ label, value, beside }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{number(value)}</td>
            {names && <td>{number(beside ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
