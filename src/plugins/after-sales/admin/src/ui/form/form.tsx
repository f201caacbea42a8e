import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

import { Alert } from './alert';
import { refusesUnreadable } from './unreadable';

interface FormProps {
  /** For a button that stands outside, e.g. in a panel's foot. */
  id?: string;
  label: string;
  general?: string;
  /** A counter or text that changes when problems do: the first wrong field then gets the cursor. */
  problemsOf?: unknown;
  /** Enter in a field does nothing, for a scanner ends each serial with it; the button and the page's own key send. */
  onlyByButton?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** Enter sends it, from any field, unless one holds what can't be read; after a refusal the cursor stands in the first field that is wrong. */
export function Form({ id, label, general, problemsOf, onlyByButton, onSubmit, children }: FormProps): ReactElement {
  const own = useRef<HTMLFormElement>(null);
  useEffect(() => {
    own.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problemsOf]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // What is shown above a page stands in its tree all the same: the form below isn't meant.
    event.stopPropagation();
    if (!refusesUnreadable(own.current)) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onlyByButton && event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form ref={own} id={id} aria-label={label} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {general && (
        <Box paddingBottom={4}>
          <Alert tone="bad">{general}</Alert>
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </form>
  );
}
