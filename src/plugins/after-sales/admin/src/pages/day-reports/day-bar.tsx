import { Box, Flex, IconButton } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';

import { addDays, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DayField } from '../../ui';

interface DayBarProps {
  day: Day;
  onDay: (day: Day) => void;
  /** What else stands in the bar. */
  children?: ReactNode;
}

/** The day that is looked at, its neighbours one press away. There is no report of a day that has not come. */
export function DayBar({ day, onDay, children }: DayBarProps): ReactElement {
  const say = useText();
  const { today } = useFormats();
  const go = (next: Day | null): void => {
    if (next !== null && next <= today() && next !== day) onDay(next);
  };
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <IconButton label={say('day-reports.day-before')} variant="tertiary" size="L" onClick={() => go(addDays(day, -1))}>
        <ChevronLeft data-turns />
      </IconButton>
      <Box width="20rem">
        <DayField name="day" label={say('day-reports.day')} value={day} onChange={go} />
      </Box>
      <IconButton label={say('day-reports.day-after')} variant="tertiary" size="L" disabled={day >= today()} onClick={() => go(addDays(day, 1))}>
        <ChevronRight data-turns />
      </IconButton>
      {children}
    </Flex>
  );
}
