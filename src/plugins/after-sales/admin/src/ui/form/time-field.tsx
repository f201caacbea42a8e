import type { ReactElement } from 'react';

import { foldDigits } from '../../../../shared/text/fold';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import type { FieldProps } from './field';
import { TypedField } from './typed-field';

const CLOCK = /^(\d{1,2})(?::(\d{1,2}))?$/;

/** «8», «۸:۳۰», "24:00" as the API writes a time of day; undefined when it is none. 24:00 is the end of a day. */
export function readTime(text: string): string | undefined {
  const found = CLOCK.exec(foldDigits(text.trim()).replace(/[.٫]/, ':'));
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A time of the day, typed as people write it. */
export function TimeField(props: FieldProps<string>): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const show = (time: string): string => (language === 'fa' ? time.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit) : time);
  return <TypedField<string> {...props} inputMode="text" show={show} read={readTime} unreadable={say('settings.time-unreadable')} />;
}
