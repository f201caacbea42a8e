import { Box, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

interface PartProps {
  /** Under this name its picture is kept. */
  id: string;
  name: string;
  children: ReactNode;
}

/** One part of the kit in one of its states; each has a picture of its own, so that a difference is seen where it is. */
export const Part = ({ id, name, children }: PartProps): ReactElement => (
  <Box tag="section" data-kit={id}>
    <Typography variant="delta" tag="h2">
      {name}
    </Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);
