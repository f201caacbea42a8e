import type { ReactElement } from 'react';

import { foldDigits } from '../../../../shared/text/fold';
import { useText } from '../../kernel/text';
import type { FieldProps } from './field';
import { TypedField } from './typed-field';

/**
 * A phone as people write it, Persian digits too; only what can't be a number at all is refused while typing. Which
 * country and whether it exists is the server's to say: it holds the tables.
 */
export function PhoneField(props: FieldProps<string>): ReactElement {
  const say = useText();
  const read = (text: string): string | undefined => {
    const digits = foldDigits(text).replace(/[^\d+]/g, '');
    return text.trim() === '' ? '' : /^\+?\d{3,15}$/.test(digits) && !/[^\d+\s()./-]/.test(foldDigits(text)) ? digits : undefined;
  };
  return <TypedField<string> {...props} inputMode="tel" show={nationalForm} read={read} unreadable={say('phone.unreadable')} />;
}

/** +989123456789 as «0912 345 6789»; what isn't Iranian stays as it is. */
export function nationalForm(phone: string): string {
  const local = phone.replace(/^\+98/, '0');
  const mobile = /^(09\d{2})(\d{3})(\d{4})$/.exec(local);
  return mobile ? mobile.slice(1).join(' ') : local;
}
