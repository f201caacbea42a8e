import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import type { JobAnswer, JobLine } from '../../../../shared/api/jobs';
import type { SettledAnswer, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Failed, Ltr, nationalForm, ReadOnly, Skeleton } from '../../ui';
import { deviceInWords, NAMED, useNames, type Names } from '../codings/use-names';
import { useLoaded } from '../network/use-loaded';
import { Photos } from './photos';
import { Settle } from './settle';

const Halves = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 1200px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

interface WaitingJobProps {
  job: JobLine;
  onSettled: (answer: SettledAnswer) => void;
}

/** One job that waits: what was told, the photos beside, and the three ways on. */
export function WaitingJob({ job, onSettled }: WaitingJobProps): ReactElement {
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  const serial = useLoaded<UnknownSerialAnswer>(may('unknown-serials.show') ? `/jobs/${job.id}/unknown-serial` : null);
  const whole = useLoaded<JobAnswer>(may('jobs.show') ? `/jobs/${job.id}` : null);
  return (
    <Box tag="section" aria-label={say('waiting.title', { number: job.number })} background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, large: 6 }}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
        <Typography variant="beta" tag="h2">
          <Ltr>{job.device.serial ?? '—'}</Ltr>
        </Typography>
        <Typography textColor="neutral600">
          {say('jobs.number')} <Ltr>{job.number}</Ltr>
        </Typography>
      </Flex>
      <Typography tag="p" paddingBottom={4}>{say(serial.data?.device.state === 'known' ? 'waiting.why-known' : 'waiting.why')}</Typography>
      <Halves>
        <div>
          <Told job={job} whole={whole.data} told={serial.data} names={names} />
          {serial.problem && <Failed problem={serial.problem} onRetry={serial.reload} />}
          {may('unknown-serials.show') && !serial.data && !serial.problem && <Skeleton />}
          {serial.data && <Settle serial={serial.data} names={names} onSettled={onSettled} />}
        </div>
        {may('photos.of-job') && <Photos jobId={job.id} />}
      </Halves>
    </Box>
  );
}

interface ToldProps {
  job: JobLine;
  whole?: JobAnswer;
  told?: UnknownSerialAnswer;
  names: Names;
}

/** What the customer said of the device, and whom to ask. */
function Told({ job, whole, told, names }: ToldProps): ReactElement {
  const say = useText();
  const { dateTime } = useFormats();
  const words = [told?.device.categoryTold, told?.device.brandTold].filter(Boolean).join(' ');
  const faults = (whole?.faults ?? []).map(({ told: said, code }) => said ?? code).join('، ');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={5}>
      <ReadOnly label={say('jobs.device')}>
        <bdi>{deviceInWords(job.device, names) || words || say('waiting.nothing-told')}</bdi>
      </ReadOnly>
      <ReadOnly label={say('jobs.customer')}>
        <bdi>{job.customer.name}</bdi> {whole && <Ltr>{whole.customer.phones.map(nationalForm).join(' ، ')}</Ltr>}
      </ReadOnly>
      {(faults || whole?.note) && (
        <ReadOnly label={say('jobs.faults')}>
          <bdi>{[faults, whole?.note].filter(Boolean).join(' — ')}</bdi>
        </ReadOnly>
      )}
      <ReadOnly label={say('waiting.since')}>{dateTime(job.stageSince)}</ReadOnly>
    </Flex>
  );
}
