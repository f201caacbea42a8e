import { Box, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';

import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { CodingPicker, TextField, type FormState } from '../../ui';
import type { DeviceDraft, Draft } from './draft';
import { WarrantyLine } from './warranty-line';

interface DeviceCardProps {
  form: FormState<Draft>;
  at: number;
  /** Typing may begin here: the customer is settled. */
  autoFocus: boolean;
}

/** One device of the reception: what it is, what is wrong with it, and whether its warranty holds. */
export function DeviceCard({ form, at, autoFocus }: DeviceCardProps): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { devices } = form.values;
  const device = devices[at]!;
  const change = (part: Partial<DeviceDraft>): void => form.set('devices', devices.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const problemAt = (...fields: string[]): string | undefined => fields.map((field) => form.problemAt(`devices.${at}.${field}`)).find(Boolean);
  const field = (name: Exclude<keyof DeviceDraft, 'key'>, ...paths: string[]) => ({ name: `devices.${at}.${name}`, value: device[name], problem: problemAt(name, ...paths), onChange: (value: string) => change({ [name]: value }) });
  const known = device.id !== '';
  return (
    <Box tag="section" aria-label={say('reception.device', { n: number(at + 1) })} background="neutral0" hasRadius shadow="tableShadow" padding={4} marginTop={3}>
      <Flex justifyContent="space-between" paddingBottom={2}>
        <Typography variant="sigma" tag="h3">
          {say('reception.device', { n: number(at + 1) })}
        </Typography>
        {devices.length > 1 && (
          <IconButton label={say('reception.remove-device', { n: number(at + 1) })} variant="ghost" onClick={() => form.set('devices', devices.filter((_, i) => i !== at))}>
            <Trash />
          </IconButton>
        )}
      </Flex>
      <Grid.Root gap={3}>
        <Cell>
          <TextField {...field('serial', 'id')} label={say('reception.serial')} onChange={(serial) => change({ serial, id: '' })} autoFocus={autoFocus} ltr maxLength={80} />
        </Cell>
        {!known && (
          <Cell>
            <CodingPicker {...field('product')} plural="products" label={say('reception.product')} />
          </Cell>
        )}
        {!known && !device.product && (
          <>
            <Cell>
              <CodingPicker {...field('category')} plural="product-categories" label={say('reception.category')} />
            </Cell>
            <Cell>
              <CodingPicker {...field('brand')} plural="brands" label={say('reception.brand')} />
            </Cell>
          </>
        )}
        <Cell>
          <CodingPicker {...field('fault', 'faults', 'faults.0.code')} plural="faults" label={say('reception.fault')} />
        </Cell>
        <Cell>
          <TextField {...field('told', 'faults.0.told')} label={say('reception.fault-told')} maxLength={4000} />
        </Cell>
        <Cell>
          <TextField {...field('note')} label={say('reception.device-note')} maxLength={2000} />
        </Cell>
      </Grid.Root>
      <Box paddingTop={2} minHeight="2.4rem">
        <WarrantyLine serial={device.serial} />
      </Box>
    </Box>
  );
}

const Cell = ({ children }: { children: ReactNode }): ReactElement => (
  <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
