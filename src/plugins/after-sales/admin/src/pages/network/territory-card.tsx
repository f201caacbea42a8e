import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useCallback, type ReactElement } from 'react';

import type { AgentAnswer, OverlapList, Territory } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Alert, ChoiceField, CodingPicker, Form, Ltr, TextField, useForm } from '../../ui';
import { NAMED, useNames } from '../codings/use-names';
import { Card } from '../settings/card';
import { Fields, Line, Lines } from './line';
import { AREAS, asSent, newTerritory, othersAt, type Area } from './territory';
import { useCityNames } from './use-city-names';
import { useLoaded } from './use-loaded';
import { useRemoval } from './use-removal';

interface CardProps {
  agent: AgentAnswer;
  onChanged: (agent: AgentAnswer) => void;
}

/** Where the agent works: provinces, cities, beginnings of landlines; and who else works there. */
export function TerritoryCard({ agent, onChanged }: CardProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  const nameOfCity = useCityNames(agent.territories.map(({ city }) => city));
  const overlaps = useLoaded<OverlapList>(may('agents.overlaps') ? `/agents/${agent.id}/overlaps` : null);
  const save = useCallback(
    async (territories: Territory[]): Promise<AgentAnswer> => {
      const changed = await api.patch<AgentAnswer>(`/agents/${agent.id}`, { territories });
      overlaps.reload();
      return changed;
    },
    [api, agent.id, overlaps],
  );
  const { remove, refusal } = useRemoval(onChanged);
  const editable = may('agents.change');
  return (
    <Card wide title={say('network.territory')}>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      {agent.territories.length === 0 && <Typography textColor="neutral600">{say('network.territory.none')}</Typography>}
      <Lines>
        {agent.territories.map((territory, at) => {
          const { province, city, phonePrefix } = territory;
          const words = province ? names.nameOf('provinces', province) : city ? nameOfCity(city) : (phonePrefix ?? '');
          const others = othersAt(territory, overlaps.data?.items ?? []);
          return (
            <Line
              key={`${province}/${city}/${phonePrefix}`}
              actions={
                editable && (
                  <IconButton label={say('network.remove', { name: words })} variant="ghost" onClick={() => remove(save(agent.territories.filter((_, other) => other !== at).map(asSent)))}>
                    <Trash />
                  </IconButton>
                )
              }
            >
              <Typography textColor="neutral600">{say(`network.area.${province ? 'province' : city ? 'city' : 'phonePrefix'}`)}</Typography> {phonePrefix ? <Ltr>{phonePrefix}</Ltr> : <bdi>{words}</bdi>}
              {others.length > 0 && (
                <Typography variant="pi" tag="p" textColor="neutral800">
                  {say('network.overlap', { names: others.map(({ name }) => name).join('، ') })}
                </Typography>
              )}
            </Line>
          );
        })}
      </Lines>
      {editable && (
        <Box paddingTop={4}>
          <AddTerritory agent={agent} save={save} onChanged={onChanged} />
        </Box>
      )}
    </Card>
  );
}

function AddTerritory({ agent, save, onChanged }: CardProps & { save: (territories: Territory[]) => Promise<AgentAnswer> }): ReactElement {
  const say = useText();
  const at = `territories.${agent.territories.length}`;
  const form = useForm<{ area: Area; value: string }, AgentAnswer>({
    first: { area: 'province', value: '' },
    paths: [at, ...AREAS.map((area) => `${at}.${area}`)],
    check: ({ value }) => (value.trim() ? {} : { [at]: say('network.territory.needed') }),
    send: ({ area, value }) => save([...agent.territories.map(asSent), newTerritory(area, value)]),
    onDone: (changed) => {
      form.reset({ area: form.values.area, value: '' });
      onChanged(changed);
    },
  });
  const { area, value } = form.values;
  const field = { name: 'territory', label: say(`network.area.${area}`), value, problem: form.problemAt(`${at}.${area}`) ?? form.problemAt(at), onChange: (next: string) => form.set('value', next) };
  return (
    <Form label={say('network.territory.add')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <Fields>
        <ChoiceField name="area" label={say('network.territory.kind')} value={area} options={AREAS.map((each) => ({ value: each, label: say(`network.area.${each}`) }))} onChange={(next) => form.reset({ area: next as Area, value: '' })} required />
        {area === 'phonePrefix' ? <TextField {...field} maxLength={14} ltr /> : <CodingPicker key={area} {...field} plural={area === 'province' ? 'provinces' : 'cities'} />}
      </Fields>
      <Flex>
        <Button type="submit" variant="secondary" size="S" startIcon={<Plus />} loading={form.busy}>
          {say('network.territory.add')}
        </Button>
      </Flex>
    </Form>
  );
}
