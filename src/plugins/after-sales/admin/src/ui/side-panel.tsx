import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../kernel/text';
import { LeaveTyped } from './leave-typed';
import { useGuard, useTypedSince } from './form/unsaved';

const Aside = styled.aside`
  background: ${({ theme }) => theme.colors.neutral0};
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  display: flex;
  flex-direction: column;
  inset-block: 0;
  inset-inline-end: 0;
  max-width: 100vw;
  position: fixed;
  width: 44rem;
  z-index: 4;

  /* It has the focus to be read out and to hear Escape; nothing in it is chosen yet. */
  &:focus {
    outline: none;
  }
`;

const Scroll = styled.div`
  flex: 1;
  overflow-y: auto;
  padding: 1.6rem 2rem;
`;

interface SidePanelProps {
  title: ReactNode;
  /** The name that a screen reader says. */
  label: string;
  /** The record's state, beside its title. */
  badge?: ReactNode;
  /** The next actions, always in reach at the bottom. */
  actions?: ReactNode;
  onClose: () => void;
  /** What is typed in it is kept anyway: nothing is asked when it closes. */
  keeps?: boolean;
  children: ReactNode;
}

/**
 * The record beside the list: it opens with the focus in it, Escape closes it, and the focus returns to where it was. What
 * was typed and isn't saved is not thrown away without a question, also when another record takes its place.
 */
export function SidePanel({ title, label, badge, actions, onClose, keeps, children }: SidePanelProps): ReactElement {
  const say = useText();
  const own = useRef<HTMLElement>(null);
  const typed = useTypedSince();
  const [asking, setAsking] = useState<{ go: () => void }>();
  const leave = (go: () => void): void => (!keeps && typed.any() ? setAsking({ go }) : go());
  useGuard(leave);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    own.current?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <Aside ref={own} tabIndex={-1} aria-label={label} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && !asking && leave(onClose)}>
      <Flex justifyContent="space-between" gap={2} padding={4} background="neutral0">
        <Flex gap={2} wrap="wrap">
          <Typography variant="beta" tag="h2">
            {title}
          </Typography>
          {badge}
        </Flex>
        <IconButton label={say('action.close')} variant="ghost" onClick={() => leave(onClose)}>
          <Cross />
        </IconButton>
      </Flex>
      <Scroll>{children}</Scroll>
      {actions && (
        <Box padding={4} background="neutral100">
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            {actions}
          </Flex>
        </Box>
      )}
      <LeaveTyped
        open={asking !== undefined}
        onLeave={() => {
          typed.giveUp();
          asking?.go();
        }}
        onStay={() => setAsking(undefined)}
      />
    </Aside>
  );
}
