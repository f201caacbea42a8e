import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { SettledAnswer, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Form, TextField, useForm } from '../../ui';

interface LeaveProps {
  serial: UnknownSerialAnswer;
  onSettled: (answer: SettledAnswer) => void;
}

/** Nobody knows it: the job goes on, without warranty, and why stands in its history. */
export function Leave({ serial, onSettled }: LeaveProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<{ reason: string }, SettledAnswer>({
    first: { reason: '' },
    paths: ['reason'],
    send: ({ reason }, key) => api.post(`/jobs/${serial.job}/unknown-serial/leave`, { reason: reason.trim() }, { key }),
    onDone: onSettled,
  });
  return (
    <Form label={say('waiting.way.leave')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <Typography tag="p">{say('waiting.leave-consequence')}</Typography>
      <TextField name="reason" label={say('waiting.leave-reason')} hint={say('waiting.reason-hint')} value={form.values.reason} problem={form.problemAt('reason')} onChange={(reason) => form.set('reason', reason)} maxLength={300} required />
      <Flex>
        <Button type="submit" data-main-action loading={form.busy}>
          {say('waiting.leave')}
        </Button>
      </Flex>
    </Form>
  );
}
