import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { DemoState, Hanging } from '../../../../shared/api/demo';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Confirm, Ltr, StatusBadge, type Tone } from '../../ui';
import { useDemo } from './use-demo';

const TONES: Readonly<Record<DemoState, Tone>> = { none: 'neutral', loading: 'info', loaded: 'good', removing: 'info', kept: 'warning' };

/** A company to look at: in with one click, out with one click, and nothing of ours is touched. */
export function DemoCard({ onChanged }: { onChanged: () => void }): ReactElement | null {
  const say = useText();
  const may = useMay();
  const [asking, setAsking] = useState<'load' | 'remove'>();
  const { demo, problem, start } = useDemo(onChanged);
  if (!may('demo.show') || !demo) return problem ? <Alert tone="bad">{problem.message}</Alert> : null;
  const { state, done, of, hanging } = demo;
  return (
    <Box tag="section" aria-label={say('demo.title')} background="neutral0" hasRadius shadow="tableShadow" padding={4} marginTop={6} maxWidth="96rem">
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
        <Box flex="1" minWidth="24rem">
          <Flex gap={2} wrap="wrap">
            <Typography variant="delta" tag="h2">
              {say('demo.title')}
            </Typography>
            <StatusBadge tone={TONES[state]}>{say(`demo.state.${state}`)}</StatusBadge>
          </Flex>
          <Typography textColor="neutral600" tag="p">
            {say('demo.about')}
          </Typography>
        </Box>
        {state === 'none' && (
          <Allowed route="demo.load">
            <Button variant="secondary" onClick={() => setAsking('load')}>
              {say('demo.load')}
            </Button>
          </Allowed>
        )}
        {(state === 'loaded' || state === 'kept') && (
          <Allowed route="demo.remove">
            <Button variant="danger-light" onClick={() => setAsking('remove')}>
              {say('demo.remove')}
            </Button>
          </Allowed>
        )}
      </Flex>
      {state === 'loading' && (
        <Box paddingTop={3}>
          <ProgressBar value={Math.round((100 * done) / Math.max(1, of))} aria-label={say('demo.loading')} />
        </Box>
      )}
      {state === 'kept' && <Hangs hanging={hanging} />}
      <Confirm
        open={asking !== undefined}
        title={say(asking === 'remove' ? 'demo.remove' : 'demo.load')}
        consequence={say(asking === 'remove' ? 'demo.remove-consequence' : 'demo.load-consequence')}
        verb={say(asking === 'remove' ? 'demo.remove' : 'demo.load')}
        dangerous={asking === 'remove'}
        onConfirm={async () => asking && start(asking)}
        onClose={() => setAsking(undefined)}
      />
    </Box>
  );
}

/** What the company itself has made with the demo company's records, by its number or name. */
function Hangs({ hanging }: { hanging: readonly Hanging[] }): ReactElement {
  const say = useText();
  return (
    <Box paddingTop={3}>
      <Alert tone="warning">{say('demo.hangs')}</Alert>
      <Flex tag="ul" gap={2} wrap="wrap" paddingTop={2}>
        {hanging.map(({ kind, name }) => (
          <Typography key={`${kind}/${name}`} tag="li">
            <Ltr>{name}</Ltr>
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
