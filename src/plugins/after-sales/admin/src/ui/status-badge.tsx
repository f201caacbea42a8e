import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactElement } from 'react';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

const LOOKS = {
  neutral: { back: 'neutral150', text: 'neutral800', Icon: Clock },
  info: { back: 'primary100', text: 'primary700', Icon: Information },
  good: { back: 'success100', text: 'success700', Icon: CheckCircle },
  warning: { back: 'warning100', text: 'warning700', Icon: WarningCircle },
  bad: { back: 'danger100', text: 'danger700', Icon: CrossCircle },
} as const;

/** A state in one word. The colour never stands alone: a sign and the word say the same. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }): ReactElement {
  const { back, text, Icon } = LOOKS[tone];
  return (
    <Flex inline gap={1} background={back} hasRadius paddingLeft={2} paddingRight={2} paddingTop={1} paddingBottom={1} width="max-content">
      <Icon width="1.2rem" height="1.2rem" fill={text} aria-hidden />
      <Typography variant="pi" fontWeight="semiBold" textColor={text}>
        {children}
      </Typography>
    </Flex>
  );
}
