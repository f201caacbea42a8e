import { Button } from '@strapi/design-system';
import { useId, useState, type ReactElement } from 'react';

import type { CodingAnswer, CodingList } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Confirm, Form, labelOf, Ltr, ReadOnly, SidePanel, StatusBadge, useForm, useStep } from '../../ui';
import { CodingFields } from './coding-fields';
import { bodyOfChanges, PATHS, valuesOf, type CodingValues } from './coding-form';
import { PLURALS } from './lists';

interface CodingPanelProps {
  list: CodingList;
  coding: CodingAnswer;
  onChanged: (coding: CodingAnswer) => void;
  onDeleted: () => void;
  onClose: () => void;
}

/** One coding beside its list: all its fields, and the steps of its life. */
export function CodingPanel({ list, coding, onChanged, onDeleted, onClose }: CodingPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const { language } = useFormats();
  const [asking, setAsking] = useState<'retire' | 'delete'>();
  const [saved, setSaved] = useState(false);
  const step = useStep();
  const plural = PLURALS[list];
  const path = `/${plural}/${encodeURIComponent(coding.code)}`;
  const before = valuesOf(coding);
  const name = labelOf(coding, language);
  const form = useForm<CodingValues, CodingAnswer>({
    first: before,
    paths: PATHS,
    send: (values) => api.patch(path, bodyOfChanges(list, before, values)),
    onDone: (changed) => {
      setSaved(true);
      onChanged(changed);
    },
  });
  const become = async (verb: 'retire' | 'reinstate'): Promise<void> => onChanged(await api.post<CodingAnswer>(`${path}/${verb}`));
  const actions = (
    <>
      <Allowed route={`${plural}.delete`}>
        <Button variant="danger-light" onClick={() => setAsking('delete')}>
          {say('codings.delete')}
        </Button>
      </Allowed>
      <Allowed route={`${plural}.${coding.state === 'active' ? 'retire' : 'reinstate'}`}>
        <Button variant="tertiary" onClick={() => (coding.state === 'active' ? setAsking('retire') : step.take(() => become('reinstate')))}>
          {say(coding.state === 'active' ? 'codings.retire' : 'codings.reinstate')}
        </Button>
      </Allowed>
      <Allowed route={`${plural}.change`}>
        <Button type="submit" form={formId} loading={form.busy} disabled={!form.dirty}>
          {say('action.save')}
        </Button>
      </Allowed>
    </>
  );
  return (
    <SidePanel title={name} label={name} badge={<StatusBadge tone={coding.state === 'active' ? 'good' : 'neutral'}>{say(`codings.state.${coding.state}`)}</StatusBadge>} actions={actions} onClose={onClose}>
      <Form id={formId} label={name} general={step.refusal ?? form.general} problemsOf={form.problems} onSubmit={() => step.take(form.submit)}>
        {saved && !form.dirty && <Alert tone="good">{say('codings.saved')}</Alert>}
        <ReadOnly label={say('codings.field.code')}>
          <Ltr>{coding.code}</Ltr>
        </ReadOnly>
        <CodingFields list={list} form={form} />
      </Form>
      <Confirm open={asking === 'retire'} title={say('codings.retire-title', { name })} consequence={say('codings.retire-consequence')} verb={say('codings.retire')} onConfirm={() => become('retire')} onClose={() => setAsking(undefined)} />
      <Confirm
        open={asking === 'delete'}
        title={say('codings.delete-title', { name })}
        consequence={say('codings.delete-consequence')}
        verb={say('codings.delete')}
        dangerous
        onConfirm={() =>
          api.del(path).then(() => {
            onClose();
            onDeleted();
          })
        }
        onClose={() => setAsking(undefined)}
      />
    </SidePanel>
  );
}
