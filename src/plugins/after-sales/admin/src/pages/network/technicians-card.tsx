import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { AgentAnswer, TechnicianAnswer } from '../../../../shared/api/agents';
import { useText } from '../../kernel/text';
import { Allowed, Failed, Ltr, nationalForm, Skeleton } from '../../ui';
import { Card } from '../settings/card';
import { AddTechnician } from './add-technician';
import { Line, Lines } from './line';
import { RetireTechnician } from './retire-technician';
import { StateBadge } from './state-badge';
import { useLoaded } from './use-loaded';

/** Who does the work for this agent. */
export function TechniciansCard({ agent }: { agent: AgentAnswer }): ReactElement {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const { data, problem, reload } = useLoaded<{ items: TechnicianAnswer[] }>(`/technicians?agent=${agent.id}&limit=200`);
  return (
    <Card wide title={say('network.technicians')}>
      {problem && <Failed problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton />}
      {data?.items.length === 0 && <Typography textColor="neutral600">{say('network.technicians.none')}</Typography>}
      <Lines>
        {data?.items.map((technician) => (
          <Line key={technician.id} actions={<RetireTechnician technician={technician} onRetired={reload} />}>
            <Flex gap={2} wrap="wrap">
              <bdi>{technician.name}</bdi>
              {technician.phone && <Ltr>{nationalForm(technician.phone)}</Ltr>}
              {technician.state !== 'active' && <StateBadge state={technician.state} />}
            </Flex>
          </Line>
        ))}
      </Lines>
      {agent.state === 'active' && !adding && (
        <Flex paddingTop={3}>
          <Allowed route="technicians.create">
            <Button variant="secondary" size="S" onClick={() => setAdding(true)}>
              {say('network.technicians.add')}
            </Button>
          </Allowed>
        </Flex>
      )}
      {adding && <AddTechnician path={`/agents/${agent.id}/technicians`} onAdded={reload} onClose={() => setAdding(false)} />}
    </Card>
  );
}
