import { useCallback, type ReactElement } from 'react';

import type { CodingAnswer } from '../../../../shared/api/codings';
import type { DeviceAnswer } from '../../../../shared/api/devices';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { Picker, type PickerProps } from './picker';
import { useAgentSource, useCodingSource, useSearchSource } from './sources';

interface CodingPickerProps extends PickerProps {
  /** The list's path: `brands`, `product-categories`, `products`, `parts`, `faults`, `provinces`, `cities` … */
  plural: string;
  /** What else a new one of this list needs, so that it can be made in place. */
  creates?: Readonly<Record<string, string>>;
}

/** A coding of any list. With `creates` what was typed becomes a new one: the same text is its code and its name. */
export function CodingPicker({ plural, creates, ...props }: CodingPickerProps): ReactElement {
  const api = useApi();
  const { language } = useFormats();
  const source = useCodingSource(plural);
  const create = useCallback(
    async (typed: string) => {
      const made = await api.post<CodingAnswer>(`/${plural}`, { code: typed.trim(), labels: { [language]: typed.trim() }, ...creates });
      return { value: made.code, label: typed };
    },
    [api, plural, language, creates],
  );
  return <Picker {...source} {...props} onCreate={creates ? create : props.onCreate} />;
}

export const ProductPicker = (props: PickerProps): ReactElement => <CodingPicker plural="products" {...props} />;
export const PartPicker = (props: PickerProps & Pick<CodingPickerProps, 'creates'>): ReactElement => <CodingPicker plural="parts" {...props} />;
export const AgentPicker = (props: PickerProps): ReactElement => <Picker {...useAgentSource()} {...props} />;
export const CustomerPicker = (props: PickerProps): ReactElement => <Picker {...useSearchSource('customers')} {...props} />;

/** A device by serial. With a product chosen, a serial that nobody knows is registered in place. */
export function DevicePicker({ product, ...props }: PickerProps & { product?: string }): ReactElement {
  const api = useApi();
  const source = useSearchSource('devices');
  const register = useCallback(
    async (serial: string) => {
      const made = await api.post<DeviceAnswer>('/devices', { serial: serial.trim(), product });
      return { value: made.id, label: made.serial };
    },
    [api, product],
  );
  return <Picker {...source} {...props} onCreate={product ? register : props.onCreate} />;
}
