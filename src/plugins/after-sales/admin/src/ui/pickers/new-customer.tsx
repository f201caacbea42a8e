import { useEffect, useState, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { TextField } from '../form/field';
import { PhoneField } from '../form/phone-field';
import { useForm } from '../form/use-form';
import { Candidates, candidatesIn, type Candidate } from './candidates';
import { CodingPicker } from './coding-picker';
import { InPlaceForm, type Making } from './in-place';
import { personWords } from './sources';
import { tellApart } from './tell-apart';

interface Told {
  name: string;
  phone: string;
  city: string;
  address: string;
  /** Who was shown, and is somebody else. */
  notSameAs: readonly string[];
}

const bodyOf = ({ name, phone, city, address, notSameAs }: Told): object => ({
  name: name.trim(),
  phones: [phone],
  ...(city && { city }),
  ...(address.trim() && { address: address.trim() }),
  ...(notSameAs.length > 0 && { notSameAs }),
});

/** A customer whom nobody knew: only the name and a phone must be. Whoever has that phone already is offered first. */
export function NewCustomer({ making: { typed, done } }: { making: Making }): ReactElement {
  const api = useApi();
  const say = useText();
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const form = useForm<Told, CustomerAnswer>({
    first: { ...tellApart(typed), city: '', address: '', notSameAs: [] },
    paths: ['name', 'phones', 'phones.0', 'city', 'address'],
    send: async (told, key) => {
      try {
        return await api.post<CustomerAnswer>('/customers', bodyOf(told), { key });
      } catch (error) {
        setCandidates(candidatesIn(error));
        throw error;
      }
    },
    onDone: (made) => done({ value: made.id, label: personWords(made) }),
  });
  const { values, set, problemAt, submit } = form;
  // «None of these» is said once: it sends what was refused for their sake.
  useEffect(() => {
    if (values.notSameAs.length > 0) void submit();
    // What is typed later waits for the button.
  }, [values.notSameAs]);
  const none = (): void => {
    setCandidates([]);
    set('notSameAs', [...values.notSameAs, ...candidates.map(({ id }) => id)]);
  };
  return (
    <InPlaceForm title={say('picker.new-customer')} form={{ ...form, ...(candidates.length > 0 && { general: undefined }) }} onClose={() => done(undefined)}>
      {candidates.length > 0 && <Candidates people={candidates} onSame={(same) => done({ value: same.id, label: personWords({ ...same, phones: [same.phone] }) })} onNone={none} />}
      <TextField name="name" label={say('reception.name')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} autoFocus={values.name === ''} required />
      <PhoneField name="phones.0" label={say('reception.phone')} value={values.phone} problem={problemAt('phones.0') ?? problemAt('phones')} onChange={(phone) => set('phone', phone)} required />
      <CodingPicker name="city" plural="cities" label={say('customers.city')} value={values.city} problem={problemAt('city')} onChange={(city) => set('city', city)} />
      <TextField name="address" label={say('customers.address')} value={values.address} problem={problemAt('address')} onChange={(address) => set('address', address)} maxLength={500} />
    </InPlaceForm>
  );
}
