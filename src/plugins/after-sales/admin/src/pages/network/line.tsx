import { Flex } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { styled } from 'styled-components';

export const Lines = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  > li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** One line of a card: what it is, and what can be done with it. */
export const Line = ({ children, actions }: { children: ReactNode; actions?: ReactNode }): ReactElement => (
  <Flex tag="li" justifyContent="space-between" gap={2} wrap="wrap" paddingTop={2} paddingBottom={2} minHeight="4rem">
    <div>{children}</div>
    {actions && (
      <Flex gap={1} wrap="wrap">
        {actions}
      </Flex>
    )}
  </Flex>
);

/** Fields beside each other where there is room, and below each other where there isn't. */
export const Fields = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
`;
