import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { AgentAnswer, UserLine } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Allowed, Confirm, Failed, Ltr, Skeleton } from '../../ui';
import { Card } from '../settings/card';
import { AddPerson, type Made } from './add-person';
import { Line, Lines } from './line';
import { Secret } from './secret';
import { Sessions } from './sessions';
import { StateBadge } from './state-badge';
import { useLoaded } from './use-loaded';

/** The agent's people who log in: who they are, on which devices, and closing the door to one of them. */
export function PeopleCard({ agent }: { agent: AgentAnswer }): ReactElement {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made>();
  const { data, problem, reload } = useLoaded<{ items: UserLine[] }>(`/agents/${agent.id}/users`);
  return (
    <Card wide title={say('network.people')}>
      {made && <Secret made={made} onClose={() => setMade(undefined)} />}
      {problem && <Failed problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton />}
      {data?.items.length === 0 && <Typography textColor="neutral600">{say('network.people.none')}</Typography>}
      <Lines>
        {data?.items.map((person) => (
          <Person key={person.id} person={person} onChanged={reload} />
        ))}
      </Lines>
      {agent.state === 'active' && !adding && (
        <Flex paddingTop={3}>
          <Allowed route="agents.add-user">
            <Button variant="secondary" size="S" onClick={() => setAdding(true)}>
              {say('network.people.add')}
            </Button>
          </Allowed>
        </Flex>
      )}
      {adding && (
        <AddPerson
          agent={agent}
          onMade={(person) => {
            setMade(person);
            setAdding(false);
            reload();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}

function Person({ person, onChanged }: { person: UserLine; onChanged: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const verb = person.state === 'blocked' ? 'unblock' : 'block';
  const change = (): Promise<void> => api.post(`/agent-users/${person.id}/${verb}`).then(onChanged);
  const actions = (
    <>
      <Allowed route="agents.sessions">
        <Button variant="ghost" size="S" aria-expanded={looking} onClick={() => setLooking(!looking)}>
          {say('network.people.devices')}
        </Button>
      </Allowed>
      {person.state !== 'suspended' && (
        <Allowed route={`agents.${verb}-user`}>
          <Button variant={verb === 'block' ? 'danger-light' : 'tertiary'} size="S" onClick={() => (verb === 'block' ? setAsking(true) : void change())}>
            {say(`network.people.${verb}`)}
          </Button>
        </Allowed>
      )}
    </>
  );
  return (
    <>
      <Line actions={actions}>
        <Flex gap={2} wrap="wrap">
          <Ltr>{person.username}</Ltr>
          <StateBadge state={person.state} />
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {person.role && say(`network.role.${person.role}`)} {person.technician && <bdi>({person.technician.name})</bdi>} <Ltr>{person.email}</Ltr>
        </Typography>
      </Line>
      {looking && <Sessions userId={person.id} />}
      <Confirm open={asking} title={say('network.people.block-title', { name: `\u2066${person.username}\u2069` })} consequence={say('network.people.block-consequence')} verb={say('network.people.block')} dangerous onConfirm={change} onClose={() => setAsking(false)} />
    </>
  );
}
