import { Button, Flex } from '@strapi/design-system';
import { type ReactElement } from 'react';

import { DOCUMENTS, SHELF_LENGTH, type CustodyMoved, type Step } from '../../../../shared/api/custody';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { useText, type Say } from '../../kernel/text';
import { AgentPicker, ChoiceField, Form, SwitchField, TextField, useForm, type FormState } from '../../ui';
import { bodyOf, fieldsOf, NOTHING, type StepField, type StepValues } from './steps';
import { useReasons, useTechnicians } from './use-choices';

interface StepFormProps {
  jobId: string;
  step: Step;
  /** The customer, who usually fetches the device. */
  customer: string;
  onDone: (moved: CustodyMoved) => void;
  onClose: () => void;
}

/** One step of a device: what it asks for, and the step on the button. The cursor stands in its first field. */
export function StepForm({ jobId, step, customer, onDone, onClose }: StepFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<StepValues, CustodyMoved>({
    first: { ...NOTHING, receiver: customer },
    paths: Object.keys(NOTHING),
    send: (values, key) => api.post(`/custody/${jobId}/${step}`, bodyOf(step, values), { key }),
    onDone,
  });
  return (
    <Form label={say(`custody.step.${step}`)} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      {fieldsOf(step, form.values).map((field, at) => (
        <Field key={field} field={field} step={step} form={form} first={at === 0} />
      ))}
      <Flex gap={2}>
        <Button type="submit" loading={form.busy}>
          {say(`custody.step.${step}`)}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('action.cancel')}
        </Button>
      </Flex>
    </Form>
  );
}

interface FieldProps {
  field: StepField;
  step: Step;
  form: FormState<StepValues>;
  first: boolean;
}

type Texts = Exclude<keyof StepValues, 'withoutSlip' | 'passed'>;

const textOf = (form: FormState<StepValues>, name: Texts) => ({ name, value: form.values[name], problem: form.problemAt(name), onChange: (value: string) => form.set(name, value) });

function Field({ field, step, form, first }: FieldProps): ReactElement | null {
  const say = useText();
  const may = useMay();
  switch (field) {
    case 'technician':
      return may('technicians.list') ? <TechnicianChoice form={form} say={say} /> : null;
    case 'agent':
      return may('agents.list') ? <AgentPicker {...textOf(form, 'agent')} label={say('jobs.agent')} /> : null;
    case 'passed':
      return <ChoiceField name="passed" label={say('custody.passed')} value={form.values.passed} options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`custody.passed.${value}`) }))} onChange={(value) => form.set('passed', value as StepValues['passed'])} required />;
    case 'reason':
      return <ReasonChoice form={form} say={say} />;
    case 'withoutSlip':
      return <SwitchField name="withoutSlip" label={say('custody.without-slip')} value={form.values.withoutSlip} onChange={(value) => form.set('withoutSlip', value)} />;
    case 'identity':
      return <Identity form={form} say={say} />;
    case 'trackingCode':
      return <TextField {...textOf(form, field)} label={say('custody.slip-code')} hint={say('custody.slip-code-hint')} ltr maxLength={60} autoFocus required />;
    case 'receiver':
      return <TextField {...textOf(form, field)} label={say('custody.receiver')} maxLength={120} required />;
    case 'shelf':
      return <TextField {...textOf(form, field)} label={say('custody.shelf')} maxLength={SHELF_LENGTH} autoFocus={first} required={step === 'shelve'} ltr />;
    case 'sentTo':
      return <TextField {...textOf(form, field)} label={say('custody.sent-to')} hint={say('custody.sent-to-hint')} maxLength={120} />;
    case 'wayBill':
      return <TextField {...textOf(form, field)} label={say('custody.way-bill')} ltr maxLength={40} />;
    case 'accessories':
    case 'condition':
    case 'note':
      return <TextField {...textOf(form, field)} label={say(`custody.${field}`)} maxLength={500} autoFocus={first} />;
  }
}

/** Without the slip: why, and by what the person was identified. */
const Identity = ({ form, say }: { form: FormState<StepValues>; say: Say }): ReactElement => (
  <>
    <TextField {...textOf(form, 'identity.reason')} label={say('custody.identity.reason')} maxLength={300} required />
    <ChoiceField {...textOf(form, 'identity.document')} label={say('custody.identity.document')} options={DOCUMENTS.map((value) => ({ value, label: say(`custody.document.${value}`) }))} required />
    <TextField {...textOf(form, 'identity.lastDigits')} label={say('custody.identity.digits')} hint={say('custody.identity.digits-hint')} ltr maxLength={12} required />
  </>
);

function TechnicianChoice({ form, say }: { form: FormState<StepValues>; say: Say }): ReactElement {
  const options = useTechnicians();
  return <ChoiceField {...textOf(form, 'technician')} label={say('jobs.technician')} placeholder={say('custody.no-technician')} options={options} />;
}

function ReasonChoice({ form, say }: { form: FormState<StepValues>; say: Say }): ReactElement {
  const options = useReasons('reopen');
  return <ChoiceField {...textOf(form, 'reason')} label={say('jobs.field.reason')} options={options} required />;
}
