import { Box, Flex, Main, Typography } from '@strapi/design-system';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { styled } from 'styled-components';

import { WorkBell } from './work/background-work';

/** Strapi's own size of what stands outside of its typography can't be read. */
const Sheet = styled(Main)`
  font-size: 1.4rem;
`;

interface PageProps {
  title: string;
  /** One line below the title: what this place is for, or how many there are. */
  subtitle?: ReactNode;
  /** The next step of this page, at most one. */
  primary?: ReactNode;
  /** Rarer steps beside it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of ours: its title, the bell of what goes on behind it, its one next step, and the content below. */
export function Page({ title, subtitle, primary, actions, children }: PageProps): ReactElement {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Sheet>
      <Flex tag="header" justifyContent="space-between" alignItems="center" wrap="wrap" gap={3} paddingTop={{ initial: 4, large: 6 }} paddingBottom={4} paddingLeft={{ initial: 4, large: 8 }} paddingRight={{ initial: 4, large: 8 }}>
        <Box>
          <Typography variant="alpha" tag="h1">
            {title}
          </Typography>
          {subtitle && (
            <Typography tag="p" textColor="neutral600">
              {subtitle}
            </Typography>
          )}
        </Box>
        <Flex gap={2} wrap="wrap">
          <WorkBell />
          {actions}
          {primary}
        </Flex>
      </Flex>
      <Box paddingLeft={{ initial: 4, large: 8 }} paddingRight={{ initial: 4, large: 8 }} paddingBottom={8}>
        {children}
      </Box>
    </Sheet>
  );
}
