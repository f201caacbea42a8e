import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';

const LOOKS = {
  good: { back: 'success100', text: 'success700', sign: 'success700', Icon: CheckCircle },
  // The darkest orange of the design system is too light for words.
  warning: { back: 'warning100', text: 'neutral800', sign: 'warning700', Icon: WarningCircle },
  bad: { back: 'danger100', text: 'danger700', sign: 'danger700', Icon: WarningCircle },
} as const;

/** A sentence that must be seen, in place; a screen reader says it at once. */
export function Alert({ tone, children }: { tone: keyof typeof LOOKS; children: ReactNode }): ReactElement {
  const { back, text, sign, Icon } = LOOKS[tone];
  return (
    <Flex gap={2} background={back} hasRadius padding={3} role={tone === 'good' ? 'status' : 'alert'}>
      <Icon fill={sign} aria-hidden style={{ flexShrink: 0 }} />
      <Typography textColor={text}>{children}</Typography>
    </Flex>
  );
}
