import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useState, type ReactElement } from 'react';

import type { JobAnswer } from '../../../../shared/api/jobs';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Failed, Ltr, nationalForm, PaperButton, ReadOnly, SidePanel, StageBadge, StatusBadge, Timeline } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import { JobTimeline } from './job-timeline';
import { VerbForm } from './verb-form';
import { stepsOf, type VerbName } from './verbs';

interface JobPanelProps {
  id: string;
  number: string;
  onChanged: () => void;
  onClose: () => void;
}

/** One job beside its list: whom to call, what is wrong, and the steps that may be taken now, the likeliest in front. */
export function JobPanel({ id, number, onChanged, onClose }: JobPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [job, setJob] = useState<JobAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const [step, setStep] = useState<VerbName>();
  const [round, setRound] = useState(0);
  const load = useCallback(
    (signal?: AbortSignal) => void api.get<JobAnswer>(`/jobs/${id}`, {}, { signal }).then(setJob, (error: unknown) => error instanceof Problem && setProblem(error)),
    [api, id],
  );
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const steps = job ? stepsOf(job.may).filter((verb) => may(`jobs.${verb}`)) : [];
  const actions = !step && steps.length > 0 && (
    <Flex gap={2} wrap="wrap">
      {steps.map((verb, at) => (
        <Allowed key={verb} route={`jobs.${verb}`}>
          <Button size="S" variant={at === 0 ? 'default' : 'tertiary'} onClick={() => setStep(verb)}>
            {say(`jobs.verb.${verb}`)}
          </Button>
        </Allowed>
      ))}
    </Flex>
  );
  return (
    <SidePanel title={<Ltr>{number}</Ltr>} label={say('jobs.title')} badge={job && <Badges job={job} />} actions={actions || undefined} onClose={onClose}>
      {problem && <Failed problem={problem} onRetry={() => load()} />}
      {step && (
        <Box paddingBottom={5}>
          <VerbForm
            jobId={id}
            verb={step}
            onDone={() => {
              setStep(undefined);
              load();
              setRound((known) => known + 1);
              onChanged();
            }}
            onClose={() => setStep(undefined)}
          />
        </Box>
      )}
      {job && <Facts job={job} />}
      {job && (
        <Flex gap={2} paddingTop={4} wrap="wrap">
          <Allowed route="jobs.label"><PaperButton path={`/jobs/${id}/label`}>{say('print.label')}</PaperButton></Allowed>
          <Allowed route="jobs.repair-card"><PaperButton path={`/jobs/${id}/repair-card`}>{say('print.repair-card')}</PaperButton></Allowed>
        </Flex>
      )}
      {job && may('jobs.timeline') && <JobTimeline jobId={id} round={round} />}
    </SidePanel>
  );
}

const Badges = ({ job }: { job: JobAnswer }): ReactElement => {
  const say = useText();
  return (
    <>
      <StageBadge stage={job.stage} />
      {job.emergency && <StatusBadge tone="bad">{say('jobs.emergency')}</StatusBadge>}
    </>
  );
};

function Facts({ job }: { job: JobAnswer }): ReactElement {
  const say = useText();
  const { dateTime } = useFormats();
  const may = useMay();
  const names = useNames(NAMED);
  const { customer, device, faults, agent, technician, promisedAt, appointment, note, notes, reception } = job;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ReadOnly label={say('jobs.customer')}>
        <bdi>{customer.name}</bdi>
      </ReadOnly>
      <ReadOnly label={say('jobs.phones')}>
        <Ltr>{customer.phones.map(nationalForm).join(' ، ') || '—'}</Ltr>
      </ReadOnly>
      <ReadOnly label={say('jobs.address')}>
        <bdi>{customer.address ?? '—'}</bdi>
      </ReadOnly>
      <ReadOnly label={say('jobs.device')}>
        <bdi>{deviceInWords(device, names) || '—'}</bdi> {device.serial && <Ltr>{device.serial}</Ltr>}
      </ReadOnly>
      <ReadOnly label={say('jobs.faults')}>
        <bdi>{faults.map(({ told, code }) => told ?? code).join('، ') || '—'}</bdi>
      </ReadOnly>
      {note && (
        <ReadOnly label={say('reception.device-note')}>
          <bdi>{note}</bdi>
        </ReadOnly>
      )}
      <ReadOnly label={say('jobs.agent')}>
        <bdi>{[agent?.name, technician?.name].filter(Boolean).join('، ') || say('reception.no-agent')}</bdi>
      </ReadOnly>
      <ReadOnly label={say('jobs.promised')}>{dateTime(promisedAt)}</ReadOnly>
      {appointment && (
        <ReadOnly label={say('jobs.appointment')}>
          {dateTime(appointment.from)} {say('reception.to')} {dateTime(appointment.to)}
        </ReadOnly>
      )}
      <ReadOnly label={say('jobs.reception')}>
        <Ltr>{reception.number}</Ltr>
      </ReadOnly>
      {notes.length > 0 && !may('jobs.timeline') && (
        <section>
          <Typography variant="sigma" tag="h3">
            {say('jobs.notes')}
          </Typography>
          <Timeline label={say('jobs.notes')} entries={notes.map(({ at, text }) => ({ id: at, at, what: text }))} />
        </section>
      )}
    </Flex>
  );
}
