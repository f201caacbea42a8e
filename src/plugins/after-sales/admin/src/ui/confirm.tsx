import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState, type ReactElement, type ReactNode } from 'react';

import { Problem } from '../kernel/problem';
import { useText } from '../kernel/text';
import { Alert } from './form/alert';

interface ConfirmProps {
  open: boolean;
  title: string;
  /** What will be different afterwards, named: «برند «آریا» دیگر انتخاب نمی‌شود». */
  consequence: ReactNode;
  /** The verb on the button, never «OK». */
  verb: string;
  dangerous?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before a step that is hard to take back. A refusal of the server is shown in place and the question stays open. */
export function Confirm({ open, title, consequence, verb, dangerous, onConfirm, onClose }: ConfirmProps): ReactElement {
  const say = useText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const close = (): void => {
    setRefusal(undefined);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await onConfirm();
      close();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next: boolean) => !next && close()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={dangerous ? 'danger600' : 'warning600'} />}>
          {consequence}
          {refusal && <Alert tone="bad">{refusal}</Alert>}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('action.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant={dangerous ? 'danger' : 'default'} loading={busy} onClick={() => void confirm()} fullWidth>
            {verb}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
