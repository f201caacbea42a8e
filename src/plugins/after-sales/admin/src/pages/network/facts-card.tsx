import { Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { AgentAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Form, ReadOnly, TextField, useForm } from '../../ui';
import { NAMED, useNames } from '../codings/use-names';
import { Card } from '../settings/card';
import { useSaved } from '../settings/use-saved';
import { AGENT_PATHS, bodyOfChanges, valuesOf, type AgentValues } from './agent-form';
import { AgentFields } from './new-agent';
import { useCityNames } from './use-city-names';

interface CardProps {
  agent: AgentAnswer;
  onChanged: (agent: AgentAnswer) => void;
}

/** Name, phone, grade and address. The code and the city are what everything else refers to: they stay. */
export function FactsCard({ agent, onChanged }: CardProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  const nameOfCity = useCityNames([agent.city]);
  const { tell, saved } = useSaved();
  const before = valuesOf(agent);
  const form = useForm<AgentValues, AgentAnswer>({
    first: before,
    paths: AGENT_PATHS,
    send: (values) => api.patch(`/agents/${agent.id}`, bodyOfChanges(before, values)),
    onDone: (changed) => {
      form.reset(valuesOf(changed));
      onChanged(changed);
      tell(say('network.saved'));
    },
  });
  const editable = may('agents.change');
  const place = [agent.city && nameOfCity(agent.city), agent.province && names.nameOf('provinces', agent.province)].filter(Boolean).join('، ');
  return (
    <Card wide title={say('network.facts')}>
      {!form.dirty && saved}
      <Form label={say('network.facts')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <ReadOnly label={say('network.field.city')}>
          <bdi>{place || '—'}</bdi>
        </ReadOnly>
        <TextField name="name" label={say('network.field.name')} value={form.values.name} problem={form.problemAt('name')} onChange={(name) => form.set('name', name)} maxLength={120} disabled={!editable} required />
        <AgentFields form={form} disabled={!editable} />
        {editable && (
          <Flex>
            <Button type="submit" disabled={!form.dirty} loading={form.busy}>
              {say('action.save')}
            </Button>
          </Flex>
        )}
      </Form>
    </Card>
  );
}
