import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { Ltr, type FormState } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import type { Person } from './caller-search';
import { NO_DEVICE, type Draft } from './draft';

interface KnownDevicesProps {
  devices: Person['devices'];
  form: FormState<Draft>;
}

/** The devices that this customer has asked about before: one press instead of a serial. */
export function KnownDevices({ devices, form }: KnownDevicesProps): ReactElement | null {
  const say = useText();
  const names = useNames(NAMED);
  if (devices.length === 0) return null;
  const drafts = form.values.devices;
  const take = (device: Person['devices'][number]): void => {
    const filled = { ...NO_DEVICE, id: device.id, serial: device.serial ?? '' };
    const empty = drafts.findIndex(({ id, serial, product, category }) => !id && !serial && !product && !category);
    const next = empty < 0 ? [...drafts, { key: Math.max(...drafts.map(({ key }) => key)) + 1, ...filled }] : drafts.map((draft, at) => (at === empty ? { ...draft, ...filled } : draft));
    form.set('devices', next);
  };
  return (
    <Box paddingTop={2}>
      <Typography variant="sigma" tag="h2">
        {say('reception.known-devices')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        {devices.map((device) => (
          <Button key={device.id} variant="tertiary" size="S" disabled={drafts.some(({ id }) => id === device.id)} onClick={() => take(device)}>
            <bdi>{deviceInWords(device, names)}</bdi> {device.serial ? <Ltr>{device.serial}</Ltr> : say('reception.no-serial')}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}
