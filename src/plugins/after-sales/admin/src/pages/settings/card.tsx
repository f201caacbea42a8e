import { Box, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

/** One white box of a settings page, as wide as reading allows. */
export const Card = ({ title, wide, children }: { title?: string; wide?: boolean; children: ReactNode }): ReactElement => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, large: 6 }} marginBottom={6} maxWidth={wide ? undefined : '80rem'}>
    {title && (
      <Box paddingBottom={4}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
      </Box>
    )}
    {children}
  </Box>
);
