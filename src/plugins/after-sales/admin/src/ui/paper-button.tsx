import { Button } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { useState, type ReactElement } from 'react';

import { useApi } from '../kernel/api';
import { Problem } from '../kernel/problem';
import { Alert } from './form/alert';

interface PaperButtonProps {
  /** Where the server makes the paper, e.g. `/receptions/…/slip`. */
  path: string;
  children: string;
}

/** Fetches a paper that the server lays out and opens it beside the panel, where the browser prints it. */
export function PaperButton({ path, children }: PaperButtonProps): ReactElement {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const open = (): void => {
    setBusy(true);
    setRefusal(undefined);
    // The window must be opened by the press itself; what it shows comes later.
    const beside = window.open('', '_blank');
    api
      .download(path)
      .then((paper) => {
        const address = URL.createObjectURL(paper);
        if (beside) beside.location.href = address;
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
      })
      .catch((error: unknown) => {
        beside?.close();
        if (!(error instanceof Problem)) throw error;
        setRefusal(error.message);
      })
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button variant="tertiary" size="S" startIcon={<File />} loading={busy} onClick={open}>
        {children}
      </Button>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
    </>
  );
}
