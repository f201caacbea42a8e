import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import type { FollowUpAnswer } from '../../../../shared/api/contacts';
import { dayOf } from '../../../../shared/calendar';
import { useApi } from '../../kernel/api';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, Ltr, StageBadge } from '../../ui';
import type { Person } from './caller-search';
import type { Draft } from './draft';
import { PersonName } from './person-name';

interface CallerCardProps {
  person: Person;
  channel: Draft['channel'];
  onOther: () => void;
}

/** What an operator must know before saying a word; with open jobs, the answer to the commonest question is one Enter away. */
export function CallerCard({ person, channel, onOther }: CallerCardProps): ReactElement {
  const say = useText();
  const { handlingNote, openJobs } = person;
  return (
    <Box>
      {handlingNote && (
        <Box paddingBottom={3}>
          <Alert tone="warning">{say('reception.handling-note', { note: `\u2068${handlingNote}\u2069` })}</Alert>
        </Box>
      )}
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <PersonName person={person} large />
        <Button variant="tertiary" onClick={onOther}>
          {say('reception.other-customer')}
        </Button>
      </Flex>
      {openJobs.length > 0 && (
        <Box paddingTop={4}>
          <Typography variant="sigma" tag="h3">
            {say('reception.open-jobs')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {openJobs.map((job, at) => (
              <OpenJob key={job.id} job={job} channel={channel} first={at === 0} />
            ))}
          </Flex>
        </Box>
      )}
    </Box>
  );
}

function OpenJob({ job, channel, first }: { job: Person['openJobs'][number]; channel: Draft['channel']; first: boolean }): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const { day, number } = useFormats();
  const { company } = useCompany();
  const [answer, setAnswer] = useState<FollowUpAnswer>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first) ask.current?.focus();
  }, [first]);
  const where = (): void => {
    setBusy(true);
    api
      .post<FollowUpAnswer>(`/jobs/${job.id}/follow-up`, { channel })
      .then(setAnswer, (error: unknown) => error instanceof Problem && setRefusal(error.message))
      .finally(() => setBusy(false));
  };
  const asked = answer?.followUps ?? job.followUps;
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={3} wrap="wrap">
          <Typography>
            <Ltr>{job.number}</Ltr>
          </Typography>
          {job.device && (
            <Typography>
              <bdi>{job.device}</bdi>
            </Typography>
          )}
          <StageBadge stage={job.stage} />
          <Typography textColor="neutral600">{job.agent ? <bdi>{job.agent.name}</bdi> : say('reception.no-agent')}</Typography>
          {job.promisedAt && <Typography textColor="neutral600">{say('reception.promised', { day: day(dayOf(new Date(job.promisedAt), company.timeZone)) })}</Typography>}
          {asked > 0 && <Typography textColor="neutral600">{say('reception.follow-ups', { count: number(asked) })}</Typography>}
        </Flex>
        {may('contacts.follow-up') && !answer && (
          <Button ref={ask} size="S" loading={busy} onClick={where}>
            {say('reception.where')}
          </Button>
        )}
      </Flex>
      <div aria-live="assertive">
        {answer && (
          <Box paddingTop={3}>
            <Alert tone={answer.late ? 'warning' : 'good'}>
              <Typography variant="pi" tag="p" textColor="neutral600">
                {say('reception.read-out')}
              </Typography>
              <Typography variant="delta" tag="p">
                {answer.sentence}
              </Typography>
            </Alert>
          </Box>
        )}
        {refusal && <Alert tone="bad">{refusal}</Alert>}
      </div>
    </Box>
  );
}
