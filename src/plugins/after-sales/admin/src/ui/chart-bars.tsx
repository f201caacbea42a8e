import type { ReactElement } from 'react';
import { useTheme } from 'styled-components';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import { useFormats } from '../kernel/formats';
import { directionOf } from '../kernel/languages';
import type { ChartPoint } from './chart-box';

/** The library draws from left to right only: the box says so, and in Persian the axis is turned instead. */
export default function ChartBars({ points, names }: { points: readonly ChartPoint[]; names?: readonly [string, string] }): ReactElement {
  const { number, language } = useFormats();
  const { colors } = useTheme();
  const turned = directionOf(language) === 'rtl';
  return (
    <div dir="ltr" style={{ blockSize: '22rem' }} aria-hidden>
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
          {names && <Legend wrapperStyle={{ direction: turned ? 'rtl' : 'ltr', fontSize: 12 }} />}
          <Bar dataKey="value" name={names?.[0]} fill={colors.primary600} radius={[4, 4, 0, 0]} isAnimationActive={false} />
          {names && <Bar dataKey="beside" name={names[1]} fill={colors.success500} radius={[4, 4, 0, 0]} isAnimationActive={false} />}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
