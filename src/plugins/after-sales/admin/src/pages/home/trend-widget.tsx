import type { ReactElement } from 'react';

import { CompanyProvider } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ChartBox, Empty, Failed, Skeleton } from '../../ui';
import { useNumbers } from './use-numbers';

export default function TrendWidget(): ReactElement {
  return (
    <CompanyProvider otherwise={(problem, reload) => (problem ? <Failed problem={problem} onRetry={reload} /> : <Skeleton $width="100%" />)}>
      <Trend />
    </CompanyProvider>
  );
}

/** What came in and what was done, day by day. */
function Trend(): ReactElement {
  const say = useText();
  const { day } = useFormats();
  const { numbers, problem, retry } = useNumbers();
  if (!numbers) return problem ? <Failed problem={problem} onRetry={retry} /> : <Skeleton $width="100%" />;
  if (!numbers.trend) return <Empty title={say('home.nothing')} />;
  const points = numbers.trend.map((each) => ({ label: withoutYear(day(each.day)), value: each.opened, beside: each.done }));
  return <ChartBox title={say('home.trend')} points={points} names={[say('home.opened-each-day'), say('home.done-each-day')]} bare />;
}

/** Fourteen days stand in one or two months: the year would only make the labels too long to stand beside each other. */
const withoutYear = (written: string): string => written.replace(/^[\d۰-۹]{4}[-/]|[-/][\d۰-۹]{4}$/u, '');
