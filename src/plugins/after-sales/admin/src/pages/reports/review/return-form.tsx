import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { AreaField, Form, labelOf } from '../../../ui';
import { keyed } from './keys-help';
import { ReasonChoice, useReasons } from './reason-choice';

interface ReturnFormProps {
  words: string;
  onWords: (words: string) => void;
  general?: string;
  busy: boolean;
  onReturn: (reason: string) => void;
  onClose: () => void;
}

/** Gives the whole report back to be corrected; the reason is what the agent reads. */
export function ReturnForm({ words, onWords, general, busy, onReturn, onClose }: ReturnFormProps): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const reasons = useReasons('report-return');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const own = useRef<HTMLDivElement>(null);
  const listed = reasons.length > 0;
  useEffect(() => own.current?.querySelector<HTMLElement>('[role=radio], textarea')?.focus(), [listed]);
  const send = (): void => {
    const chosen = reasons.find((reason) => reason.code === code);
    const reason = [chosen && labelOf(chosen, language), words.trim()].filter(Boolean).join(' — ');
    if (reason.length < 2) setProblem(say('review.reason-needed'));
    else onReturn(reason);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const role = (event.target as HTMLElement).getAttribute('role');
    const act = event.key === 'Escape' ? onClose : event.key === 'Enter' && (event.ctrlKey || role === 'radio') ? send : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Box ref={own} tag="section" aria-label={say('review.return')} background="warning100" hasRadius padding={4} onKeyDown={onKeyDown}>
      <Typography variant="delta" tag="h2">
        {say('review.return')}
      </Typography>
      <Typography tag="p">{say('review.return-consequence')}</Typography>
      <Box paddingTop={3}>
        <Form label={say('review.return')} general={general} onSubmit={send}>
          <ReasonChoice
            name="reasonCode"
            reasons={reasons}
            value={code}
            onChange={(next) => {
              setCode(next);
              setProblem(undefined);
            }}
          />
          <AreaField name="reason" label={say('review.own-words')} value={words} problem={problem} onChange={onWords} />
          <Flex gap={2} wrap="wrap">
            <Button type="submit" variant="danger" loading={busy}>
              {keyed(say('review.return'), 'Ctrl+Enter')}
            </Button>
            <Button variant="tertiary" onClick={onClose}>
              {keyed(say('action.cancel'), 'Esc')}
            </Button>
          </Flex>
        </Form>
      </Box>
    </Box>
  );
}
