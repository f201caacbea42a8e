import { Button, Flex, Typography } from '@strapi/design-system';
import { Fragment, useEffect, useRef, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { styled } from 'styled-components';

import type { ReportAnswer } from '../../../../../shared/api/invoices';
import type { LineGround } from '../../../../../shared/api/report-review';
import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { Body, Scroller, StatusBadge, Table } from '../../../ui';
import { grantedOf, needsAmount, type Choice, type Decisions } from './decisions';

type Line = ReportAnswer['lines'][number];

/** On a phone the table is wider than the screen; a form in it isn't, and stays in sight. */
const InSight = styled.div`
  inset-inline-start: 0;
  max-inline-size: calc(100vw - 5.6rem);
  position: sticky;
`;

/** On a phone each line is a block of its own, with its decision in sight; the heads are left to screen readers. */
const Lines = styled(Table)`
  @media (max-width: 767px) {
    inline-size: 100%;

    thead {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }

    tr {
      align-items: center;
      border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
      display: flex;
      flex-wrap: wrap;
    }

    td {
      block-size: auto;
      border: 0;
      max-inline-size: none;
    }

    tr[aria-selected],
    tr:hover {
      background: ${({ theme }) => theme.colors.primary100};
    }

    td:first-child,
    td:last-child {
      inline-size: 100%;
    }

    td[data-title]::before {
      content: attr(data-title) ': ';
    }
  }
`;

interface LinesGridProps {
  lines: readonly Line[];
  grounds: readonly LineGround[];
  decisions: Decisions;
  /** The line that the keys are about. */
  at: number;
  onMove: (position: number) => void;
  /** Not given where nothing may be decided. */
  onApprove?: (position: number) => void;
  onCut?: (position: number) => void;
  /** The form of the line that is open. */
  below?: { position: number; form: ReactNode };
  problems: Readonly<Record<number, string>>;
}

/** The lines of a report: what was done, what it comes to, whether the warranty covers it, and what the office says. */
export function LinesGrid({ lines, grounds, decisions, at, onMove, onApprove, onCut, below, problems }: LinesGridProps): ReactElement {
  const say = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const open = below !== undefined;
  useEffect(() => {
    if (!open) body.current?.querySelector<HTMLElement>(`[data-position="${at}"]`)?.focus({ preventScroll: false });
  }, [at, open]);
  return (
    <Scroller tabIndex={-1}>
      <Lines aria-label={say('review.lines')}>
        <thead>
          <tr>
            <th scope="col">{say('review.line')}</th>
            <th scope="col">{say('review.quantity')}</th>
            <th scope="col">{say('reports.asked')}</th>
            <th scope="col">{say('review.warranty')}</th>
            <th scope="col">{say('review.decision')}</th>
          </tr>
        </thead>
        <Body ref={body} $dim={false}>
          {lines.map((line) => (
            <Fragment key={line.position}>
              <tr data-position={line.position} tabIndex={line.position === at ? 0 : -1} aria-selected={line.position === at || undefined} onClick={() => onMove(line.position)} onFocus={() => onMove(line.position)}>
                <Cells line={line} ground={grounds.find(({ position }) => position === line.position)} />
                <td>
                  <Decision line={line} choice={decisions[line.position]} onApprove={onApprove} onCut={onCut} />
                  {problems[line.position] && (
                    <Typography variant="pi" textColor="danger600" tag="p" role="alert">
                      {problems[line.position]}
                    </Typography>
                  )}
                </td>
              </tr>
              {below?.position === line.position && (
                <tr>
                  <td colSpan={5}>
                    <InSight>{below.form}</InSight>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </Body>
      </Lines>
    </Scroller>
  );
}

function Cells({ line, ground }: { line: Line; ground: LineGround | undefined }): ReactElement {
  const say = useText();
  const { money, number, day } = useFormats();
  const what = line.kind === 'part' ? (ground?.partName ?? line.part) : line.text;
  return (
    <>
      <td>
        <Typography fontWeight="semiBold" tag="p">
          <bdi>{what ?? say(`review.kind.${line.kind}`)}</bdi>
        </Typography>
        {what && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say(`review.kind.${line.kind}`)} {line.part && <bdi dir="ltr">{line.part}</bdi>}
          </Typography>
        )}
      </td>
      <td data-title={say('review.quantity')}>{number(line.quantity)}</td>
      <td>
        <Typography tag="p">{line.wage ? money(line.wage.amount) : say('review.no-tariff')}</Typography>
        {ground?.wageRow && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say('review.tariff', { amount: money(ground.wageRow.amount), day: day(ground.wageRow.validFrom) })}
          </Typography>
        )}
        {line.payer === 'customer' && line.price && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say('review.customer-price', { amount: money(line.price.amount) })}
          </Typography>
        )}
      </td>
      <td>{line.covered === null ? <Typography textColor="neutral600">{say(`review.payer.${line.payer}`)}</Typography> : <StatusBadge tone={line.covered ? 'good' : 'bad'}>{say(line.covered ? 'review.covered' : 'review.not-covered')}</StatusBadge>}</td>
    </>
  );
}

function Decision({ line, choice, onApprove, onCut }: { line: Line; choice: Choice | undefined; onApprove?: (position: number) => void; onCut?: (position: number) => void }): ReactElement {
  const say = useText();
  const { money, number } = useFormats();
  const granted = grantedOf(line, choice);
  const amount = granted === null ? (needsAmount(line) ? say('review.amount-open') : '') : money(String(granted));
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {choice?.decision === 'approve' && <StatusBadge tone="good">{[say('review.approved'), amount].filter(Boolean).join(' · ')}</StatusBadge>}
      {choice?.decision === 'cut' && <StatusBadge tone="bad">{[say('review.cut-done'), choice.quantity && say('review.of', { left: number(Number(choice.quantity)), of: number(line.quantity) }), amount].filter(Boolean).join(' · ')}</StatusBadge>}
      {!choice && onApprove && <Typography textColor="neutral600">{say('review.undecided')}</Typography>}
      {(onApprove ?? onCut) && (
        // The line itself hears clicks too, and would take the keys back to it.
        <Flex gap={1} onClick={(event: MouseEvent) => event.stopPropagation()}>
          {onApprove && choice?.decision !== 'approve' && (
            <Button size="S" variant="secondary" tabIndex={-1} onClick={() => onApprove(line.position)}>
              {say('review.approve')}
            </Button>
          )}
          {onCut && (
            <Button size="S" variant="tertiary" tabIndex={-1} onClick={() => onCut(line.position)}>
              {say('review.cut')}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}
