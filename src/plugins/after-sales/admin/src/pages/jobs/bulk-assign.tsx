import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { AgentPicker, useBackgroundWork } from '../../ui';

interface BulkAssignProps {
  chosen: ReadonlySet<string>;
  onDone: () => void;
}

/** The same agent for all that are chosen: each job is an act of its own, and what is refused is told. */
export function BulkAssign({ chosen, onDone }: BulkAssignProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { number } = useFormats();
  const { run } = useBackgroundWork();
  const [agent, setAgent] = useState('');
  const assign = (): void => {
    const ids = [...chosen];
    run(say('jobs.assigning', { count: number(ids.length) }), async (report) => {
      const refused: string[] = [];
      for (const [at, id] of ids.entries()) {
        try {
          await api.post(`/jobs/${id}/assign`, { agent });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          refused.push(error.fields[0]?.message ?? error.message);
        }
        report(at + 1, ids.length);
      }
      onDone();
      const done = number(ids.length - refused.length);
      return refused.length === 0 ? say('jobs.assigned-all', { done }) : say('jobs.assigned-some', { done, failed: number(refused.length), why: [...new Set(refused)].join(' ') });
    });
  };
  return (
    <Box background="primary100" hasRadius padding={3} marginBottom={3}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Typography fontWeight="semiBold">{say('jobs.selected', { count: number(chosen.size) })}</Typography>
        <Box width="26rem">
          <AgentPicker name="agent" label={say('jobs.field.agent')} labelHidden value={agent} onChange={setAgent} />
        </Box>
        <Button disabled={agent === ''} onClick={assign}>
          {say('jobs.assign-selected')}
        </Button>
      </Flex>
    </Box>
  );
}
