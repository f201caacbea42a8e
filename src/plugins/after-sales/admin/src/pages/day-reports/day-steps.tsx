import { Button } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { Allowed, Confirm } from '../../ui';
import type { DayForm } from './typed-fields';
import { NEXT_KEY } from './views';

/** What is asked before it happens: signing and countersigning what it means, returning why. */
export type Question = 'send' | 'countersign' | 'return' | undefined;

interface DayStepsProps {
  formId: string;
  form: DayForm;
  can: (verb: string) => boolean;
  onAsk: (question: Question) => void;
  onNext?: () => void;
}

/** The steps that are possible now, the likeliest last, where the hand is. */
export function DaySteps({ formId, form, can, onAsk, onNext }: DayStepsProps): ReactElement {
  const say = useText();
  return (
    <>
      {onNext && (
        <Button variant="tertiary" onClick={onNext}>
          {`${say('day-reports.next')} ${NEXT_KEY}`}
        </Button>
      )}
      {can('return') && (
        <Allowed route="day-reports.return">
          <Button variant="danger-light" onClick={() => onAsk('return')}>
            {say('day-reports.return')}
          </Button>
        </Allowed>
      )}
      {can('save') && (
        <Allowed route="day-reports.save">
          <Button variant="secondary" type="submit" form={formId} loading={form.state.busy} disabled={!form.state.dirty}>
            {say('action.save')}
          </Button>
        </Allowed>
      )}
      {can('send') && <Allowed route="day-reports.send"><Button onClick={() => form.check() && onAsk('send')}>{say('day-reports.send')}</Button></Allowed>}
      {can('countersign') && <Allowed route="day-reports.countersign"><Button onClick={() => onAsk('countersign')}>{say('day-reports.countersign')}</Button></Allowed>}
    </>
  );
}

interface QuestionsProps {
  asking: Question;
  /** What signing means here. */
  consequence: string;
  onSend: () => Promise<void>;
  onCountersign: () => Promise<void>;
  onClose: () => void;
}

/** A signature can't be taken back, so it is asked once more, with what it means. */
export function Questions({ asking, consequence, onSend, onCountersign, onClose }: QuestionsProps): ReactElement {
  const say = useText();
  return (
    <>
      <Confirm open={asking === 'send'} title={say('day-reports.send-title')} consequence={consequence} verb={say('day-reports.send')} onConfirm={onSend} onClose={onClose} />
      <Confirm
        open={asking === 'countersign'}
        title={say('day-reports.countersign-title')}
        consequence={say('day-reports.countersign-consequence')}
        verb={say('day-reports.countersign')}
        onConfirm={onCountersign}
        onClose={onClose}
      />
    </>
  );
}
