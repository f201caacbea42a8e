import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { SessionLine } from '../../../../shared/api/sessions';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Failed, Skeleton } from '../../ui';
import { Line, Lines } from './line';
import { useLoaded } from './use-loaded';
import { useRemoval } from './use-removal';

/** On which devices somebody is logged in; a lost one is ended here. */
export function Sessions({ userId }: { userId: number }): ReactElement {
  const api = useApi();
  const say = useText();
  const { dateTime } = useFormats();
  const path = `/agent-users/${userId}/sessions`;
  const { data, problem, reload } = useLoaded<{ items: SessionLine[] }>(path);
  const { remove, refusal } = useRemoval(reload);
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      {problem && <Failed problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton />}
      {data?.items.length === 0 && <Typography textColor="neutral600">{say('network.sessions.none')}</Typography>}
      <Lines>
        {data?.items.map(({ id, device, program, lastUsedAt }) => (
          <Line
            key={id}
            actions={
              <Allowed route="agents.end-session">
                <Button variant="tertiary" size="S" onClick={() => remove(api.del(`${path}/${id}`))}>
                  {say('network.sessions.end')}
                </Button>
              </Allowed>
            }
          >
            <bdi>{[device, program].filter(Boolean).join(' — ') || say('network.sessions.some-device')}</bdi>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {say('network.sessions.last', { at: dateTime(lastUsedAt) })}
            </Typography>
          </Line>
        ))}
      </Lines>
      {(data?.items.length ?? 0) > 1 && (
        <Flex paddingTop={2}>
          <Allowed route="agents.end-sessions">
            <Button variant="danger-light" size="S" onClick={() => remove(api.del(path))}>
              {say('network.sessions.end-all')}
            </Button>
          </Allowed>
        </Flex>
      )}
    </Box>
  );
}
