import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import type { ReportAnswer } from '../../../../../shared/api/invoices';
import { foldDigits } from '../../../../../shared/text/fold';
import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { Form, MoneyField, TextField } from '../../../ui';
import { grantedOf, type Choice } from './decisions';
import { keyed } from './keys-help';
import { ReasonChoice, type Reason } from './reason-choice';

type Line = ReportAnswer['lines'][number];

interface LineFormProps {
  line: Line;
  first: Choice;
  reasons: readonly Reason[];
  /** What the server said about this line. */
  problem?: string;
  onDone: (choice: Choice) => void;
  onClose: () => void;
}

/** Words at fields before anything is noted: a cut has a reason and leaves less than was sent. */
function problemsOf({ quantity, wage }: Line, choice: Choice, words: { reason: string; raises: string; amount: string }): Record<string, string> {
  const found: Record<string, string> = {};
  if (choice.decision === 'approve') return choice.amount ? {} : { amount: words.amount };
  const left = choice.quantity === '' ? undefined : Number(choice.quantity);
  if (left !== undefined && (!Number.isInteger(left) || left < 1 || left > quantity || (left === quantity && !choice.amount))) found.quantity = words.raises;
  if (choice.amount && wage) {
    const most = grantedOf({ quantity, wage } as Line, { ...choice, amount: '', quantity: choice.quantity || String(quantity) }) ?? 0n;
    if (BigInt(choice.amount) > most || BigInt(choice.amount) >= BigInt(wage.amount)) found.amount = words.raises;
  }
  if (!choice.reasonCode && choice.reason.trim().length < 2) found.reason = words.reason;
  return found;
}

/** What a cut leaves and why, or what a line costs that no tariff prices; Enter notes it, Escape leaves it as it was. */
export function LineForm({ line, first, reasons, problem, onDone, onClose }: LineFormProps): ReactElement {
  const say = useText();
  const { money } = useFormats();
  const [choice, setChoice] = useState(first);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => own.current?.querySelector<HTMLElement>('input, [role=radio]')?.focus(), []);
  const change = (changes: Partial<Choice>): void => {
    setChoice((known) => ({ ...known, ...changes }));
    setProblems({});
  };
  const done = (): void => {
    const found = problemsOf(line, choice, { reason: say('review.reason-needed'), raises: say('review.cut-raises'), amount: say('review.amount-needed') });
    setProblems(found);
    if (Object.keys(found).length === 0) onDone(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    // A chosen reason is a button to the browser; Enter in it means the form.
    if (event.key === 'Enter' && !event.ctrlKey && (event.target as HTMLElement).getAttribute('role') === 'radio') {
      event.preventDefault();
      own.current?.querySelector('form')?.requestSubmit();
    }
  };
  const cuts = choice.decision === 'cut';
  const left = grantedOf(line, choice);
  return (
    <Box ref={own} background="neutral100" hasRadius padding={4} onKeyDown={onKeyDown}>
      <Form label={say(cuts ? 'review.cut' : 'review.amount')} general={problem} problemsOf={problems} onSubmit={done}>
        <Fields line={line} choice={choice} reasons={reasons} problems={problems} onChange={change} />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="S">
            {keyed(say(cuts ? 'review.cut' : 'review.approve'), 'Enter')}
          </Button>
          <Button variant="tertiary" size="S" onClick={onClose}>
            {keyed(say('action.cancel'), 'Esc')}
          </Button>
          {cuts && (
            <Typography variant="pi" aria-live="polite">
              {say('review.stays', { amount: left === null ? '—' : money(String(left)) })}
            </Typography>
          )}
        </Flex>
      </Form>
    </Box>
  );
}

interface FieldsProps {
  line: Line;
  choice: Choice;
  reasons: readonly Reason[];
  problems: Readonly<Record<string, string>>;
  onChange: (changes: Partial<Choice>) => void;
}

function Fields({ line, choice, reasons, problems, onChange }: FieldsProps): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const cuts = choice.decision === 'cut';
  const priced = BigInt(line.wage?.amount ?? 0) > 0n;
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      {cuts && line.quantity > 1 && <TextField name="quantity" label={say('review.left-quantity', { of: number(line.quantity) })} value={choice.quantity} problem={problems.quantity} hint={say('review.empty-cuts-all')} ltr onChange={(typed) => onChange({ quantity: foldDigits(typed).replace(/\D/g, '') })} />}
      {(!cuts || priced) && <MoneyField name="amount" label={say(cuts ? 'review.left-amount' : 'review.amount')} value={choice.amount || null} problem={problems.amount} hint={cuts ? say('review.empty-cuts-all') : undefined} onChange={(amount) => onChange({ amount: amount ?? '' })} />}
      {cuts && <ReasonChoice name="reasonCode" reasons={reasons} value={choice.reasonCode} onChange={(reasonCode) => onChange({ reasonCode })} />}
      {cuts && (
        <Box flex="1" minWidth="18rem">
          <TextField name="reason" label={say('review.own-words')} value={choice.reason} problem={problems.reason} maxLength={300} onChange={(reason) => onChange({ reason })} />
        </Box>
      )}
    </Flex>
  );
}
