import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

import type { FirstStep, SettleBody, StepState } from '../../../../shared/api/first-run';
import { useText } from '../../kernel/text';
import { StatusBadge, type Tone } from '../../ui';

const TONES: Readonly<Record<StepState, Tone>> = { open: 'info', later: 'neutral', done: 'good' };

/** What the program came with may suit as it is; a product nobody can come with. */
const HAS_DEFAULTS: readonly FirstStep[] = ['company', 'hours'];

interface StepCardProps {
  step: FirstStep;
  state: StepState;
  open: boolean;
  onToggle: () => void;
  onSettle: (as: SettleBody['as']) => void;
  children: ReactNode;
}

/** One step: what it is for, whether it is done, and its form when it is opened. */
export function StepCard({ step, state, open, onToggle, onSettle, children }: StepCardProps): ReactElement {
  const say = useText();
  const title = say(`first-run.step.${step}`);
  return (
    <Box tag="section" aria-label={title} background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={3} maxWidth="96rem">
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
        <Box flex="1" minWidth="24rem">
          <Flex gap={2} wrap="wrap">
            <Typography variant="delta" tag="h2">
              {title}
            </Typography>
            <StatusBadge tone={TONES[state]}>{say(`first-run.state.${state}`)}</StatusBadge>
          </Flex>
          <Typography textColor="neutral600" tag="p">
            {say(`first-run.about.${step}`)}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {state === 'open' && (
            <Button variant="tertiary" onClick={() => onSettle('later')}>
              {say('first-run.later')}
            </Button>
          )}
          {state !== 'done' && HAS_DEFAULTS.includes(step) && (
            <Button variant="secondary" onClick={() => onSettle('it-is')}>
              {say('first-run.as-it-is')}
            </Button>
          )}
          <Button variant={state === 'done' || open ? 'tertiary' : 'default'} aria-expanded={open} onClick={onToggle}>
            {open ? say('first-run.close') : state === 'done' ? say('first-run.look') : say('first-run.do')}
          </Button>
        </Flex>
      </Flex>
      {open && <Box paddingTop={4}>{children}</Box>}
    </Box>
  );
}
