import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';

import { Alert } from './alert';

interface FormProps {
  /** For a button that stands outside, e.g. in a panel's foot. */
  id?: string;
  label: string;
  general?: string;
  /** A counter or text that changes when problems do: the first wrong field then gets the cursor. */
  problemsOf?: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/** Enter sends it, from any field; after a refusal the cursor stands in the first field that is wrong. */
export function Form({ id, label, general, problemsOf, onSubmit, children }: FormProps): ReactElement {
  const own = useRef<HTMLFormElement>(null);
  useEffect(() => {
    own.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problemsOf]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={own} id={id} aria-label={label} noValidate onSubmit={submit}>
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
