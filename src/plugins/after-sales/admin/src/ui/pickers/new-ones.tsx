import type { ReactElement } from 'react';

import type { AgentAnswer } from '../../../../shared/api/agents';
import { CODING_FIELDS, type CodingAnswer } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { TextField } from '../form/field';
import { useForm } from '../form/use-form';
import { CodingPicker } from './coding-picker';
import { InPlaceForm, type Making } from './in-place';
import { agentWords, worded } from './sources';

interface NewProps {
  making: Making;
}

/** A product: what was typed is its code until somebody says otherwise. */
export function NewProduct({ making: { typed, done } }: NewProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { language } = useFormats();
  const form = useForm({
    first: { code: typed, name: '', categoryCode: '', brandCode: '' },
    paths: ['code', 'labels', `labels.${language}`, 'categoryCode', 'brandCode'],
    send: ({ code, name, categoryCode, brandCode }, key) =>
      api.post<CodingAnswer>('/products', { code: code.trim(), labels: { [language]: name.trim() }, ...(categoryCode && { categoryCode }), ...(brandCode && { brandCode }) }, { key }),
    onDone: (made) => done({ value: made.code, label: worded(made, language) }),
  });
  const { values, set, problemAt } = form;
  return (
    <InPlaceForm title={say('picker.new-product')} form={form} onClose={() => done(undefined)}>
      <TextField name="code" label={say('codings.field.code')} value={values.code} problem={problemAt('code')} onChange={(code) => set('code', code)} maxLength={60} ltr required />
      <TextField name="name" label={say('codings.field.name')} value={values.name} problem={problemAt(`labels.${language}`) ?? problemAt('labels')} onChange={(name) => set('name', name)} maxLength={200} autoFocus required />
      {(['categoryCode', 'brandCode'] as const).map((name) => (
        <CodingPicker
          key={name}
          name={name}
          plural={name === 'brandCode' ? 'brands' : 'product-categories'}
          label={say(`codings.field.${name}`)}
          value={values[name]}
          problem={problemAt(name)}
          onChange={(code) => set(name, code)}
          required={CODING_FIELDS.product[name]?.required}
        />
      ))}
    </InPlaceForm>
  );
}

/** An agent: territory, skills, people and papers follow on its page. */
export function NewAgent({ making: { typed, done } }: NewProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm({
    first: { code: '', name: typed },
    paths: ['code', 'name'],
    send: ({ code, name }, key) => api.post<AgentAnswer>('/agents', { code: code.trim(), name: name.trim() }, { key }),
    onDone: (made) => done({ value: made.id, label: agentWords(made) }),
  });
  const { values, set, problemAt } = form;
  return (
    <InPlaceForm title={say('network.agent.add')} form={form} onClose={() => done(undefined)}>
      <TextField name="name" label={say('network.field.name')} value={values.name} problem={problemAt('name')} onChange={(name) => set('name', name)} maxLength={120} required />
      <TextField name="code" label={say('network.field.code')} value={values.code} problem={problemAt('code')} onChange={(code) => set('code', code)} maxLength={60} ltr autoFocus required />
    </InPlaceForm>
  );
}
