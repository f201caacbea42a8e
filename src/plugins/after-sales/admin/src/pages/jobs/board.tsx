import { Typography } from '@strapi/design-system';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { styled } from 'styled-components';

import type { JobLine } from '../../../../shared/api/jobs';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { leaveTyped, Ltr, Skeleton, stageTitle, useKeysetList } from '../../ui';
import { JobPanel } from './job-panel';
import { BOARD } from './views';

const Columns = styled.div`
  display: grid;
  gap: 1.2rem;
  grid-auto-columns: minmax(20rem, 1fr);
  grid-auto-flow: column;
  overflow-x: auto;
  padding-block-end: 0.8rem;
`;

const Card = styled.button`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: block;
  font: inherit;
  font-size: 1.3rem;
  inline-size: 100%;
  line-height: 1.5;
  margin-block-start: 0.8rem;
  padding: 0.8rem 1.2rem;
  text-align: start;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** Open work by stage, the oldest above. Arrows walk over the cards, Enter opens one; its steps move it. */
export function Board(): ReactElement {
  const own = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<JobLine>();
  const [round, setRound] = useState(0);
  const onKeyDown = (event: KeyboardEvent): void => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const columns = [...(own.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')]);
    const at = columns.findIndex((cards) => card && cards.includes(card));
    if (!card || at < 0) return;
    const row = columns[at]!.indexOf(card);
    const onward = getComputedStyle(own.current!).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const next =
      event.key === 'ArrowDown' || event.key === 'ArrowUp'
        ? columns[at]![row + (event.key === 'ArrowDown' ? 1 : -1)]
        : event.key === 'ArrowLeft' || event.key === 'ArrowRight'
          ? (event.key === onward ? columns.slice(at + 1) : columns.slice(0, at).reverse()).find((cards) => cards.length > 0)?.[0]
          : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <Columns ref={own} onKeyDown={onKeyDown}>
        {BOARD.map((stage) => (
          <Column key={`${stage}/${round}`} stage={stage} onOpen={(job) => leaveTyped(() => setOpen(job))} />
        ))}
      </Columns>
      {open && <JobPanel key={open.id} id={open.id} number={open.number} onChanged={() => setRound(round + 1)} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const keyOf = ({ id }: JobLine): string => id;

function Column({ stage, onOpen }: { stage: (typeof BOARD)[number]; onOpen: (job: JobLine) => void }): ReactElement {
  const say = useText();
  const { ago, number } = useFormats();
  const query = useMemo(() => ({ stage, limit: 30 }), [stage]);
  const { state, rows, next } = useKeysetList<JobLine>({ path: '/worklist', query, keyOf });
  return (
    <section data-column aria-label={say(stageTitle(stage))}>
      <Typography variant="sigma" tag="h2">
        {say(stageTitle(stage))} {state === 'ready' && `(${number(rows.length)}${next ? '+' : ''})`}
      </Typography>
      {state === 'loading' && rows.length === 0 && <Skeleton />}
      {rows.map((job) => (
        <Card key={job.id} type="button" data-card onClick={() => onOpen(job)}>
          <Ltr>{job.number}</Ltr> — <bdi>{job.customer.name}</bdi>
          <br />
          <Typography variant="pi" textColor="neutral600">
            {ago(job.stageSince)}
            {job.agent && ' · '}
            {job.agent && <bdi>{job.agent.name}</bdi>}
          </Typography>
        </Card>
      ))}
    </section>
  );
}
