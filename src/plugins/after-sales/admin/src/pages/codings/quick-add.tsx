import { Box, Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { styled } from 'styled-components';

import type { CodingAnswer, CodingList } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Alert, Form, labelOf, useForm } from '../../ui';
import { CodingFields } from './coding-fields';
import { bodyOfNew, EMPTY, PATHS, type CodingValues } from './coding-form';
import { PLURALS } from './lists';

/** The fields beside each other, and the button at the height of their boxes. */
const Line = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));

  > div:last-child {
    padding-block-start: 2rem;
  }
`;

interface QuickAddProps {
  list: CodingList;
  onAdded: (coding: CodingAnswer) => void;
}

/** One line above the table: type, Enter, and the next one; the references of the last one stay. */
export function QuickAdd({ list, onAdded }: QuickAddProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { language } = useFormats();
  const [added, setAdded] = useState<CodingAnswer>();
  const own = useRef<HTMLDivElement>(null);
  const form = useForm<CodingValues, CodingAnswer>({
    first: EMPTY,
    paths: PATHS,
    send: (values, key) => api.post(`/${PLURALS[list]}`, bodyOfNew(list, values), { key }),
    onDone: (coding) => {
      setAdded(coding);
      form.reset({ ...form.values, code: '', fa: '', en: '', es: '' });
      onAdded(coding);
    },
  });
  useEffect(() => own.current?.querySelector<HTMLInputElement>('input')?.focus(), [added]);
  return (
    <Box ref={own} background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
      <Form label={say('codings.add-to', { list: say(`codings.list.${list}`) })} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <Line>
          <CodingFields list={list} form={form} withCode quick />
          <div>
            <Button type="submit" startIcon={<Plus />} loading={form.busy} fullWidth size="L">
              {say('codings.add')}
            </Button>
          </div>
        </Line>
      </Form>
      <div aria-live="polite">
        {added && (
          <Box paddingTop={3}>
            <Alert tone="good">{say('codings.added', { name: labelOf(added, language) })}</Alert>
          </Box>
        )}
      </div>
    </Box>
  );
}
