import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';

const LOOKS = { good: { back: 'success100', text: 'success700', Icon: CheckCircle }, warning: { back: 'warning100', text: 'warning700', Icon: WarningCircle }, bad: { back: 'danger100', text: 'danger700', Icon: WarningCircle } } as const;

/** A sentence that must be seen, in place; a screen reader says it at once. */
export function Alert({ tone, children }: { tone: keyof typeof LOOKS; children: ReactNode }): ReactElement {
  const { back, text, Icon } = LOOKS[tone];
  return (
    <Flex gap={2} background={back} hasRadius padding={3} role={tone === 'good' ? 'status' : 'alert'}>
      <Icon fill={text} aria-hidden style={{ flexShrink: 0 }} />
      <Typography textColor={text}>{children}</Typography>
    </Flex>
  );
}
