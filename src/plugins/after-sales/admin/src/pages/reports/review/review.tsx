import { Box, Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { useText } from '../../../kernel/text';
import { Alert, ReadOnly } from '../../../ui';
import { History, JobFacts, Warnings, Why } from './facts';
import { keyed, KeysHelp } from './keys-help';
import { LineForm } from './line-form';
import { LinesGrid } from './lines-grid';
import { Photos } from './photos';
import { useReasons } from './reason-choice';
import { ReturnForm } from './return-form';
import { Sign } from './sign';
import { LINES } from './steps';
import { TotalsLine } from './totals';
import { useReview, type Reviewing } from './use-review';

/** The lines in the middle, the proofs beside; on a narrow screen one below the other. */
const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 1080px) {
    grid-template-columns: minmax(0, 1fr) 36rem;
  }
`;

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  min-inline-size: 0;
`;

interface ReviewProps {
  review: ReviewAnswer;
  onNext: (told?: string) => void;
  onReload: () => void;
}

/** The work place of whoever approves: one report from «what is asked» to the signed decision, without a mouse. */
export function Review({ review, onNext, onReload }: ReviewProps): ReactElement {
  const reviewing = useReview(review, onNext);
  const { at, setMode, mode, decisions, totals, deciding, kept, looking, decides } = reviewing;
  return (
    <Columns>
      <Column>
        <Messages review={review} reviewing={reviewing} onReload={onReload} />
        <Lines review={review} reviewing={reviewing} />
        {mode.is === 'sign' && <Sign review={review} decisions={decisions} totals={totals} busy={deciding.busy} onSign={() => deciding.sign(decisions)} onClose={() => setMode(LINES)} />}
        {mode.is === 'return' && <ReturnForm words={kept.draft.returnReason} onWords={(returnReason) => kept.change({ returnReason })} general={deciding.general} busy={deciding.busy} onReturn={deciding.giveBack} onClose={() => setMode(LINES)} />}
        {mode.is !== 'sign' && mode.is !== 'return' && <Steps reviewing={reviewing} onNext={() => onNext()} />}
        <JobFacts review={review} />
      </Column>
      <Column>
        <Photos photos={looking.photos} at={looking.at} onMove={looking.move} zoomed={looking.zoomed} onZoom={looking.zoom} />
        <Why review={review} at={at} />
        <History review={review} />
        {decides && <KeysHelp />}
      </Column>
    </Columns>
  );
}

interface PartProps {
  review: ReviewAnswer;
  reviewing: Reviewing;
}

/** What went wrong, what was brought back, and what must be seen first. */
function Messages({ review, reviewing, onReload }: PartProps & { onReload: () => void }): ReactElement {
  const say = useText();
  const { deciding, kept, waits, hint, mode } = reviewing;
  const reload = (): void => {
    kept.forget();
    onReload();
  };
  return (
    <>
      {deciding.overtaken && (
        <>
          <Alert tone="bad">{say('review.overtaken')}</Alert>
          <div>
            <Button onClick={reload}>{say('review.show-decision')}</Button>
          </div>
        </>
      )}
      {deciding.general && !deciding.overtaken && mode.is !== 'return' && <Alert tone="bad">{deciding.general}</Alert>}
      {hint && <Alert tone="warning">{say('review.undecided-left')}</Alert>}
      {waits && kept.restored && <Alert tone="good">{say('review.restored')}</Alert>}
      {review.report.returnReason && <ReadOnly label={say('review.return-reason')}>{review.report.returnReason}</ReadOnly>}
      <Warnings review={review} />
    </>
  );
}

/** The lines, the form of the one that is cut or priced, and the sums. */
function Lines({ review, reviewing }: PartProps): ReactElement {
  const { decides, steps, at, setAt, mode, setMode, decisions, deciding, totals } = reviewing;
  const { lines } = review.report;
  const reasons = useReasons('report-cut');
  const line = mode.is === 'line' ? lines.find(({ position }) => position === mode.position) : undefined;
  const form = mode.is === 'line' && line && <LineForm key={mode.position} line={line} first={mode.choice} reasons={reasons} problem={deciding.problems[mode.position]} onDone={(choice) => steps.decide(mode.position, choice)} onClose={() => setMode(LINES)} />;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <LinesGrid
        lines={lines}
        grounds={review.lines}
        decisions={decisions}
        at={at}
        onMove={setAt}
        onApprove={decides ? steps.approve : undefined}
        onCut={decides ? steps.cut : undefined}
        below={form && line ? { position: line.position, form } : undefined}
        problems={deciding.problems}
      />
      <TotalsLine totals={totals} />
    </Box>
  );
}

/** The same steps for whoever likes the mouse better. */
function Steps({ reviewing, onNext }: { reviewing: Reviewing; onNext: () => void }): ReactElement {
  const say = useText();
  const { decides, returns, sign, steps, totals, setMode } = reviewing;
  return (
    <Flex gap={2} wrap="wrap">
      {decides && <Button onClick={sign}>{keyed(say('review.to-sign'), 'Ctrl+Enter')}</Button>}
      {decides && (
        <Button variant="secondary" onClick={steps.approveRest} disabled={totals.undecided.length === 0}>
          {keyed(say('review.approve-rest'), 'Shift+A')}
        </Button>
      )}
      {returns && (
        <Button variant="danger-light" onClick={() => setMode({ is: 'return' })}>
          {keyed(say('review.return'), 'R')}
        </Button>
      )}
      <Button variant="tertiary" onClick={onNext}>
        {keyed(say('review.next'), 'N')}
      </Button>
    </Flex>
  );
}
