import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactElement } from 'react';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

const LOOKS = {
  neutral: { back: 'neutral150', text: 'neutral800', sign: 'neutral800', Icon: Clock },
  info: { back: 'primary100', text: 'primary700', sign: 'primary700', Icon: Information },
  good: { back: 'success100', text: 'success700', sign: 'success700', Icon: CheckCircle },
  // The darkest orange of the design system is too light for words.
  warning: { back: 'warning100', text: 'neutral800', sign: 'warning700', Icon: WarningCircle },
  bad: { back: 'danger100', text: 'danger700', sign: 'danger700', Icon: CrossCircle },
} as const;

/** A state in one word. The colour never stands alone: a sign and the word say the same. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }): ReactElement {
  const { back, text, sign, Icon } = LOOKS[tone];
  return (
    <Flex inline gap={1} background={back} hasRadius paddingLeft={2} paddingRight={2} paddingTop={1} paddingBottom={1} width="max-content">
      <Icon width="1.2rem" height="1.2rem" fill={sign} aria-hidden />
      <Typography variant="pi" fontWeight="semiBold" textColor={text}>
        {children}
      </Typography>
    </Flex>
  );
}
