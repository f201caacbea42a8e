import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';
import { keyframes, styled } from 'styled-components';

import type { Problem } from '../kernel/problem';
import { useText } from '../kernel/text';

const breathe = keyframes`50% { opacity: 0.45; }`;

/** A grey bar where text will stand, so that nothing jumps when it comes. */
export const Skeleton = styled.span.attrs({ 'aria-busy': true })<{ $width?: string }>`
  animation: ${breathe} 1.4s ease-in-out infinite;
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  display: inline-block;
  height: 1.2rem;
  vertical-align: middle;
  width: ${({ $width = '70%' }) => $width};

  @media (prefers-reduced-motion: reduce) {
    animation: none;
  }
`;

/** Nothing here yet, and what to do about it. */
export function Empty({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }): ReactElement {
  return (
    <Flex direction="column" gap={3} padding={8} textAlign="center">
      <Typography variant="delta" tag="p">
        {title}
      </Typography>
      {hint && (
        <Typography textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
      {action}
    </Flex>
  );
}

/** Why it didn't come, and a way to ask again where that may help. */
export function Failed({ problem, onRetry }: { problem: Problem; onRetry?: () => void }): ReactElement {
  const say = useText();
  return (
    <Box padding={6} role="alert">
      <Flex direction="column" gap={3}>
        <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
        <Typography tag="p">{problem.message}</Typography>
        {onRetry && (
          <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {say('action.retry')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}
