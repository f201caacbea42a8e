import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { Ltr } from '../../ui';
import type { Made } from './add-person';

/** The password of a new log-in, told this once: nobody can read it later, only give another. */
export function Secret({ made, onClose }: { made: Made; onClose: () => void }): ReactElement {
  const say = useText();
  const [copied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(`${made.username}\n${made.password}`).then(
      () => setCopied(true),
      // Without the right to the clipboard the words stand on the screen to be copied by hand.
      () => undefined,
    );
  return (
    <Box background="success100" hasRadius padding={4} marginBottom={4} role="status">
      <Typography tag="p" fontWeight="semiBold">
        {say('network.secret.title')}
      </Typography>
      <Typography tag="p">
        {say('network.secret.username')} <Ltr>{made.username}</Ltr>
      </Typography>
      <Typography tag="p">
        {say('network.secret.password')} <Ltr><code data-secret>{made.password}</code></Ltr>
      </Typography>
      <Flex gap={2} paddingTop={3}>
        <Button size="S" onClick={copy}>
          {say(copied ? 'network.secret.copied' : 'network.secret.copy')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onClose}>
          {say('network.secret.done')}
        </Button>
      </Flex>
    </Box>
  );
}
