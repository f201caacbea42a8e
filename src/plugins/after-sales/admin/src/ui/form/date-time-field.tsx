import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type ReactElement } from 'react';

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
export function DateTimeField({ value, onChange, onUnreadable, ...frame }: FieldProps<string | null> & { onUnreadable?: (text: string) => void }): ReactElement {
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
  // Which day is meant isn't known while its text can't be read: a time alone makes no instant then.
  const lost = useRef(false);
  const change = (nextDay: Day | null, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    if (!nextDay) onChange(null);
    else if (nextTime) onChange(instantOf(nextDay, nextTime, timeZone).toISOString());
  };
  const pickDay = (next: Day | null): void => {
    lost.current = false;
    change(next, time || MIDNIGHT);
  };
  const pickTime = (next: string): void => (lost.current ? setTime(next) : change(day, next));
  const lose = (text: string): void => {
    lost.current = true;
    onUnreadable?.(text);
  };
  return (
    <Flex gap={2} alignItems="flex-start" wrap="wrap">
      <Box flex="1" minWidth="16rem">
        <DayField {...frame} value={day} onChange={pickDay} onUnreadable={lose} />
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
          onChange={pickTime}
          onUnreadable={onUnreadable}
        />
      </Box>
    </Flex>
  );
}

const clockOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
