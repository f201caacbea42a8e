import { Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { addDays, addMonths, dayFromFields, fieldsOf, type CalendarName, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DayField } from './day-field';
import { ChoiceField, type FieldProps } from './field';

export interface DayRange {
  from: Day | null;
  to: Day | null;
}

/** «این ماه» and its kin, in the months of the calendar that the panel speaks; both ends are included. */
export const RANGES = ['today', 'this-month', 'last-month', 'this-year'] as const;
export type RangeName = (typeof RANGES)[number];

export function rangeOf(name: RangeName, today: Day, calendar: CalendarName): DayRange {
  const { year, month } = fieldsOf(today, calendar);
  const first = dayFromFields(year, month, 1, calendar) ?? today;
  const newYear = dayFromFields(year, 1, 1, calendar) ?? today;
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'this-month':
      return { from: first, to: addDays(addMonths(first, 1, calendar), -1) };
    case 'last-month':
      return { from: addMonths(first, -1, calendar), to: addDays(first, -1) };
    case 'this-year':
      return { from: newYear, to: addDays(addMonths(newYear, 12, calendar), -1) };
  }
}

/** From one day to another, both included, or one of the usual spans by name. */
export function DayRangeField({ name, label, value, onChange, problem, disabled }: FieldProps<DayRange>): ReactElement {
  const say = useText();
  const { calendar, today } = useFormats();
  // A span takes the place of what was typed, also where the day stays the same.
  const [spans, setSpans] = useState(0);
  const choose = (range: string): void => {
    if (!range) return;
    setSpans(spans + 1);
    onChange(rangeOf(range as RangeName, today(), calendar));
  };
  const turned = value.from && value.to && value.from > value.to ? say('day.turned') : undefined;
  return (
    <Flex tag="fieldset" gap={3} wrap="wrap" alignItems="flex-start" borderWidth="0" padding={0} aria-label={label}>
      <ChoiceField
        name={`${name}.span`}
        label={label}
        value=""
        disabled={disabled}
        placeholder={say('day.span')}
        options={RANGES.map((range) => ({ value: range, label: say(`day.${range}`) }))}
        onChange={choose}
      />
      <DayField key={`from-${spans}`} name={`${name}.from`} label={say('day.from')} value={value.from} disabled={disabled} problem={problem} onChange={(from) => onChange({ ...value, from })} />
      <DayField key={`to-${spans}`} name={`${name}.to`} label={say('day.to')} value={value.to} disabled={disabled} problem={turned} onChange={(to) => onChange({ ...value, to })} />
    </Flex>
  );
}
