import { Button, Typography } from '@strapi/design-system';
import { useId, type ReactElement } from 'react';

import type { DeviceLife } from '../../../../shared/api/device-lives';
import { FACT_KINDS, FACT_SOURCES, type FactAnswer } from '../../../../shared/api/warranty';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { ChoiceField, DayField, Form, SidePanel, TextField, useForm } from '../../ui';

interface Values {
  kind: string;
  day: string | null;
  source: string;
  reason: string;
}

interface FactPanelProps {
  life: DeviceLife;
  onDone: () => void;
  onClose: () => void;
}

/** The last fact of its kind, which a new one amends. */
const factToAmend = (facts: DeviceLife['facts'], kind: string): string | undefined => {
  const replaced = new Set(facts.map(({ replaces }) => replaces));
  return facts.find((fact) => fact.kind === kind && !replaced.has(fact.id))?.id;
};

/** When a device was made, left the warehouse, was sold or installed, and who says so. */
export function FactPanel({ life, onDone, onClose }: FactPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const form = useForm<Values, FactAnswer>({
    first: { kind: 'sold', day: null, source: 'purchase-invoice', reason: '' },
    paths: ['kind', 'day', 'source', 'reason'],
    send: ({ reason, day, ...told }, key) => {
      const amends = factToAmend(life.facts, told.kind);
      return api.post('/warranty/facts', { ...told, serial: life.serial, ...(day && { day }), ...(reason.trim() && { reason }), ...(amends && { amends }) }, { key });
    },
    onDone,
  });
  const { values, set, problemAt } = form;
  const title = say('devices.record-fact');
  const save = (
    <Button type="submit" form={formId} loading={form.busy}>
      {say('action.save')}
    </Button>
  );
  return (
    <SidePanel title={title} label={title} actions={save} onClose={onClose}>
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <ChoiceField name="kind" label={say('devices.fact-kind')} value={values.kind} problem={problemAt('kind')} options={FACT_KINDS.map((value) => ({ value, label: say(`devices.fact.${value}`) }))} onChange={(kind) => set('kind', kind)} required />
        {factToAmend(life.facts, values.kind) && <Typography textColor="neutral600">{say('devices.fact-amends')}</Typography>}
        <DayField name="day" label={say('devices.fact-day')} value={values.day} problem={problemAt('day')} onChange={(day) => set('day', day)} required />
        <ChoiceField name="source" label={say('devices.fact-source')} value={values.source} problem={problemAt('source')} options={FACT_SOURCES.map((value) => ({ value, label: say(`devices.source.${value}`) }))} onChange={(source) => set('source', source)} required />
        <TextField name="reason" label={say('devices.reason')} hint={say('devices.reason-hint')} value={values.reason} problem={problemAt('reason')} onChange={(reason) => set('reason', reason)} maxLength={300} />
      </Form>
    </SidePanel>
  );
}
