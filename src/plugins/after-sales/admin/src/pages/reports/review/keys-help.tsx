import { Box, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import { useText, type TextId } from '../../../kernel/text';
import { Ltr } from '../../../ui';

const List = styled.dl`
  display: grid;
  gap: 0.4rem 1.2rem;
  grid-template-columns: max-content 1fr;
`;

const Key = styled.kbd`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  font-size: 1.2rem;
  padding: 0.1rem 0.6rem;
`;

/** The key beside the word on a button; it is read from left to right in every language. */
export const keyed = (word: string, key: string): string => `${word} (\u2066${key}\u2069)`;

/** As they stand on every keyboard. */
const KEYS: readonly [string, TextId][] = [
  ['↑ ↓', 'review.key.line'],
  ['A', 'review.key.approve'],
  ['X', 'review.key.cut'],
  ['Space', 'review.key.toggle'],
  ['Shift+A', 'review.key.approve-rest'],
  ['R', 'review.key.return'],
  ['Ctrl+Enter', 'review.key.sign'],
  ['N', 'review.key.next'],
  ['← →', 'review.key.photo'],
  ['Z', 'review.key.zoom'],
];

/** Which key does what, always in sight: after a day nobody looks at it, on the first day everybody does. */
export function KeysHelp(): ReactElement {
  const say = useText();
  return (
    <Box tag="section" aria-label={say('review.keys')} background="neutral0" hasRadius shadow="tableShadow" padding={4} display={{ initial: 'none', medium: 'block' }}>
      <Typography variant="sigma" tag="h2">
        {say('review.keys')}
      </Typography>
      <Box paddingTop={2}>
        <List>
          {KEYS.map(([key, what]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <Key>
                  <Ltr>{key}</Ltr>
                </Key>
              </dt>
              <Typography tag="dd" variant="pi">
                {say(what)}
              </Typography>
            </div>
          ))}
        </List>
      </Box>
    </Box>
  );
}
