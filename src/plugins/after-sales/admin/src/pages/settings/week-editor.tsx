import { Box, Flex, IconButton, Switch, Typography } from '@strapi/design-system';
import { Duplicate, Plus, Trash } from '@strapi/icons';
import type { ReactElement } from 'react';

import type { Week, Weekday } from '../../../../shared/api/service-time';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { TimeField } from '../../ui';
import { allLike, DAYS, withDay, withShift } from './week-rows';

interface WeekEditorProps {
  week: Week;
  onChange: (week: Week) => void;
  problemAt: (path: string) => string | undefined;
  disabled: boolean;
}

/** Seven lines: whether the day is worked, and its shifts. */
export function WeekEditor(props: WeekEditorProps): ReactElement {
  const { language } = useFormats();
  return (
    <Flex direction="column" alignItems="stretch" gap={0}>
      {DAYS[language].map((day) => (
        <DayLine key={day} day={day} {...props} />
      ))}
    </Flex>
  );
}

function DayLine({ day, week, onChange, problemAt, disabled }: WeekEditorProps & { day: Weekday }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const name = say(`settings.day.${day}`);
  const shifts = week[day];
  const works = shifts.length > 0;
  return (
    <Flex gap={4} paddingTop={3} paddingBottom={3} alignItems="flex-start" wrap="wrap" borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
      <Flex gap={3} width="16rem" paddingTop={2}>
        <Switch aria-label={say('settings.day-works', { day: name })} checked={works} disabled={disabled} onCheckedChange={(on: boolean) => onChange(on ? withShift(week, day) : withDay(week, day, []))} />
        <Typography fontWeight="semiBold">{name}</Typography>
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={2} flex="1">
        {!works && (
          <Box paddingTop={2}>
            <Typography textColor="neutral600">{say('settings.day-off')}</Typography>
          </Box>
        )}
        {shifts.map((shift, at) => {
          const end = (side: 'from' | 'to'): ReactElement => (
            <Box width="11rem">
              <TimeField
                name={`week.${day}.${at}.${side}`}
                labelHidden
                label={say(side === 'from' ? 'settings.hours-begin' : 'settings.hours-end', { day: name, n: number(at + 1) })}
                value={shift[side]}
                problem={problemAt(`week.${day}.${at}.${side}`)}
                disabled={disabled}
                onChange={(time) => onChange(withDay(week, day, shifts.map((each, i) => (i === at ? { ...each, [side]: time } : each))))}
              />
            </Box>
          );
          return (
            <Flex key={at} gap={2} alignItems="flex-start">
              {end('from')}
              <Box paddingTop={2}>
                <Typography>{say('settings.hours-to')}</Typography>
              </Box>
              {end('to')}
              {!disabled && (
                <IconButton label={say('settings.hours-remove', { day: name, n: number(at + 1) })} variant="ghost" onClick={() => onChange(withDay(week, day, shifts.filter((_, i) => i !== at)))}>
                  <Trash />
                </IconButton>
              )}
            </Flex>
          );
        })}
      </Flex>
      {works && !disabled && (
        <Flex gap={1}>
          <IconButton label={say('settings.hours-add', { day: name })} variant="tertiary" onClick={() => onChange(withShift(week, day))}>
            <Plus />
          </IconButton>
          <IconButton label={say('settings.hours-copy', { day: name })} variant="tertiary" onClick={() => onChange(allLike(week, day))}>
            <Duplicate />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
}
