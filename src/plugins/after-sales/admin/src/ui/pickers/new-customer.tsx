import { useEffect, useId, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { TextField } from '../form/field';
import { PhoneField } from '../form/phone-field';
import { refusesUnreadable } from '../form/unreadable';
import { useForm } from '../form/use-form';
import { Candidates, useCandidates } from './candidates';
import { CodingPicker } from './coding-picker';
import { InPlaceForm, type Making } from './in-place';
import { personWords } from './sources';
import { tellApart } from './tell-apart';

interface Told {
  name: string;
  /** One; it has the name of the list that the server is told, so that its refusals go when it is corrected. */
  phones: string;
  city: string;
  address: string;
  /** Who was shown, and is somebody else. */
  notSameAs: readonly string[];
}

const bodyOf = ({ name, phones, city, address, notSameAs }: Told): object => ({
  name: name.trim(),
  phones: [phones],
  ...(city && { city }),
  ...(address.trim() && { address: address.trim() }),
  ...(notSameAs.length > 0 && { notSameAs }),
});

const firstOf = (typed: string): Pick<Told, 'name' | 'phones'> => {
  const { name, phone } = tellApart(typed);
  return { name, phones: phone };
};

/** A customer whom nobody knew: only the name and a phone must be. Whoever has that phone already is offered first. */
export function NewCustomer({ making: { typed, done } }: { making: Making }): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const { people, clear, heed } = useCandidates();
  const form = useForm<Told, CustomerAnswer>({
    first: { ...firstOf(typed), city: '', address: '', notSameAs: [] },
    paths: ['name', 'phones', 'phones.0', 'city', 'address'],
    send: (told, key) => heed(api.post<CustomerAnswer>('/customers', bodyOf(told), { key })),
    onDone: (made) => done({ value: made.id, label: personWords(made) }),
  });
  const { values, set, problemAt, submit } = form;
  // «None of these» is said once: it sends what was refused for their sake.
  useEffect(() => {
    if (values.notSameAs.length > 0) void submit();
    // What is typed later waits for the button.
  }, [values.notSameAs]);
  const none = (): void => {
    if (refusesUnreadable(document.getElementById(formId))) return;
    clear();
    set('notSameAs', [...values.notSameAs, ...people.map(({ id }) => id)]);
  };
  return (
    <InPlaceForm id={formId} title={say('picker.new-customer')} form={{ ...form, ...(people.length > 0 && { general: undefined }) }} onClose={() => done(undefined)}>
      {people.length > 0 && <Candidates people={people} onSame={(same) => done({ value: same.id, label: personWords({ ...same, phones: [same.phone] }) })} onNone={none} />}
      <TextField name="name" label={say('reception.name')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} autoFocus={values.name === ''} required />
      <PhoneField name="phones.0" label={say('reception.phone')} value={values.phones} problem={problemAt('phones.0') ?? problemAt('phones')} onChange={(phones) => set('phones', phones)} required />
      <CodingPicker name="city" plural="cities" label={say('customers.city')} value={values.city} problem={problemAt('city')} onChange={(city) => set('city', city)} />
      <TextField name="address" label={say('customers.address')} value={values.address} problem={problemAt('address')} onChange={(address) => set('address', address)} maxLength={500} />
    </InPlaceForm>
  );
}
