import { Button, Grid, Typography } from '@strapi/design-system';
import { useRef, type ReactElement } from 'react';

import type { AgentAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { CodingPicker, Form, PhoneField, TextField, useForm } from '../../ui';
import { agentOf, newPassword, userOf, type AgentValues } from './agent-values';

const PATHS = ['code', 'name', 'phone', 'city', 'territories.0.province', 'username', 'email', 'password'] as const;

/** The first agent with the area that is served, and the log-in with which the agent's manager comes in. */
export function AgentStep({ onDone }: { onDone: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  // When the log-in is refused the agent is there already: only the log-in is sent again.
  const made = useRef<string>(undefined);
  const form = useForm<AgentValues, void>({
    first: { code: '', name: '', phone: '', province: '', city: '', username: '', email: '', password: newPassword() },
    paths: PATHS,
    check: ({ code, name, province }) => ({
      ...(!code.trim() && { code: say('first-run.needed') }),
      ...(!name.trim() && { name: say('first-run.needed') }),
      ...(!province && { 'territories.0.province': say('first-run.needed') }),
    }),
    send: async (values, key) => {
      made.current ??= (await api.post<AgentAnswer>('/agents', agentOf(values), { key })).id;
      if (values.username.trim()) await api.post(`/agents/${made.current}/users`, userOf(values));
    },
    onDone,
  });
  const field = (name: keyof AgentValues, path: string = name) => ({ name: path, value: form.values[name], problem: form.problemAt(path), onChange: (value: string) => form.set(name, value) });
  return (
    <Form label={say('first-run.step.agent')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <Grid.Root gap={4}>
        <Third>
          <TextField {...field('code')} label={say('first-run.agent.code')} hint={say('first-run.agent.code-hint')} ltr required maxLength={60} />
        </Third>
        <Third>
          <TextField {...field('name')} label={say('first-run.agent.name')} required maxLength={120} />
        </Third>
        <Third>
          <PhoneField {...field('phone')} label={say('first-run.agent.phone')} />
        </Third>
        <Third>
          <CodingPicker {...field('province', 'territories.0.province')} plural="provinces" label={say('first-run.agent.province')} required />
        </Third>
        <Third>
          <CodingPicker {...field('city')} plural="cities" label={say('first-run.agent.city')} />
        </Third>
      </Grid.Root>
      <Typography variant="delta" tag="h3">
        {say('first-run.agent.log-in')}
      </Typography>
      <Grid.Root gap={4}>
        <Third>
          <TextField {...field('username')} label={say('first-run.agent.username')} ltr maxLength={40} />
        </Third>
        <Third>
          <TextField {...field('email')} label={say('first-run.agent.email')} ltr maxLength={120} />
        </Third>
        <Third>
          <TextField {...field('password')} label={say('first-run.agent.password')} hint={say('first-run.agent.password-hint')} ltr maxLength={72} />
        </Third>
      </Grid.Root>
      <div>
        <Button type="submit" loading={form.busy}>
          {say('first-run.agent.add')}
        </Button>
      </div>
    </Form>
  );
}

const Third = ({ children }: { children: ReactElement }): ReactElement => (
  <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
