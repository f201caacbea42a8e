import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Ltr, StageBadge } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import { Section } from './section';

/** What of this customer is being worked on; nothing where nothing is. */
export function OpenJobsOf({ customer: { openJobs } }: { customer: CustomerAnswer }): ReactElement | null {
  const say = useText();
  const { ago } = useFormats();
  const names = useNames(NAMED);
  if (openJobs.length === 0) return null;
  return (
    <Section title={say('customers.open-jobs')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {openJobs.map((job) => (
          <Flex tag="li" key={job.id} gap={2} wrap="wrap">
            <Typography>
              <Ltr>{job.number}</Ltr>
            </Typography>
            <StageBadge stage={job.stage} />
            <Typography>
              <bdi>{deviceInWords(job, names)}</bdi>
            </Typography>
            <Typography textColor="neutral600">{ago(job.since)}</Typography>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}

/** The devices that this customer asked about, each leading to its life. */
export function DevicesOf({ customer: { devices } }: { customer: CustomerAnswer }): ReactElement | null {
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  if (devices.length === 0) return null;
  return (
    <Section title={say('customers.devices')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {devices.map((device) => {
          const words = (
            <>
              <bdi>{deviceInWords(device, names) || say('devices.device')}</bdi> {device.serial ? <Ltr>{device.serial}</Ltr> : say('devices.no-serial')}
            </>
          );
          return (
            <Box tag="li" key={device.id}>
              {may('devices.show') ? (
                <Typography tag={Link} to={`/plugins/after-sales/devices/${device.id}`} textColor="primary600">
                  {words}
                </Typography>
              ) : (
                <Typography>{words}</Typography>
              )}
            </Box>
          );
        })}
      </Flex>
    </Section>
  );
}
