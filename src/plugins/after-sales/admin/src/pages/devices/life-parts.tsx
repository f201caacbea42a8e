import { Box, Flex, Typography } from '@strapi/design-system';
import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router-dom';

import { dayOf } from '../../../../shared/calendar';
import type { DeviceLife } from '../../../../shared/api/device-lives';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Ltr, ReadOnly, StageBadge, StatusBadge, Timeline } from '../../ui';
import { lifeEntries } from './life-words';

/** What isn't in the title: the year, and what the customer called it. */
export function Identity({ life }: { life: DeviceLife }): ReactElement | null {
  const say = useText();
  const told = [life.categoryTold, life.brandTold].filter(Boolean).join(' ');
  if (!told && life.yearOfManufacture === null) return null;
  return (
    <Flex gap={7} wrap="wrap" alignItems="flex-start" paddingBottom={4}>
      {life.yearOfManufacture !== null && (
        <ReadOnly label={say('devices.year')}>
          <Ltr>{String(life.yearOfManufacture)}</Ltr>
        </ReadOnly>
      )}
      {told && (
        <ReadOnly label={say('devices.told')}>
          <bdi>{told}</bdi>
        </ReadOnly>
      )}
    </Flex>
  );
}

/** Whose it was, the last one first. */
export function Owners({ life: { owners } }: { life: DeviceLife }): ReactElement {
  const say = useText();
  const may = useMay();
  const { day, number } = useFormats();
  const { company } = useCompany();
  const dayIn = (at: string): string => day(dayOf(new Date(at), company.timeZone));
  if (owners.length === 0) return <Typography textColor="neutral600">{say('devices.no-owners')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {owners.map(({ customer, from, to, receptions }) => (
        <Flex tag="li" key={customer.id} gap={3} wrap="wrap">
          {may('customers.show') ? (
            <Typography tag={Link} to={`/plugins/after-sales/customers/${customer.id}`} textColor="primary600">
              <bdi>{customer.name}</bdi>
            </Typography>
          ) : (
            <Typography>
              <bdi>{customer.name}</bdi>
            </Typography>
          )}
          <Typography textColor="neutral600">{say('devices.owner-line', { count: number(receptions), from: dayIn(from), to: dayIn(to) })}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}

/** Each job with who did it, how it ended, and which parts its reports name. */
export function Work({ life: { jobs, reports } }: { life: DeviceLife }): ReactElement {
  const say = useText();
  if (jobs.length === 0) return <Typography textColor="neutral600">{say('devices.no-jobs')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {jobs.map((job) => (
        <OneJob key={job.id} job={job} reports={reports.filter((report) => report.job === job.id)} />
      ))}
    </Flex>
  );
}

function OneJob({ job, reports }: { job: DeviceLife['jobs'][number]; reports: DeviceLife['reports'] }): ReactElement {
  const say = useText();
  const { dateTime, number } = useFormats();
  const parts = reports.flatMap((report) => report.parts);
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="semiBold">
          <Ltr>{job.number}</Ltr>
        </Typography>
        <StageBadge stage={job.stage} />
        {job.result && <Typography>{say(`jobs.result.${job.result as 'fixed' | 'follow-up' | 'no-result'}`)}</Typography>}
        <Typography>
          <bdi>{job.customer.name}</bdi>
        </Typography>
        <Typography textColor="neutral600">{dateTime(job.openedAt)}</Typography>
        <Typography textColor="neutral600">
          <bdi>{[job.agent?.name, job.technician?.name].filter(Boolean).join('، ') || say('reception.no-agent')}</bdi>
        </Typography>
      </Flex>
      {parts.length > 0 && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {say('devices.parts')}
          </Typography>
          {parts.map(({ code, quantity, cut }, at) => (
            <Flex key={at} gap={1}>
              <Typography>
                <Ltr>{say('devices.part-line', { part: code, count: number(quantity) })}</Ltr>
              </Typography>
              {cut && <StatusBadge tone="neutral">{say('devices.part-cut')}</StatusBadge>}
            </Flex>
          ))}
        </Flex>
      )}
    </Box>
  );
}

/** Everything in one line of time. */
export function LifeTimeline({ life }: { life: DeviceLife }): ReactElement {
  const say = useText();
  const entries = useMemo(() => lifeEntries(life, say), [life, say]);
  return <Timeline label={say('devices.timeline')} entries={entries} />;
}
