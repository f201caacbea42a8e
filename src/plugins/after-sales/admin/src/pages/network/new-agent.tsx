import { Button } from '@strapi/design-system';
import { useId, type ReactElement } from 'react';

import type { AgentAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { AreaField, CodingPicker, Form, PhoneField, SidePanel, TextField, useForm, type FormState } from '../../ui';
import { AGENT_PATHS, bodyOfNew, NO_AGENT, type AgentValues } from './agent-form';

interface NewAgentProps {
  onMade: (agent: AgentAnswer) => void;
  onClose: () => void;
}

/** A new agent beside the list; territory, skills, people and papers follow on its page. */
export function NewAgent({ onMade, onClose }: NewAgentProps): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const form = useForm<AgentValues, AgentAnswer>({ first: NO_AGENT, paths: AGENT_PATHS, send: (values, key) => api.post('/agents', bodyOfNew(values), { key }), onDone: onMade });
  const { values, set, problemAt } = form;
  const title = say('network.agent.add');
  return (
    <SidePanel
      title={title}
      label={title}
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} loading={form.busy}>
          {say('network.agent.make')}
        </Button>
      }
    >
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <TextField name="code" label={say('network.field.code')} value={values.code} problem={problemAt('code')} onChange={(code) => set('code', code)} maxLength={60} ltr autoFocus required />
        <TextField name="name" label={say('network.field.name')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} required />
        <CodingPicker name="city" plural="cities" label={say('network.field.city')} hint={say('network.field.city-hint')} value={values.city} problem={problemAt('city')} onChange={(city) => set('city', city)} />
        <AgentFields form={form} />
      </Form>
    </SidePanel>
  );
}

/** The facts that may change later too. */
export function AgentFields({ form, disabled }: { form: FormState<AgentValues>; disabled?: boolean }): ReactElement {
  const say = useText();
  const { values, set, problemAt } = form;
  return (
    <>
      <PhoneField name="phone" label={say('network.field.phone')} value={values.phone} problem={problemAt('phone')} onChange={(phone) => set('phone', phone)} disabled={disabled} />
      <TextField name="grade" label={say('network.field.grade')} hint={say('network.field.grade-hint')} value={values.grade} problem={problemAt('grade')} onChange={(grade) => set('grade', grade)} maxLength={20} disabled={disabled} />
      <AreaField name="address" label={say('network.field.address')} value={values.address} problem={problemAt('address')} onChange={(address) => set('address', address)} disabled={disabled} />
    </>
  );
}
