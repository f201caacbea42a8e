import { IconButton, Popover } from '@strapi/design-system';
import { Calendar as CalendarIcon } from '@strapi/icons';
import { useState, type ReactElement } from 'react';

import { parseDay, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { DayGrid } from './day-grid';
import type { FieldProps } from './field';
import { TypedField } from './typed-field';

/** A day: typed («۱۴۰۴/۲/۵», «امروز», «-7») or picked; the value is always the same ISO day, whatever the calendar. */
export function DayField(props: FieldProps<Day | null> & { onUnreadable?: (text: string) => void }): ReactElement {
  const say = useText();
  const { calendar, day, today, language } = useFormats();
  const read = (text: string): Day | null | undefined => (text.trim() === '' ? null : (parseDay(text, { calendar, today: today(), dayFirst: language === 'es' }) ?? undefined));
  return (
    <TypedField<Day | null>
      {...props}
      show={(value) => (value ? day(value) : '')}
      read={read}
      unreadable={say('day.unreadable')}
      endAction={(choose) => <DayPicker label={say('day.pick')} value={props.value} disabled={props.disabled} onPick={choose} />}
    />
  );
}

export function DayPicker({ label, value, disabled, onPick }: { label: string; value: Day | null; disabled?: boolean; onPick: (day: Day) => void }): ReactElement {
  const [open, setOpen] = useState(false);
  const pick = (day: Day): void => {
    onPick(day);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <IconButton label={label} variant="ghost" disabled={disabled} type="button">
          <CalendarIcon />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={label}>
        <DayGrid value={value} onPick={pick} />
      </Popover.Content>
    </Popover.Root>
  );
}
