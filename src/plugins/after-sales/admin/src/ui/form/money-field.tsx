import type { ReactElement } from 'react';

import { formatMoney, money, parseMoneyInput } from '../../../../shared/money';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import type { FieldProps } from './field';
import { TypedField } from './typed-field';

/** An amount in the company's unit (Rial or Toman); the value is the API's text in minor units, always Rial for Iran. */
export function MoneyField({ label, ...props }: FieldProps<string | null>): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const { company } = useCompany();
  const unit = company.moneyUnit;
  const { code, scale } = company.currency;
  const bare = (amount: string): string => formatMoney(money(BigInt(amount), code, scale), { locale: language, unit }).replace(/[^\d۰-۹٬٫.,\-−]/g, '');
  const read = (text: string): string | null | undefined => {
    if (text.trim() === '') return null;
    return parseMoneyInput(text, { unit, locale: language })?.amount.toString();
  };
  const unitName = code === 'IRR' ? say(unit === 'toman' ? 'money.toman' : 'money.rial') : code;
  return <TypedField<string | null> {...props} label={`${label} (${unitName})`} inputMode="decimal" show={(value) => (value ? bare(value) : '')} read={read} unreadable={say('money.unreadable')} />;
}
