import { Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { CompanyAs } from '../../kernel/company';
import { useText } from '../../kernel/text';
import { AreaField, ChoiceField, DateTimeField, DayField, DayRangeField, MoneyField, PhoneField, SwitchField, TextField, TimeField, type DayRange } from '../../ui';

const DAY = '2025-04-25';
const NOON = '2025-04-25T08:30:00.000Z';
const RANGE: DayRange = { from: '2025-03-21', to: '2025-04-20' };

const TOMAN = { moneyUnit: 'toman' } as const;

const nothing = (): void => undefined;

/** Fields that can't be changed, one that is wrong, one in Toman, and a range whose ends were exchanged. */
export function KitFields(): ReactElement {
  const say = useText();
  const [amount, setAmount] = useState<string | null>('1250000');
  const [turned, setTurned] = useState<DayRange>({ from: RANGE.to, to: RANGE.from });
  const closed = { label: say('kit.disabled'), disabled: true, onChange: nothing };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <CompanyAs changes={TOMAN}>
        <MoneyField name="toman" label={say('kit.amount')} value={amount} onChange={setAmount} />
      </CompanyAs>
      <DayRangeField name="turned" label={say('kit.turned')} value={turned} onChange={setTurned} />
      <TextField name="wrong" label={say('kit.wrong')} value="REF 20" problem={say('kit.required')} onChange={nothing} />
      <TextField {...closed} name="closed.text" value="REF-20" />
      <ChoiceField {...closed} name="closed.choice" value="active" options={[{ value: 'active', label: say('kit.active') }]} />
      <SwitchField {...closed} name="closed.switch" value />
      <DayField {...closed} name="closed.day" value={DAY} />
      <DateTimeField {...closed} name="closed.at" value={NOON} />
      <DayRangeField {...closed} name="closed.range" value={RANGE} />
      <TimeField {...closed} name="closed.time" value="08:30" />
      <MoneyField {...closed} name="closed.amount" value="1250000" />
      <PhoneField {...closed} name="closed.phone" value="09123456789" />
      <AreaField {...closed} name="closed.note" value="REF-20" />
    </Flex>
  );
}
