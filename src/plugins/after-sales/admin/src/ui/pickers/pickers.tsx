import { useCallback, type ReactElement } from 'react';

import type { DeviceAnswer } from '../../../../shared/api/devices';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { CodingPicker, type CodingPickerProps } from './coding-picker';
import { useInPlace } from './in-place';
import { NewCustomer } from './new-customer';
import { NewAgent, NewProduct } from './new-ones';
import { Picker, type PickerProps } from './picker';
import { useAgentSource, useSearchSource } from './sources';

export const PartPicker = (props: PickerProps & Pick<CodingPickerProps, 'creates'>): ReactElement => <CodingPicker plural="parts" {...props} />;

interface Making extends PickerProps {
  /** One that isn't there is made in a small form above this one, by whoever may; a filter has no use for it. */
  creates?: boolean;
}

export function ProductPicker({ creates, ...props }: Making): ReactElement {
  const may = useMay();
  const { making, make } = useInPlace();
  return (
    <>
      <CodingPicker plural="products" {...props} onCreate={creates && may('products.create') ? make : undefined} />
      {making && <NewProduct making={making} />}
    </>
  );
}

export function AgentPicker({ creates, ...props }: Making): ReactElement {
  const may = useMay();
  const { making, make } = useInPlace();
  return (
    <>
      <Picker {...useAgentSource()} {...props} onCreate={creates && may('agents.create') ? make : undefined} />
      {making && <NewAgent making={making} />}
    </>
  );
}

/** A customer by name or phone. */
export function CustomerPicker({ creates, ...props }: Making): ReactElement {
  const may = useMay();
  const { making, make } = useInPlace();
  return (
    <>
      <Picker {...useSearchSource('customers')} {...props} onCreate={creates && may('customers.add') ? make : undefined} />
      {making && <NewCustomer making={making} />}
    </>
  );
}

/** A device by serial. With a product chosen, a serial that nobody knows is registered in place. */
export function DevicePicker({ product, ...props }: PickerProps & { product?: string }): ReactElement {
  const api = useApi();
  const may = useMay();
  const source = useSearchSource('devices');
  const register = useCallback(
    async (serial: string) => {
      const made = await api.post<DeviceAnswer>('/devices', { serial: serial.trim(), product });
      return { value: made.id, label: made.serial };
    },
    [api, product],
  );
  return <Picker {...source} {...props} onCreate={product && may('devices.register') ? register : props.onCreate} />;
}
