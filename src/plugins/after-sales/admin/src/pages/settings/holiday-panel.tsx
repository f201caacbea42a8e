import { Button } from '@strapi/design-system';
import { useId, type ReactElement } from 'react';

import type { HolidayAnswer } from '../../../../shared/api/service-time';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ChoiceField, CodingPicker, DayField, Form, SidePanel, TextField, useForm } from '../../ui';

interface Values {
  day: string | null;
  label: string;
  scope: string;
  code: string;
}

/** A new holiday: which day, why, and whether for all or one province. */
export function HolidayPanel({ onAdded, onClose }: { onAdded: () => void; onClose: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const { language } = useFormats();
  const form = useForm<Values, HolidayAnswer>({
    first: { day: null, label: '', scope: 'company', code: '' },
    paths: ['day', 'labels', `labels.${language}`, 'scope', 'code'],
    send: ({ day, label, scope, code }, key) =>
      api.post('/holidays', { ...(day && { day }), scope, ...(scope === 'province' && { code }), labels: { [language]: label.trim() || null } }, { key }),
    onDone: onAdded,
  });
  const { values, set, problemAt } = form;
  const title = say('settings.holiday.add');
  return (
    <SidePanel
      title={title}
      label={title}
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} loading={form.busy}>
          {say('action.save')}
        </Button>
      }
    >
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <DayField name="day" label={say('settings.holiday.day')} value={values.day} problem={problemAt('day')} onChange={(day) => set('day', day)} required />
        <TextField name="label" label={say('settings.holiday.label')} value={values.label} problem={problemAt('labels') ?? problemAt(`labels.${language}`)} onChange={(label) => set('label', label)} maxLength={120} required />
        <ChoiceField name="scope" label={say('settings.place')} value={values.scope} options={(['company', 'province'] as const).map((value) => ({ value, label: say(`settings.place.${value}`) }))} onChange={(scope) => set('scope', scope)} required />
        {values.scope === 'province' && <CodingPicker name="code" plural="provinces" label={say('settings.province')} value={values.code} problem={problemAt('code')} onChange={(code) => set('code', code)} required />}
      </Form>
    </SidePanel>
  );
}
