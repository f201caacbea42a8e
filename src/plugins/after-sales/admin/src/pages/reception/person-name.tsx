import { Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { Ltr, nationalForm } from '../../ui';
import type { Person } from './caller-search';

/** Who somebody is, as an operator tells people apart: name, phones, city. */
export const PersonName = ({ person: { name, phones, city }, large }: { person: Person; large?: boolean }): ReactElement => (
  <Flex gap={3} wrap="wrap">
    <Typography {...(large ? { variant: 'beta', tag: 'p' } : { fontWeight: 'semiBold' })}>
      <bdi>{name}</bdi>
    </Typography>
    <Typography>
      <Ltr>{phones.map(nationalForm).join(' ، ')}</Ltr>
    </Typography>
    {city && <Typography textColor="neutral600">{city.label}</Typography>}
  </Flex>
);
