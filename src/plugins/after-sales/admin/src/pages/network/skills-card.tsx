import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { ReactElement } from 'react';

import type { AgentAnswer, Skill } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Alert, CodingPicker, Form, useForm } from '../../ui';
import { NAMED, useNames } from '../codings/use-names';
import { Card } from '../settings/card';
import { Fields, Line, Lines } from './line';
import { useRemoval } from './use-removal';

interface CardProps {
  agent: AgentAnswer;
  onChanged: (agent: AgentAnswer) => void;
}

const asSent = ({ category, brand }: AgentAnswer['skills'][number]): Skill => ({ category, ...(brand && { brand }) });

/** What the agent repairs: kinds of devices, of one brand or of all. */
export function SkillsCard({ agent, onChanged }: CardProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  const save = (skills: Skill[]): Promise<AgentAnswer> => api.patch(`/agents/${agent.id}`, { skills });
  const { remove, refusal } = useRemoval(onChanged);
  const editable = may('agents.change');
  return (
    <Card wide title={say('network.skills')}>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      {agent.skills.length === 0 && <Typography textColor="neutral600">{say('network.skills.none')}</Typography>}
      <Lines>
        {agent.skills.map((skill, at) => {
          const words = names.nameOf('product-categories', skill.category);
          return (
            <Line
              key={`${skill.category}/${skill.brand}`}
              actions={
                editable && (
                  <IconButton label={say('network.remove', { name: words })} variant="ghost" onClick={() => remove(save(agent.skills.filter((_, other) => other !== at).map(asSent)))}>
                    <Trash />
                  </IconButton>
                )
              }
            >
              <bdi>{words}</bdi> <Typography textColor="neutral600">{skill.brand ? names.nameOf('brands', skill.brand) : say('network.skills.any-brand')}</Typography>
            </Line>
          );
        })}
      </Lines>
      {editable && (
        <Box paddingTop={4}>
          <AddSkill agent={agent} save={save} onChanged={onChanged} />
        </Box>
      )}
    </Card>
  );
}

function AddSkill({ agent, save, onChanged }: CardProps & { save: (skills: Skill[]) => Promise<AgentAnswer> }): ReactElement {
  const say = useText();
  const at = `skills.${agent.skills.length}`;
  const form = useForm<{ category: string; brand: string }, AgentAnswer>({
    first: { category: '', brand: '' },
    paths: [`${at}.category`, `${at}.brand`],
    check: ({ category }) => (category ? {} : { [`${at}.category`]: say('network.skills.needed') }),
    send: ({ category, brand }) => save([...agent.skills.map(asSent), { category, ...(brand && { brand }) }]),
    onDone: (changed) => {
      form.reset({ category: '', brand: '' });
      onChanged(changed);
    },
  });
  return (
    <Form label={say('network.skills.add')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <Fields>
        <CodingPicker name="category" plural="product-categories" label={say('network.skills.category')} value={form.values.category} problem={form.problemAt(`${at}.category`)} onChange={(category) => form.set('category', category)} />
        <CodingPicker name="brand" plural="brands" label={say('network.skills.brand')} value={form.values.brand} problem={form.problemAt(`${at}.brand`)} onChange={(brand) => form.set('brand', brand)} />
      </Fields>
      <Flex>
        <Button type="submit" variant="secondary" size="S" startIcon={<Plus />} loading={form.busy}>
          {say('network.skills.add')}
        </Button>
      </Flex>
    </Form>
  );
}
