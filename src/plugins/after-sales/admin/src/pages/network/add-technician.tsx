import { Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { TechnicianAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Form, PhoneField, TextField, useForm } from '../../ui';

interface AddTechnicianProps {
  /** Where technicians of this kind are added: an agent's, or our own. */
  path: string;
  onAdded: () => void;
  onClose: () => void;
}

const NOBODY = { name: '', phone: '' };

/** Adds one after the other: the form is empty again when one was taken. */
export function AddTechnician({ path, onAdded, onClose }: AddTechnicianProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<typeof NOBODY, TechnicianAnswer>({
    first: NOBODY,
    paths: ['name', 'phone'],
    send: ({ name, phone }, key) => api.post(path, { name: name.trim(), ...(phone && { phone }) }, { key }),
    onDone: () => {
      form.reset(NOBODY);
      onAdded();
    },
  });
  const { values, set, problemAt } = form;
  const title = say('network.technicians.add');
  return (
    <Form label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <TextField name="name" label={say('network.field.name-of-person')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} autoFocus required />
      <PhoneField name="phone" label={say('network.field.mobile')} value={values.phone} problem={problemAt('phone')} onChange={(phone) => set('phone', phone)} />
      <Flex gap={2}>
        <Button type="submit" loading={form.busy}>
          {title}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('action.close')}
        </Button>
      </Flex>
    </Form>
  );
}
