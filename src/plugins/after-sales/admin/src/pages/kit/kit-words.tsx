import { Button, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { STAGES } from '../../../../shared/api/jobs';
import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, ChartBox, Confirm, PageTabs, PaperButton, StageBadge, StatusBadge, useBackgroundWork, WorkLine } from '../../ui';
import { Part } from './part';
import { WEEKS, works } from './samples';

/** Badges, messages, tabs, background work, charts and papers. */
export function KitWords(): ReactElement {
  const say = useText();
  return (
    <>
      <Part id="badges" name={say('kit.words')}>
        <Flex gap={2} wrap="wrap">
          {(['neutral', 'info', 'good', 'warning', 'bad'] as const).map((tone) => (
            <StatusBadge key={tone} tone={tone}>
              {say('kit.state')}
            </StatusBadge>
          ))}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          <Alert tone="good">{say('kit.active')}</Alert>
          <Alert tone="warning">{say('day.turned')}</Alert>
          <Alert tone="bad">{say('problem.offline')}</Alert>
        </Flex>
      </Part>
      <Part id="stages" name={say('kit.stages')}>
        <Flex gap={2} wrap="wrap">
          {STAGES.map((stage) => (
            <StageBadge key={stage} stage={stage} />
          ))}
        </Flex>
      </Part>
      <Part id="tabs" name={say('kit.tabs')}>
        <PageTabs
          label={say('kit.tabs')}
          tabs={[
            { to: '/plugins/after-sales/kit', title: say('kit.tab-here') },
            { to: '/plugins/after-sales/codings', title: say('codings.title') },
          ]}
        />
      </Part>
      <Works />
      <Refusals />
      <Charts />
    </>
  );
}

/** Work that goes on, that has ended, and that has failed: here, and in the bell when it is begun. */
function Works(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { run } = useBackgroundWork();
  const told = say('work.progress', { done: number(997), of: number(1000) });
  const begin = (): void => {
    run(say('kit.work'), () => Promise.resolve(told));
    run(say('kit.work'), () => Promise.reject(new Problem(503, 'server.unavailable', say('problem.offline'))));
    run(say('kit.work'), (report) => {
      report(350, 1000);
      return new Promise(() => undefined);
    });
  };
  return (
    <Part id="work" name={say('work.bell')}>
      {works(say('kit.work'), told).map((work) => (
        <WorkLine key={work.id} work={work} />
      ))}
      <Button variant="tertiary" onClick={begin}>
        {say('kit.begin-work')}
      </Button>
    </Part>
  );
}

/** What the server says no to: a question that stays open, a paper that isn't there. */
function Refusals(): ReactElement {
  const say = useText();
  const [asking, setAsking] = useState(false);
  return (
    <Part id="refusals" name={say('kit.failed')}>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" onClick={() => setAsking(true)}>
          {say('kit.refuse')}
        </Button>
        <PaperButton path="/receptions/00000000-0000-7000-8000-000000000000/slip">{say('kit.paper')}</PaperButton>
      </Flex>
      <Confirm open={asking} title={say('kit.confirm')} consequence={say('kit.consequence')} verb={say('kit.add')} dangerous onConfirm={() => Promise.reject(new Problem(409, 'record.in-use', say('kit.refused')))} onClose={() => setAsking(false)} />
    </Part>
  );
}

function Charts(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const weeks = WEEKS.map(([value, beside], at) => ({ label: number(at + 1), value, beside }));
  return (
    <>
      <div data-kit="chart">
        <ChartBox title={say('kit.chart')} points={weeks.map(({ label, value }) => ({ label, value }))} />
      </div>
      <div data-kit="chart-of-two">
        <ChartBox title={say('kit.two-series')} points={weeks} names={[say('kit.receptions'), say('kit.hand-overs')]} />
      </div>
    </>
  );
}
