import { Button } from '@strapi/design-system';
import { useId, type ReactElement } from 'react';

import type { DeviceLife } from '../../../../shared/api/device-lives';
import type { ChangedDevice } from '../../../../shared/api/devices';
import { foldDigits } from '../../../../shared/text/fold';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Form, ProductPicker, SidePanel, TextField, useForm } from '../../ui';

interface Values {
  serial: string;
  product: string;
  year: string;
  reason: string;
}

interface CorrectPanelProps {
  life: DeviceLife;
  onDone: () => void;
  onClose: () => void;
}

const valuesOf = ({ serial, product, yearOfManufacture }: DeviceLife): Values => ({ serial: serial ?? '', product: product ?? '', year: yearOfManufacture === null ? '' : String(yearOfManufacture), reason: '' });

/** Only what was changed is sent; a year may be typed in any digits, and what is none is the server's to refuse. */
function bodyOf(before: Values, now: Values, changedAt: string): object {
  const year = foldDigits(now.year).trim();
  return {
    ...(now.serial !== before.serial && { serial: now.serial }),
    ...(now.product !== before.product && now.product && { product: now.product }),
    ...(now.year !== before.year && { yearOfManufacture: year === '' ? null : Number.isNaN(Number(year)) ? year : Number(year) }),
    reason: now.reason,
    changedAt,
  };
}

/** A serial or product that was read wrongly, with the reason why we believe another one now. */
export function CorrectPanel({ life, onDone, onClose }: CorrectPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const before = valuesOf(life);
  const form = useForm<Values, ChangedDevice>({
    first: before,
    paths: ['serial', 'product', 'yearOfManufacture', 'reason'],
    send: (values) => api.patch(`/devices/${life.id}`, bodyOf(before, values, life.changedAt)),
    onDone,
  });
  const { values, set, problemAt } = form;
  const title = say('devices.correct-title');
  const save = (
    <Button type="submit" form={formId} loading={form.busy} disabled={!form.dirty}>
      {say('action.save')}
    </Button>
  );
  return (
    <SidePanel title={title} label={title} actions={save} onClose={onClose}>
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <TextField name="serial" label={say('devices.serial')} value={values.serial} problem={problemAt('serial')} onChange={(serial) => set('serial', serial)} maxLength={80} ltr />
        <ProductPicker creates name="product" label={say('devices.product')} value={values.product} problem={problemAt('product')} onChange={(product) => set('product', product)} />
        <TextField name="yearOfManufacture" label={say('devices.year')} value={values.year} problem={problemAt('yearOfManufacture')} onChange={(year) => set('year', year)} maxLength={4} ltr />
        <TextField name="reason" label={say('devices.reason')} hint={say('devices.reason-hint')} value={values.reason} problem={problemAt('reason')} onChange={(reason) => set('reason', reason)} maxLength={300} required />
      </Form>
    </SidePanel>
  );
}
