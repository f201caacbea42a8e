import { Box, Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { AreaField, Form, useForm } from '../../ui';

interface ReturnFormProps<Answer> {
  send: (reason: string, key: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
}

/** Why a report goes back; whoever gets it reads these words. */
export function ReturnForm<Answer>({ send, onDone, onClose }: ReturnFormProps<Answer>): ReactElement {
  const say = useText();
  const form = useForm<{ reason: string }, Answer>({ first: { reason: '' }, paths: ['reason'], send: ({ reason }, key) => send(reason.trim(), key), onDone });
  return (
    <Box paddingBottom={5}>
      <Form label={say('day-reports.return')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <AreaField name="reason" label={say('day-reports.return-reason')} value={form.values.reason} problem={form.problemAt('reason')} onChange={(value) => form.set('reason', value)} required />
        <Flex gap={2} justifyContent="flex-end">
          <Button variant="tertiary" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button type="submit" variant="danger" loading={form.busy}>
            {say('day-reports.return')}
          </Button>
        </Flex>
      </Form>
    </Box>
  );
}
