import { Button, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { PaperAnswer } from '../../../../shared/api/agent-papers';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Form, TextField, useForm } from '../../ui';

/** Why a paper holds no more: in place, for the reason must be written. */
export function EndPaper({ paper, onEnded }: { paper: PaperAnswer; onEnded: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const [open, setOpen] = useState(false);
  const form = useForm<{ reason: string }, PaperAnswer>({ first: { reason: '' }, paths: ['reason'], send: ({ reason }, key) => api.post(`/agent-papers/${paper.id}/end`, { reason: reason.trim() }, { key }), onDone: onEnded });
  if (!open) {
    return (
      <Button variant="danger-light" size="S" onClick={() => setOpen(true)}>
        {say('network.papers.end')}
      </Button>
    );
  }
  return (
    <Form label={say('network.papers.end')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <TextField name="reason" label={say('network.papers.end-reason')} value={form.values.reason} problem={form.problemAt('reason')} onChange={(reason) => form.set('reason', reason)} maxLength={300} autoFocus required />
      <Flex gap={2}>
        <Button type="submit" size="S" variant="danger" loading={form.busy}>
          {say('network.papers.end')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => setOpen(false)}>
          {say('action.cancel')}
        </Button>
      </Flex>
    </Form>
  );
}
