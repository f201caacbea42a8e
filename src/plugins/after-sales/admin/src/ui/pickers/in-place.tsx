import { Button, Flex, Modal } from '@strapi/design-system';
import { useCallback, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

import { useText } from '../../kernel/text';
import { Form } from '../form/form';
import { useTypedSince } from '../form/unsaved';
import type { FormState } from '../form/use-form';
import { LeaveTyped } from '../leave-typed';
import type { Option } from './picker';

/** Something that is being made while a form waits for it: what was typed in its picker, and who wants to know what became of it. */
export interface Making {
  typed: string;
  /** Nothing when it was given up. */
  done: (made: Option | undefined) => void;
}

interface InPlace {
  making: Making | undefined;
  /** Opens the small form, and resolves when it was sent or closed. */
  make: (typed: string) => Promise<Option | undefined>;
}

/** For a picker whose new ones need more than the text that was typed. */
export function useInPlace(): InPlace {
  const [making, setMaking] = useState<Making>();
  const make = useCallback(
    (typed: string) =>
      new Promise<Option | undefined>((resolve) => {
        setMaking({
          typed: typed.trim(),
          done: (made) => {
            setMaking(undefined);
            resolve(made);
          },
        });
      }),
    [],
  );
  return { making, make };
}

interface InPlaceFormProps<Values> {
  id?: string;
  title: string;
  form: FormState<Values>;
  onClose: () => void;
  children: ReactNode;
}

/** The small form above the one that waits. What is pressed in it is not for the form below, in whose tree it stands. */
export function InPlaceForm<Values>({ id, title, form, onClose, children }: InPlaceFormProps<Values>): ReactElement {
  const say = useText();
  const typed = useTypedSince();
  const [asking, setAsking] = useState(false);
  const leave = (): void => (typed.any() ? setAsking(true) : onClose());
  // What is stopped here for the form below doesn't come to the design system either, which closes by Escape.
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  };
  return (
    <>
      <Modal.Root open onOpenChange={(open: boolean) => !open && leave()}>
        <Modal.Content onKeyDown={onKeyDown}>
          <Modal.Header closeLabel={say('action.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Form id={id} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
              {children}
              <Flex gap={2} justifyContent="flex-end">
                <Button variant="tertiary" onClick={leave}>
                  {say('action.cancel')}
                </Button>
                <Button type="submit" loading={form.busy}>
                  {say('picker.make')}
                </Button>
              </Flex>
            </Form>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <LeaveTyped
        open={asking}
        onLeave={() => {
          typed.giveUp();
          onClose();
        }}
        onStay={() => setAsking(false)}
      />
    </>
  );
}
