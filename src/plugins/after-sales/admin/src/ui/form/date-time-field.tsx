import { Box, Flex, TimePicker } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import { dayOf, instantOf, type Day } from '../../../../shared/calendar';
import { useCompany } from '../../kernel/company';
import { useText } from '../../kernel/text';
import { DayField } from './day-field';
import { Labelled, type FieldProps } from './field';

/** An instant as day and time of the company's clock; the value is ISO 8601 in UTC. */
export function DateTimeField({ value, onChange, ...frame }: FieldProps<string | null>): ReactElement {
  const say = useText();
  const { company } = useCompany();
  const { timeZone } = company;
  const [day, setDay] = useState<Day | null>(value ? dayOf(new Date(value), timeZone) : null);
  const [time, setTime] = useState(value ? clockOf(value, timeZone) : '');
  useEffect(() => {
    setDay(value ? dayOf(new Date(value), timeZone) : null);
    setTime(value ? clockOf(value, timeZone) : '');
  }, [value, timeZone]);
  const change = (nextDay: Day | null, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    if (!nextDay) onChange(null);
    else if (nextTime) onChange(instantOf(nextDay, nextTime, timeZone).toISOString());
  };
  return (
    <Flex gap={2} alignItems="flex-start" wrap="wrap">
      <Box flex="1" minWidth="16rem">
        <DayField {...frame} value={day} onChange={(next) => change(next, time || '00:00')} />
      </Box>
      <Box width="18rem">
        <Labelled name={`${frame.name}.time`} label={say('day.time')}>
          <TimePicker value={time} step={15} disabled={frame.disabled} onChange={(next: string) => change(day, next)} onClear={() => change(day, '00:00')} clearLabel={say('action.clear')} />
        </Labelled>
      </Box>
    </Flex>
  );
}

const clockOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
