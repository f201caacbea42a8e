import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { AgentAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed, Confirm, Failed, Ltr, Page, Skeleton } from '../../ui';
import { FactsCard } from './facts-card';
import { PapersCard } from './papers-card';
import { PeopleCard } from './people-card';
import { networkPath } from './paths';
import { SkillsCard } from './skills-card';
import { StateBadge } from './state-badge';
import { TechniciansCard } from './technicians-card';
import { TerritoryCard } from './territory-card';
import { useLoaded } from './use-loaded';

const Columns = styled.div`
  align-items: start;
  column-gap: 2.4rem;
  display: grid;
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 1080px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

/** Everything about one agent: facts, territory, skills, people who log in, technicians and papers. */
export function AgentPage({ id }: { id: string }): ReactElement {
  const say = useText();
  const may = useMay();
  const goTo = useNavigate();
  const { data: agent, problem, reload, put } = useLoaded<AgentAnswer>(`/agents/${id}`);
  const [round, setRound] = useState(0);
  const back = (
    <Button variant="tertiary" startIcon={<ArrowLeft data-turns />} onClick={() => goTo(networkPath('agents'))}>
      {say('network.back')}
    </Button>
  );
  if (!agent) {
    return (
      <Page title={say('network.title')} actions={back}>
        {problem ? <Failed problem={problem} onRetry={reload} /> : <Skeleton $width="40%" />}
      </Page>
    );
  }
  const become = (next: AgentAnswer): void => {
    put(next);
    setRound(round + 1);
  };
  return (
    <Page title={agent.name} subtitle={<Subtitle agent={agent} />} actions={<Flex gap={2} wrap="wrap">{back}<Ending agent={agent} onChanged={become} /></Flex>}>
      <Columns>
        <div>
          <FactsCard agent={agent} onChanged={put} />
          <TerritoryCard agent={agent} onChanged={put} />
          <SkillsCard agent={agent} onChanged={put} />
        </div>
        <div>
          {may('agents.users') && <PeopleCard key={`people/${round}`} agent={agent} />}
          {may('technicians.list') && <TechniciansCard agent={agent} />}
          {may('agents.papers') && <PapersCard agent={agent} />}
        </div>
      </Columns>
    </Page>
  );
}

function Subtitle({ agent }: { agent: AgentAnswer }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  return (
    <Flex gap={3} wrap="wrap" tag="span">
      <Ltr>{agent.code}</Ltr>
      <StateBadge state={agent.state} />
      <span>{say('network.open-jobs', { count: number(agent.openJobs) })}</span>
    </Flex>
  );
}

/** The end of working together, and taking it up again; what follows is named before. */
function Ending({ agent, onChanged }: { agent: AgentAnswer; onChanged: (agent: AgentAnswer) => void }): ReactElement | null {
  const api = useApi();
  const say = useText();
  const { number } = useFormats();
  const [asking, setAsking] = useState(false);
  const verb = agent.state === 'active' ? 'retire' : 'reinstate';
  const consequence = verb === 'retire' && agent.openJobs > 0 ? say('network.retire.with-jobs', { count: number(agent.openJobs) }) : say(`network.${verb}.consequence`);
  return (
    <Allowed route={`agents.${verb}`}>
      <Button variant={verb === 'retire' ? 'danger-light' : 'secondary'} onClick={() => setAsking(true)}>
        {say(`network.${verb}`)}
      </Button>
      <Confirm
        open={asking}
        title={say(`network.${verb}.title`, { name: agent.name })}
        consequence={consequence}
        verb={say(`network.${verb}`)}
        dangerous={verb === 'retire'}
        onConfirm={async () => onChanged(await api.post<AgentAnswer>(`/agents/${agent.id}/${verb}`))}
        onClose={() => setAsking(false)}
      />
    </Allowed>
  );
}
