import { Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { useTheme } from 'styled-components';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import { useFormats } from '../kernel/formats';
import { directionOf } from '../kernel/languages';
import type { ChartPoint } from './chart-box';

/** The library draws from left to right only: the box says so, and in Persian the axis is turned instead. */
export default function ChartBars({ points, names, low }: { points: readonly ChartPoint[]; names?: readonly [string, string]; low: boolean }): ReactElement {
  const { number, language } = useFormats();
  const { colors } = useTheme();
  const turned = directionOf(language) === 'rtl';
  return (
    <>
      <div dir="ltr" style={{ blockSize: low ? '18rem' : '22rem' }} aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...points]} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 8, left: 8 }}>
            <CartesianGrid stroke={colors.neutral200} vertical={false} />
            <XAxis dataKey="label" reversed={turned} stroke={colors.neutral600} tick={{ fontSize: 12 }} />
            <YAxis orientation={turned ? 'right' : 'left'} tickFormatter={number} stroke={colors.neutral600} tick={{ fontSize: 12 }} width={48} />
            <Tooltip
              cursor={{ fill: colors.neutral150 }}
              contentStyle={{ background: colors.neutral0, border: `1px solid ${colors.neutral200}`, direction: turned ? 'rtl' : 'ltr' }}
              formatter={(value, name) => [number(Number(value)), names ? String(name) : '']}
              separator={names ? ': ' : ''}
            />
            <Bar dataKey="value" name={names?.[0]} fill={colors.primary600} radius={[4, 4, 0, 0]} isAnimationActive={false} />
            {names && <Bar dataKey="beside" name={names[1]} fill={colors.success500} radius={[4, 4, 0, 0]} isAnimationActive={false} />}
          </BarChart>
        </ResponsiveContainer>
      </div>
      {names && <Legend names={names} />}
    </>
  );
}

/** Our own: the library's names its little pictures in English. */
function Legend({ names }: { names: readonly [string, string] }): ReactElement {
  const { colors } = useTheme();
  return (
    <Flex gap={4} justifyContent="center" aria-hidden>
      {names.map((name, at) => (
        <Flex key={name} gap={1}>
          <span style={{ background: at === 0 ? colors.primary600 : colors.success500, blockSize: '1rem', borderRadius: 2, inlineSize: '1rem' }} />
          <Typography variant="pi">{name}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}
