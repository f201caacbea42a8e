import { useEffect, useRef, type ReactElement } from 'react';

import type { ChangeCustomer, CustomerAnswer } from '../../../../shared/api/customers';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { AreaField, CodingPicker, Form, ReadOnly, TextField, useForm } from '../../ui';

interface Values {
  name: string;
  city: string;
  address: string;
  handlingNote: string;
}

interface FactsFormProps {
  /** The button that sends it stands in the panel's foot. */
  formId: string;
  customer: CustomerAnswer;
  disabled: boolean;
  onBusy: (state: { busy: boolean; dirty: boolean }) => void;
  onChanged: (customer: CustomerAnswer) => void;
}

const valuesOf = ({ name, city, address, handlingNote }: CustomerAnswer): Values => ({ name, city: city ?? '', address: address ?? '', handlingNote: handlingNote ?? '' });

/** What was changed, and nothing else: what somebody else wrote in another field meanwhile isn't written over. */
function changesOf(before: Values, now: Values): ChangeCustomer {
  return {
    ...(now.name !== before.name && { name: now.name }),
    ...(now.city !== before.city && { city: now.city || null }),
    ...(now.address !== before.address && { address: now.address.trim() || null }),
    ...(now.handlingNote !== before.handlingNote && { handlingNote: now.handlingNote.trim() || null }),
  };
}

/**
 * The record that the form was filled from. A phone that was added makes it newer without changing a field; when a field
 * is another one meanwhile, the older record stays, and saving tells that somebody else was here.
 */
function useBase(customer: CustomerAnswer): { base: CustomerAnswer; take: (saved: CustomerAnswer) => void } {
  const base = useRef(customer);
  if (JSON.stringify(valuesOf(customer)) === JSON.stringify(valuesOf(base.current))) base.current = customer;
  const take = (saved: CustomerAnswer): void => {
    base.current = saved;
  };
  return { base: base.current, take };
}

/** Name, place and handling note of a customer. */
export function FactsForm({ formId, customer, disabled, onBusy, onChanged }: FactsFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { base, take } = useBase(customer);
  const before = valuesOf(base);
  const form = useForm<Values, CustomerAnswer>({
    first: before,
    paths: ['name', 'city', 'address', 'handlingNote'],
    send: (values) => api.patch(`/customers/${customer.id}`, { ...changesOf(before, values), changedAt: base.changedAt }),
    onDone: (answer) => {
      take(answer);
      form.reset(valuesOf(answer));
      onChanged(answer);
    },
  });
  const { values, set, problemAt, busy, dirty } = form;
  useEffect(() => onBusy({ busy, dirty }), [onBusy, busy, dirty]);
  if (disabled) return <Facts customer={customer} />;
  return (
    <Form id={formId} label={say('customers.facts')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <TextField name="name" label={say('customers.name')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} required />
      <AreaField name="handlingNote" label={say('customers.note')} hint={say('customers.note-hint')} value={values.handlingNote} problem={problemAt('handlingNote')} onChange={(note) => set('handlingNote', note)} />
      <CodingPicker plural="cities" name="city" label={say('customers.city')} value={values.city} problem={problemAt('city')} onChange={(city) => set('city', city)} />
      <AreaField name="address" label={say('customers.address')} value={values.address} problem={problemAt('address')} onChange={(address) => set('address', address)} />
    </Form>
  );
}

/** What of it isn't in the title or above, to be read only. */
function Facts({ customer }: { customer: CustomerAnswer }): ReactElement {
  const say = useText();
  return (
    <ReadOnly label={say('customers.address')}>
      <bdi>{customer.address ?? '—'}</bdi>
    </ReadOnly>
  );
}
