import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import { dayOf } from '../../../../shared/calendar';
import type { OpenedReception } from '../../../../shared/api/receptions';
import type { ProposalAnswer } from '../../../../shared/api/jobs';
import { useApi } from '../../kernel/api';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Ltr, PaperButton, StatusBadge } from '../../ui';
import { TakeInAll } from './take-in';

interface OpenedProps {
  opened: OpenedReception;
  /** The customer stands here, with the devices. */
  walkIn: boolean;
  onNext: () => void;
}

/** What to tell the customer, and to whom the work goes; Enter takes the next call. */
export function Opened({ opened, walkIn, onNext }: OpenedProps): ReactElement {
  const say = useText();
  const may = useMay();
  const { day } = useFormats();
  const { company } = useCompany();
  const takesIn = walkIn && may('custody.take-in');
  const promises = opened.jobs.flatMap(({ promisedAt }) => (promisedAt ? [promisedAt] : [])).sort();
  const promised = promises.at(-1);
  const promise = promised ? say('reception.tell-promise', { day: day(dayOf(new Date(promised), company.timeZone), 'long') }) : '';
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} maxWidth="90rem">
      <Typography variant="beta" tag="h2">
        {say('reception.opened', { number: `\u2066${opened.number}\u2069` })}
      </Typography>
      <Box paddingTop={4} paddingBottom={4}>
        <Alert tone="good">
          <Typography variant="pi" tag="p" textColor="neutral600">
            {say('reception.read-out')}
          </Typography>
          <Typography variant="delta" tag="p">
            {say('reception.tell', { code: `\u2066${opened.trackingCode}\u2069`, promise })}
          </Typography>
        </Alert>
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {opened.jobs.map((job) => (
          <NewJob key={job.id} job={job} />
        ))}
      </Flex>
      {takesIn && <TakeInAll jobs={opened.jobs} />}
      <Flex gap={3} paddingTop={5}>
        <Button autoFocus={!takesIn} variant={takesIn ? 'secondary' : 'default'} onClick={onNext}>
          {say('reception.next-caller')}
        </Button>
        <Allowed route="receptions.slip"><PaperButton path={`/receptions/${opened.id}/slip`}>{say('print.slip')}</PaperButton></Allowed>
      </Flex>
    </Box>
  );
}

type Proposed = ProposalAnswer['items'][number];

function NewJob({ job }: { job: OpenedReception['jobs'][number] }): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [proposed, setProposed] = useState<readonly Proposed[]>();
  const [given, setGiven] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const proposes = may('jobs.proposal');
  useEffect(() => {
    if (!proposes) return undefined;
    const stop = new AbortController();
    api.get<ProposalAnswer>(`/jobs/${job.id}/proposal`, {}, { signal: stop.signal }).then(
      ({ items }) => setProposed(items.slice(0, 3)),
      () => undefined,
    );
    return () => stop.abort();
  }, [api, job.id, proposes]);
  const assign = ({ agent }: Proposed): void => {
    api.post(`/jobs/${job.id}/assign`, { agent: agent.id }).then(
      () => setGiven(agent.name),
      (error: unknown) => error instanceof Problem && setRefusal(error.message),
    );
  };
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={3} wrap="wrap">
        <Typography>
          <Ltr>{job.number}</Ltr>
        </Typography>
        <Allowed route="jobs.label"><PaperButton path={`/jobs/${job.id}/label`}>{say('print.label')}</PaperButton></Allowed>
        {job.warranty && <StatusBadge tone={job.warranty.covered ? 'good' : 'bad'}>{job.warranty.says}</StatusBadge>}
      </Flex>
      <div aria-live="polite">
        {given && <Typography>{say('reception.assigned', { agent: `\u2068${given}\u2069` })}</Typography>}
        {refusal && <Alert tone="bad">{refusal}</Alert>}
      </div>
      {!given && proposed?.length === 0 && <Typography textColor="neutral600">{say('reception.no-proposal')}</Typography>}
      {!given && proposed && proposed.length > 0 && (
        <Box paddingTop={2}>
          <Typography variant="sigma" tag="h3">
            {say('reception.proposal')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
            {proposed.map((each) => (
              <Flex key={each.agent.id} tag="li" gap={3} wrap="wrap" justifyContent="space-between">
                <Typography>
                  <bdi>{each.agent.name}</bdi> — <span>{each.reasons.map(({ text }) => text).join(' ')}</span>
                </Typography>
                <Allowed route="jobs.assign">
                  <Button size="S" variant="secondary" onClick={() => assign(each)}>
                    {say('reception.assign')}
                  </Button>
                </Allowed>
              </Flex>
            ))}
          </Flex>
        </Box>
      )}
    </Box>
  );
}
