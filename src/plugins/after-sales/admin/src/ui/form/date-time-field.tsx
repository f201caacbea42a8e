import { Box, Flex } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import { dayOf, instantOf, type Day } from '../../../../shared/calendar';
import { persianDigits } from '../../../../shared/text/fold';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DayField } from './day-field';
import type { FieldProps } from './field';
import { readTime } from './read-time';
import { TypedField } from './typed-field';

const MIDNIGHT = '00:00';

/** A time that a day has; a field that was emptied is its beginning. The design system's own picker fails on Persian digits. */
const readClock = (text: string, empty: string): string | undefined => {
  if (text.trim() === '') return empty;
  const time = readTime(text);
  return time === '24:00' ? undefined : time;
};

/** An instant as day and time of the company's clock; the value is ISO 8601 in UTC. */
export function DateTimeField({ value, onChange, ...frame }: FieldProps<string | null>): ReactElement {
  const say = useText();
  const { language } = useFormats();
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
        <DayField {...frame} value={day} onChange={(next) => change(next, time || MIDNIGHT)} />
      </Box>
      <Box width="18rem">
        <TypedField<string>
          name={`${frame.name}.time`}
          label={say('day.time')}
          value={time}
          disabled={frame.disabled}
          show={(known) => (language === 'fa' ? persianDigits(known) : known)}
          read={(text) => readClock(text, day ? MIDNIGHT : '')}
          unreadable={say('settings.time-unreadable')}
          onChange={(next) => change(day, next)}
        />
      </Box>
    </Flex>
  );
}

const clockOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
