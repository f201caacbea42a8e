import { Box, Grid, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Counted } from '../../../../shared/api/home';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Empty, Failed, Skeleton } from '../../ui';
import { FirstRunNotice } from './first-run-notice';
import { TILES, type TileName } from './tiles';
import { useNumbers } from './use-numbers';

/** The whole tile is the link, and looks like one when it is reached. */
const Whole = styled(Link)`
  border-radius: ${({ theme }) => theme.borderRadius};
  color: inherit;
  display: block;
  text-decoration: none;

  &:hover > div,
  &:focus-visible > div {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

export default function TodayWidget(): ReactElement {
  return (
    <>
      <FirstRunNotice />
      <Today />
    </>
  );
}

/** The day in numbers; each opens the list that it counts. */
function Today(): ReactElement {
  const say = useText();
  const may = useMay();
  const { numbers, problem, retry } = useNumbers();
  if (!numbers && problem) return <Failed problem={problem} onRetry={retry} />;
  const shown = TILES.filter(({ name }) => numbers === undefined || numbers[name] !== null);
  if (shown.length === 0) return <Empty title={say('home.nothing')} />;
  return (
    <Grid.Root gap={2} aria-busy={numbers === undefined}>
      {shown.map(({ name, to, permission, alarming }) => (
        <Grid.Item key={name} col={3} s={6} xs={6} direction="column" alignItems="stretch">
          <Tile name={name} counted={numbers?.[name]} to={may(permission) ? to : undefined} alarming={alarming} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

interface TileProps {
  name: TileName;
  counted: Counted | undefined;
  to: string | undefined;
  alarming?: boolean;
}

function Tile({ name, counted, to, alarming }: TileProps): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const bad = alarming && counted && counted.count > 0;
  const inside = (
    <Box background={bad ? 'danger100' : 'neutral100'} hasRadius padding={2}>
      <Typography variant="beta" tag="p" textColor={bad ? 'danger700' : 'neutral800'}>
        {counted ? `${number(counted.count)}${counted.more ? '+' : ''}` : <Skeleton $width="4rem" />}
      </Typography>
      <Typography variant="pi" textColor={bad ? 'danger700' : 'neutral700'}>
        {say(`home.${name}`)}
      </Typography>
    </Box>
  );
  return to ? <Whole to={to}>{inside}</Whole> : inside;
}
