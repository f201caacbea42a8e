import { Button, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { AGENT_ROLES, type AgentAnswer, type TechnicianAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { ChoiceField, Form, TextField, useForm } from '../../ui';
import { newPassword } from './password';
import { useLoaded } from './use-loaded';

/** A new log-in with its password, which is told once. */
export interface Made {
  username: string;
  password: string;
}

interface AddPersonProps {
  agent: AgentAnswer;
  onMade: (made: Made) => void;
  onClose: () => void;
}

interface Values {
  username: string;
  email: string;
  role: string;
  technician: string;
}

/** A log-in for a person of an agent; the password is made here, so that nobody chooses a weak one. */
export function AddPerson({ agent, onMade, onClose }: AddPersonProps): ReactElement {
  const api = useApi();
  const say = useText();
  // The same one for a second try: the first may have arrived.
  const [password] = useState(() => newPassword());
  const technicians = useLoaded<{ items: TechnicianAnswer[] }>(`/technicians?agent=${agent.id}&state=active`);
  const form = useForm<Values, { username: string }>({
    first: { username: '', email: '', role: 'manager', technician: '' },
    paths: ['username', 'email', 'role', 'technician'],
    send: ({ technician, ...values }, key) => api.post(`/agents/${agent.id}/users`, { ...values, password, ...(values.role === 'technician' && technician && { technician }) }, { key }),
    onDone: ({ username }) => onMade({ username, password }),
  });
  const { values, set, problemAt } = form;
  const title = say('network.people.add');
  return (
    <Form label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <TextField name="username" label={say('network.people.username')} hint={say('network.people.username-hint')} value={values.username} problem={problemAt('username')} onChange={(username) => set('username', username)} maxLength={40} ltr autoFocus required />
      <TextField name="email" label={say('network.people.email')} value={values.email} problem={problemAt('email')} onChange={(email) => set('email', email)} maxLength={120} ltr required />
      <ChoiceField name="role" label={say('network.people.role')} value={values.role} problem={problemAt('role')} options={AGENT_ROLES.map((role) => ({ value: role, label: say(`network.role.${role}`) }))} onChange={(role) => set('role', role)} required />
      {values.role === 'technician' && (
        <ChoiceField
          name="technician"
          label={say('network.people.technician')}
          hint={technicians.data?.items.length === 0 ? say('network.people.technician-first') : undefined}
          value={values.technician}
          problem={problemAt('technician')}
          options={(technicians.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(technician) => set('technician', technician)}
          required
        />
      )}
      <Flex gap={2}>
        <Button type="submit" loading={form.busy}>
          {say('network.people.make')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('action.cancel')}
        </Button>
      </Flex>
    </Form>
  );
}
