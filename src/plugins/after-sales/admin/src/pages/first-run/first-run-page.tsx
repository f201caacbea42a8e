import { Box, LinkButton } from '@strapi/design-system';
import { useCallback, useState, type ReactElement } from 'react';
import { Link } from 'react-router-dom';

import type { FirstRun, FirstStep } from '../../../../shared/api/first-run';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Alert, Failed, Page, Skeleton } from '../../ui';
import { QuickAdd } from '../codings/quick-add';
import { Frame } from '../frame';
import { CompanySettings } from '../settings/company-page';
import { CompanyWeek } from '../settings/hours-page';
import { AgentStep } from './agent-step';
import { DemoCard } from './demo-card';
import { StepCard } from './step-card';
import { TariffStep } from './tariff-step';
import { useFirstRun } from './use-first-run';

export default function FirstRunPage(): ReactElement {
  return (
    <Frame>
      <Guide />
    </Frame>
  );
}

const STEPS: Readonly<Record<FirstStep, (props: { onDone: () => void }) => ReactElement>> = {
  company: ({ onDone }) => <CompanySettings onSaved={onDone} />,
  hours: ({ onDone }) => <CompanyWeek onSaved={onDone} />,
  product: ({ onDone }) => <QuickAdd list="product" onAdded={onDone} />,
  agent: AgentStep,
  tariff: TariffStep,
};

/** Nobody can be answered before there is a product and somebody who does the work. */
const NEEDED: readonly FirstStep[] = ['product', 'agent'];

const isReady = ({ items }: FirstRun): boolean => items.every(({ step, state }) => state === 'done' || !NEEDED.includes(step));

/** From an empty installation to the first caller: each step is done here, and ticked when what it asks for is there. */
function Guide(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { guide, problem, reload, settle } = useFirstRun();
  // Until somebody chooses, the first open step is the one that is open.
  const [chosen, setChosen] = useState<FirstStep | null>();
  const done = useCallback(() => {
    setChosen(undefined);
    reload();
  }, [reload]);
  const next = guide?.items.find(({ state }) => state === 'open')?.step;
  const open = chosen === undefined ? next : chosen;
  const count = guide?.items.filter(({ state }) => state === 'done').length ?? 0;
  return (
    <Page title={say('first-run.title')} subtitle={guide ? say('first-run.progress', { done: number(count), of: number(guide.items.length) }) : say('first-run.about')}>
      {!guide && (problem ? <Failed problem={problem} onRetry={reload} /> : <Skeleton $width="100%" />)}
      {guide && problem && (
        <Box paddingBottom={4}>
          <Alert tone="bad">{problem.message}</Alert>
        </Box>
      )}
      {guide && isReady(guide) && <Ready />}
      {guide?.items.map(({ step, state }) => {
        const Form = STEPS[step];
        return (
          <StepCard key={step} step={step} state={state} open={open === step} onToggle={() => setChosen(open === step ? null : step)} onSettle={(as) => void settle(step, as).then(() => setChosen(undefined))}>
            <Form onDone={done} />
          </StepCard>
        );
      })}
      <DemoCard onChanged={reload} />
    </Page>
  );
}

function Ready(): ReactElement {
  const say = useText();
  return (
    <Box paddingBottom={4} maxWidth="96rem">
      <Alert tone="good">{say('first-run.ready')}</Alert>
      <Box paddingTop={3}>
        <LinkButton tag={Link} to="/plugins/after-sales/reception">
          {say('first-run.open-reception')}
        </LinkButton>
      </Box>
    </Box>
  );
}
