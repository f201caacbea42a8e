import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import { useFormats } from '../kernel/formats';

export interface TimelineEntry {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  what: string;
  /** Who did it, if that is known and may be told. */
  who?: string;
  /** Why, as it was written then. */
  why?: string;
}

const List = styled.ol`
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  list-style: none;
  margin-inline-start: 0.6rem;
  padding: 0;
`;

const Dot = styled.span`
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: 50%;
  block-size: 0.9rem;
  inline-size: 0.9rem;
  inset-block-start: 0.6rem;
  inset-inline-start: -0.55rem;
  position: absolute;
`;

/** What happened to a record, newest first. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }): ReactElement {
  const { dateTime } = useFormats();
  return (
    <List aria-label={label}>
      {entries.map(({ id, at, what, who, why }) => (
        <Box tag="li" key={id} position="relative" paddingLeft={4} paddingBottom={4}>
          <Dot aria-hidden />
          <Typography tag="p" fontWeight="semiBold">
            {what}
          </Typography>
          <Flex gap={2} wrap="wrap">
            <Typography variant="pi" textColor="neutral600" tag="time" dateTime={at}>
              {dateTime(at)}
            </Typography>
            {who && (
              <Typography variant="pi" textColor="neutral600">
                {who}
              </Typography>
            )}
          </Flex>
          {why && <Typography tag="p">{why}</Typography>}
        </Box>
      ))}
    </List>
  );
}
