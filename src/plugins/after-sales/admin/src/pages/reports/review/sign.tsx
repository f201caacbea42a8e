import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { KeyboardEvent, ReactElement } from 'react';

import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { grantedOf, type Decisions, type Totals } from './decisions';
import { keyed } from './keys-help';
import { TotalsLine } from './totals';

interface SignProps {
  review: ReviewAnswer;
  decisions: Decisions;
  totals: Totals;
  busy: boolean;
  onSign: () => void;
  onClose: () => void;
}

/** What will be written down for whom, before anybody signs it. */
export function Sign({ review, decisions, totals, busy, onSign, onClose }: SignProps): ReactElement {
  const say = useText();
  const { money, number } = useFormats();
  const { report } = review;
  const parts = report.lines.filter(({ kind, position }) => kind === 'part' && decisions[position]);
  const left = (line: (typeof parts)[number]): number => (decisions[line.position].decision === 'approve' ? line.quantity : Number(decisions[line.position].quantity || 0));
  const rejected = report.lines.every((line) => decisions[line.position]?.decision === 'cut' && !decisions[line.position].quantity && !decisions[line.position].amount);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const cuts = report.lines.filter(({ position }) => decisions[position]?.decision === 'cut');
  return (
    <Box tag="section" aria-label={say('review.sign-title')} background="primary100" hasRadius padding={4} onKeyDown={onKeyDown}>
      <Typography variant="delta" tag="h2">
        {say('review.sign-title')}
      </Typography>
      <Typography tag="p">{say('review.posts', { amount: money(String(totals.granted)), agent: `\u2068${report.agent?.name ?? say('review.own-technician')}\u2069` })}</Typography>
      {parts.map((line) => (
        <Typography key={line.position} tag="p">
          {say('review.posts-part', { part: `\u2068${review.lines.find(({ position }) => position === line.position)?.partName ?? line.part ?? ''}\u2069`, left: number(left(line)), of: number(line.quantity) })}
        </Typography>
      ))}
      {cuts.map((line) => (
        <Typography key={line.position} tag="p">
          {say('review.posts-cut', { line: number(line.position), amount: money(String(BigInt(line.wage?.amount ?? 0) - (grantedOf(line, decisions[line.position]) ?? 0n))) })}
        </Typography>
      ))}
      {report.kind === 'installation' && <Typography tag="p">{say(rejected ? 'review.posts-no-warranty' : 'review.posts-warranty')}</Typography>}
      {rejected && <Typography tag="p">{say('review.posts-rejected')}</Typography>}
      <TotalsLine totals={totals} />
      <Flex gap={2} wrap="wrap">
        <Button autoFocus loading={busy} onClick={onSign}>
          {keyed(say('review.sign'), 'Enter')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {keyed(say('review.back'), 'Esc')}
        </Button>
      </Flex>
    </Box>
  );
}
