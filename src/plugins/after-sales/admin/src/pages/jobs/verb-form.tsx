import { Button, Flex } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { MovedJob, ProposalAnswer, ReasonKind } from '../../../../shared/api/jobs';
import type { JobReason } from '../../../../shared/api/job-statuses';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { AgentPicker, ChoiceField, DateTimeField, Form, labelOf, SwitchField, TextField, useForm, type FormState } from '../../ui';
import { bodyOf, NOTHING, VERBS, type VerbField, type VerbName, type VerbValues } from './verbs';

interface VerbFormProps {
  jobId: string;
  verb: VerbName;
  onDone: (moved: MovedJob) => void;
  onClose: () => void;
}

/** One step of a job: what it asks for, and the verb on the button. */
export function VerbForm({ jobId, verb, onDone, onClose }: VerbFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<VerbValues, MovedJob>({
    first: NOTHING,
    paths: ['agent', 'reason', 'result', 'for', 'from', 'to', 'emergency', 'note'],
    send: (values, key) => api.post(`/jobs/${jobId}/${verb}`, bodyOf(verb, values), { key }),
    onDone,
  });
  const rule: { fields: readonly VerbField[]; reasons?: ReasonKind; dangerous?: boolean } = VERBS[verb];
  return (
    <Form label={say(`jobs.verb.${verb}`)} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      {rule.fields.map((field) => (
        <Field key={field} field={field} form={form} jobId={jobId} reasons={rule.reasons} />
      ))}
      <Flex gap={2}>
        <Button type="submit" variant={rule.dangerous ? 'danger' : 'default'} loading={form.busy}>
          {say(`jobs.verb.${verb}`)}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {say('action.cancel')}
        </Button>
      </Flex>
    </Form>
  );
}

interface FieldProps {
  field: VerbField;
  form: FormState<VerbValues>;
  jobId: string;
  reasons?: ReasonKind;
}

function Field({ field, form, jobId, reasons }: FieldProps): ReactElement | null {
  const say = useText();
  const { values, set, problemAt } = form;
  switch (field) {
    case 'agent':
      return <AgentChoice form={form} jobId={jobId} />;
    case 'reason':
      return <ReasonChoice form={form} kind={reasons ?? 'cancel'} />;
    case 'result':
      return <ChoiceField name="result" label={say('jobs.field.result')} value={values.result} problem={problemAt('result')} options={(['fixed', 'follow-up', 'no-result'] as const).map((value) => ({ value, label: say(`jobs.result.${value}`) }))} onChange={(value) => set('result', value)} required />;
    case 'for':
      return <ChoiceField name="for" label={say('jobs.field.for')} value={values.for} problem={problemAt('for')} options={(['part', 'customer'] as const).map((value) => ({ value, label: say(`jobs.for.${value}`) }))} onChange={(value) => set('for', value)} required />;
    case 'appointment':
      return (
        <>
          <DateTimeField name="from" label={say('jobs.field.from')} value={values.from} problem={problemAt('from')} onChange={(value) => set('from', value)} required />
          <DateTimeField name="to" label={say('jobs.field.to')} value={values.to} problem={problemAt('to')} onChange={(value) => set('to', value)} required />
        </>
      );
    case 'emergency':
      return <SwitchField name="emergency" label={say('jobs.field.emergency')} value={values.emergency} onChange={(value) => set('emergency', value)} />;
    case 'note':
      return <TextField name="note" label={say('jobs.field.note')} value={values.note} problem={problemAt('note')} onChange={(value) => set('note', value)} maxLength={2000} />;
  }
}

/** The agents that suit the job best stand below the field, with the reasons; one press chooses. */
function AgentChoice({ form, jobId }: { form: FormState<VerbValues>; jobId: string }): ReactElement {
  const api = useApi();
  const say = useText();
  const [proposed, setProposed] = useState<ProposalAnswer['items']>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<ProposalAnswer>(`/jobs/${jobId}/proposal`, {}, { signal: stop.signal }).then(
      ({ items }) => setProposed(items.slice(0, 3)),
      () => undefined,
    );
    return () => stop.abort();
  }, [api, jobId]);
  return (
    <>
      <AgentPicker creates name="agent" label={say('jobs.field.agent')} value={form.values.agent} problem={form.problemAt('agent')} onChange={(agent) => form.set('agent', agent)} required />
      <Flex direction="column" alignItems="stretch" gap={1}>
        {proposed.map(({ agent, reasons }) => (
          <Button key={agent.id} variant="ghost" size="S" onClick={() => form.set('agent', agent.id)}>
            <bdi>{agent.name}</bdi> — {reasons.map(({ text }) => text).join(' ')}
          </Button>
        ))}
      </Flex>
    </>
  );
}

function ReasonChoice({ form, kind }: { form: FormState<VerbValues>; kind: ReasonKind }): ReactElement {
  const api = useApi();
  const say = useText();
  const { language } = useFormats();
  const [reasons, setReasons] = useState<readonly JobReason[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: JobReason[] }>('/job-reasons', { kind }, { signal: stop.signal }).then(
      ({ items }) => setReasons(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [api, kind]);
  return <ChoiceField name="reason" label={say('jobs.field.reason')} value={form.values.reason} problem={form.problemAt('reason')} options={reasons.map((reason) => ({ value: reason.code, label: labelOf(reason, language) }))} onChange={(value) => form.set('reason', value)} required />;
}
