import { Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { SettledAnswer, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { FACT_KINDS } from '../../../../shared/api/warranty';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { ChoiceField, DayField, Form, ProductPicker, TextField, useForm } from '../../ui';
import { Fields } from '../network/line';
import { bodyOf, firstOf, PATHS, SOURCES, type RegisterValues } from './register-form';

interface RegisterProps {
  serial: UnknownSerialAnswer;
  onSettled: (answer: SettledAnswer) => void;
}

/** A device that we didn't have: its model, the serial as the plate says, and what starts its warranty where that is proved. */
export function Register({ serial, onSettled }: RegisterProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<RegisterValues, SettledAnswer>({
    first: firstOf(serial),
    paths: PATHS,
    check: ({ product, kind, day }) => ({ ...(product === '' && { product: say('waiting.product-needed') }), ...(kind !== '' && day === null && { 'fact.day': say('waiting.day-needed') }) }),
    send: (values, key) => api.post(`/jobs/${serial.job}/unknown-serial/register`, bodyOf(values), { key }),
    onDone: onSettled,
  });
  const { values, set, problemAt } = form;
  return (
    <Form label={say('waiting.way.register')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <ProductPicker creates name="product" label={say('waiting.product')} value={values.product} problem={problemAt('product')} onChange={(product) => set('product', product)} required />
      <TextField name="serial" label={say('waiting.serial')} hint={say('waiting.serial-hint')} value={values.serial} problem={problemAt('serial')} onChange={(next) => set('serial', next)} maxLength={80} ltr required />
      <ChoiceField name="kind" label={say('waiting.fact')} hint={say('waiting.fact-hint')} value={values.kind} problem={problemAt('fact.kind')} options={FACT_KINDS.map((kind) => ({ value: kind, label: say(`waiting.fact.${kind}`) }))} onChange={(kind) => set('kind', kind)} />
      {values.kind !== '' && (
        <>
          <Fields>
            <DayField name="day" label={say('waiting.day')} value={values.day} problem={problemAt('fact.day')} onChange={(day) => set('day', day)} required />
            <ChoiceField name="source" label={say('waiting.source')} value={values.source} problem={problemAt('fact.source')} options={SOURCES.map((source) => ({ value: source, label: say(`waiting.source.${source}`) }))} onChange={(source) => set('source', source)} required />
          </Fields>
          <TextField name="reason" label={say('waiting.reason')} hint={say('waiting.reason-hint')} value={values.reason} problem={problemAt('reason')} onChange={(reason) => set('reason', reason)} maxLength={300} />
        </>
      )}
      <Flex>
        <Button type="submit" data-main-action loading={form.busy}>
          {say('waiting.register')}
        </Button>
      </Flex>
    </Form>
  );
}
