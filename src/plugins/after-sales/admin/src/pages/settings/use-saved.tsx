import { Box } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { Alert } from '../../ui';

/** A sentence that says that it worked, told to screen readers too. */
export function useSaved(): { tell: (text: string | undefined) => void; saved: ReactElement } {
  const [text, tell] = useState<string>();
  return {
    tell,
    saved: (
      <div aria-live="polite">
        {text && (
          <Box paddingBottom={4}>
            <Alert tone="good">{text}</Alert>
          </Box>
        )}
      </div>
    ),
  };
}
