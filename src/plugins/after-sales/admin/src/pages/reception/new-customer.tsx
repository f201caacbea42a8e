import { Grid } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

import { useText } from '../../kernel/text';
import { PhoneField, TextField, type FormState } from '../../ui';
import type { Draft } from './draft';

/** A customer whom nobody knew: only the name and one phone must be. */
export function NewCustomer({ form }: { form: FormState<Draft> }): ReactElement {
  const say = useText();
  const field = (name: 'name' | 'phone' | 'otherPhone' | 'nationalId', ...paths: string[]) => ({
    name: paths[0] ?? name,
    value: form.values[name],
    problem: paths.map((path) => form.problemAt(path)).find(Boolean),
    onChange: (value: string) => form.set(name, value),
  });
  return (
    <Grid.Root gap={3}>
      <Cell>
        <TextField {...field('name', 'customer.new.name')} label={say('reception.name')} autoFocus={form.values.name === ''} required maxLength={120} />
      </Cell>
      <Cell>
        <PhoneField {...field('phone', 'customer.new.phones.0', 'customer.new.phones')} label={say('reception.phone')} required />
      </Cell>
      <Cell>
        <PhoneField {...field('otherPhone', 'customer.new.phones.1')} label={say('reception.other-phone')} />
      </Cell>
      <Cell>
        <TextField {...field('nationalId', 'customer.new.nationalId')} label={say('reception.national-id')} ltr maxLength={20} />
      </Cell>
    </Grid.Root>
  );
}

const Cell = ({ children }: { children: ReactNode }): ReactElement => (
  <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
