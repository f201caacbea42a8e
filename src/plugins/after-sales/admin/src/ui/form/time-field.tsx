import type { ReactElement } from 'react';

import { persianDigits } from '../../../../shared/text/fold';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import type { FieldProps } from './field';
import { readTime } from './read-time';
import { TypedField } from './typed-field';

/** A time of the day, typed as people write it. */
export function TimeField(props: FieldProps<string>): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const show = (time: string): string => (language === 'fa' ? persianDigits(time) : time);
  return <TypedField<string> {...props} inputMode="text" show={show} read={readTime} unreadable={say('settings.time-unreadable')} />;
}
