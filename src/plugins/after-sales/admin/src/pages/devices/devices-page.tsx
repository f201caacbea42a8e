import { Box, Flex } from '@strapi/design-system';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Route, Routes, useNavigate } from 'react-router-dom';

import type { DeviceLine } from '../../../../shared/api/devices';
import { foldSerial } from '../../../../shared/text/fold';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ColumnChoice, DataTable, Form, Ltr, Page, ProductPicker, TextField, useTable, type Column, type FilterValues } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import { Frame } from '../frame';
import { KnownBadge } from './known-badge';
import { LifePage } from './life-page';
import { DEVICES } from './places';

export default function DevicesPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route index element={<Devices />} />
        <Route path=":id" element={<LifePage />} />
      </Routes>
    </Frame>
  );
}

const keyOf = ({ id }: DeviceLine): string => id;

/** A serial that is scanned leads to its device at once; a part of one, or a product, to those that have it. */
function Devices(): ReactElement {
  const say = useText();
  const go = useNavigate();
  const columns = useColumns();
  const table = useTable<DeviceLine>({ name: 'devices', path: '/devices', columns, keyOf });
  const open = ({ id }: DeviceLine): void => go(`${DEVICES}/${id}`);
  return (
    <Page title={say('devices.title')} actions={<ColumnChoice columns={columns} shown={table.shown} onChange={table.setShown} />}>
      <Search values={table.values} onChange={table.setValues} onOpen={open} />
      <DataTable label={say('devices.title')} list={table.list} columns={table.columns} keyOf={keyOf} sort={table.sort} onSort={table.setSort} onOpen={open} empty={{ title: say('devices.empty'), hint: say('devices.search-hint', ENTER) }} />
    </Page>
  );
}

const PAUSE_MS = 250;
/** As it stands on every keyboard. */
const ENTER = { key: '\u2066Enter\u2069' };

interface SearchProps {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  onOpen: (line: DeviceLine) => void;
}

/**
 * The list follows while somebody types; Enter, which a scanner sends too, opens the device when there is just one.
 * The form holds one field alone: with two a browser would not send it without a button.
 */
function Search({ values, onChange, onOpen }: SearchProps): ReactElement {
  const api = useApi();
  const say = useText();
  const [typed, setTyped] = useState(values.q ?? '');
  const told = (q: string, product: string): FilterValues => ({ ...(q.trim() && { q: q.trim() }), ...(product && { product }) });
  useEffect(() => {
    if (typed.trim() === (values.q ?? '')) return undefined;
    const timer = setTimeout(() => onChange(told(typed, values.product ?? '')), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const scanned = async (): Promise<void> => {
    if (!typed.trim()) return;
    const { items } = await api.get<{ items: DeviceLine[] }>('/devices', { q: typed.trim(), limit: 25 });
    const exact = items.find(({ serial }) => serial !== null && foldSerial(serial) === foldSerial(typed));
    const one = exact ?? (items.length === 1 ? items[0] : undefined);
    if (one) onOpen(one);
  };
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap" paddingBottom={4}>
      <Box flex="1" minWidth="26rem" maxWidth="48rem">
        <Form label={say('devices.search')} onSubmit={() => void scanned()}>
          <TextField name="q" label={say('devices.search')} hint={say('devices.search-hint', ENTER)} value={typed} onChange={setTyped} maxLength={80} autoFocus />
        </Form>
      </Box>
      <Box minWidth="24rem">
        <ProductPicker name="product" label={say('devices.product')} value={values.product ?? ''} onChange={(product) => onChange(told(typed, product))} />
      </Box>
    </Flex>
  );
}

function useColumns(): readonly Column<DeviceLine>[] {
  const say = useText();
  const { number, dateTime } = useFormats();
  const names = useNames(NAMED);
  return useMemo(
    () => [
      { id: 'serial', title: say('devices.serial'), sort: 'serial', fixed: true, cell: ({ serial }) => (serial ? <Ltr>{serial}</Ltr> : say('devices.no-serial')) },
      { id: 'device', title: say('devices.device'), sort: 'product', fixed: true, cell: (line) => <bdi>{deviceInWords(line, names) || '—'}</bdi> },
      { id: 'customer', title: say('devices.customer'), cell: ({ customer }) => <bdi>{customer?.name ?? '—'}</bdi> },
      { id: 'jobs', title: say('devices.jobs'), cell: ({ jobs }) => number(jobs) },
      { id: 'added', title: say('devices.added'), sort: 'added', cell: ({ addedAt }) => dateTime(addedAt) },
      { id: 'state', title: say('devices.state'), cell: ({ known }) => <KnownBadge known={known} /> },
    ],
    [say, number, dateTime, names],
  );
}
