import { Button } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { AgentPicker, AreaField, ChoiceField, CodingPicker, CustomerPicker, DateTimeField, DayField, DayRangeField, DevicePicker, Form, MoneyField, PartPicker, PhoneField, ProductPicker, ReadOnly, SwitchField, TextField, TimeField, useForm, type DayRange } from '../../ui';

interface Values {
  name: string;
  state: string;
  on: boolean;
  day: string | null;
  at: string | null;
  range: DayRange;
  amount: string | null;
  phone: string;
  brand: string;
  product: string;
  part: string;
  agent: string;
  customer: string;
  device: string;
  time: string;
  note: string;
}

const FIRST: Values = { name: '', state: 'active', on: true, day: '2025-04-25', at: '2025-04-25T08:30:00.000Z', range: { from: '2025-03-21', to: '2025-04-20' }, amount: '1250000', phone: '09123456789', brand: '', product: '', part: '', agent: '', customer: '', device: '', time: '08:30', note: '' };

/** Sending is always refused here: that is the state worth looking at. */
export function KitForm(): ReactElement {
  const say = useText();
  const refusal = (): Promise<never> => Promise.reject(new Problem(400, 'input.invalid', say('kit.refused'), [{ path: 'name', code: 'input.required', message: say('kit.required') }]));
  const form = useForm<Values, never>({ first: FIRST, send: refusal, onDone: () => undefined, paths: ['name'] });
  const field = <Name extends keyof Values>(name: Name) => ({ name, value: form.values[name], problem: form.problemAt(name), onChange: (value: Values[Name]) => form.set(name, value) });
  return (
    <Form label={say('kit.form')} general={form.general} problemsOf={form.problemAt('name')} onSubmit={() => void form.submit()}>
      <TextField {...field('name')} label={say('kit.name')} hint={say('kit.subtitle')} required />
      <ChoiceField {...field('state')} label={say('kit.state')} options={[{ value: 'active', label: say('kit.active') }, { value: 'retired', label: say('kit.retired') }]} required />
      <SwitchField {...field('on')} label={say('kit.active')} />
      <DayField {...field('day')} label={say('kit.day')} />
      <DateTimeField {...field('at')} label={say('kit.at')} />
      <DayRangeField {...field('range')} label={say('kit.range')} />
      <TimeField {...field('time')} label={say('kit.time')} />
      <MoneyField {...field('amount')} label={say('kit.amount')} />
      <PhoneField {...field('phone')} label={say('kit.phone')} />
      <CodingPicker {...field('brand')} plural="brands" label={say('kit.brand')} creates={{}} />
      <ProductPicker {...field('product')} label={say('kit.product')} creates />
      <PartPicker {...field('part')} label={say('kit.part')} creates={{}} />
      <AgentPicker {...field('agent')} label={say('kit.agent')} creates />
      <CustomerPicker {...field('customer')} label={say('kit.customer')} creates />
      <DevicePicker {...field('device')} label={say('kit.device')} product={form.values.product} />
      <AreaField {...field('note')} label={say('kit.note')} />
      <ReadOnly label={say('kit.code')}>REF-20</ReadOnly>
      <Button type="submit" loading={form.busy}>
        {say('action.save')}
      </Button>
    </Form>
  );
}
