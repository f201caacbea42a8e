import { Box, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

/** One part of a record, under its name. */
export const Section = ({ title, children }: { title: string; children: ReactNode }): ReactElement => (
  <section aria-label={title}>
    <Box paddingBottom={2}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
    </Box>
    {children}
  </section>
);
