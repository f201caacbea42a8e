import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { styled } from 'styled-components';

import type { JobLine } from '../../../../shared/api/jobs';
import type { SettledAnswer } from '../../../../shared/api/unknown-serials';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Empty, Failed, Ltr, Skeleton, useKeysetList, type KeysetList } from '../../ui';
import { useSaved } from '../settings/use-saved';
import { stepOf } from './keys';
import { WaitingJob } from './waiting-job';

const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);

  @media (min-width: 900px) {
    grid-template-columns: 28rem minmax(0, 1fr);
  }
`;

const Item = styled.button`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 0;
  border-inline-start: 3px solid transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: block;
  font: inherit;
  font-size: 1.3rem;
  inline-size: 100%;
  line-height: 1.5;
  padding: 0.8rem 1.2rem;
  text-align: start;

  &[aria-current='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const QUERY = { stage: 'waiting-for-office', limit: 25 } as const;
const keyOf = ({ id }: JobLine): string => id;

/** Jobs whose serial nobody knows, one after the other: J and K walk over them, Enter leads to the likeliest way on. */
export function Waiting(): ReactElement {
  const say = useText();
  const list = useKeysetList<JobLine>({ path: '/worklist', query: QUERY, keyOf });
  const [chosen, setChosen] = useState<string>();
  const { tell, saved } = useSaved();
  const open = list.rows.find(({ id }) => id === chosen) ?? list.rows[0];
  const at = list.rows.findIndex((job) => job === open);
  useSteps((step) => {
    const next = list.rows[at + step];
    if (next) setChosen(next.id);
  });
  const settled = ({ number }: SettledAnswer): void => {
    tell(say('waiting.settled', { number: `\u2066${number}\u2069` }));
    setChosen((list.rows[at + 1] ?? list.rows[at - 1])?.id);
    list.reload();
  };
  if (list.state === 'failed' && list.problem) return <Failed problem={list.problem} onRetry={list.reload} />;
  return (
    <>
      {saved}
      {list.state === 'ready' && !open && (
        <Box background="neutral0" hasRadius shadow="tableShadow">
          <Empty title={say('waiting.none')} hint={say('waiting.none-hint')} />
        </Box>
      )}
      {!open && list.state === 'loading' && <Skeleton />}
      {open && (
        <Columns>
          <JobsThatWait list={list} open={open} onChoose={setChosen} />
          <WaitingJob key={open.id} job={open} onSettled={settled} />
        </Columns>
      )}
    </>
  );
}

/** J to the next, K to the one before, wherever nobody types; by the keys' places, so that a Persian keyboard does it too. */
function useSteps(onStep: (step: 1 | -1) => void): void {
  const now = useRef(onStep);
  now.current = onStep;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      if (step === undefined) return;
      event.preventDefault();
      now.current(step);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

interface JobsThatWaitProps {
  list: KeysetList<JobLine>;
  open: JobLine;
  onChoose: (id: string) => void;
}

function JobsThatWait({ list, open, onChoose }: JobsThatWaitProps): ReactElement {
  const say = useText();
  const { ago, number } = useFormats();
  const own = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = own.current?.querySelector<HTMLElement>('[aria-current="true"]');
    item?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  }, [open.id]);
  const toMainAction = (id: string): void => {
    onChoose(id);
    if (id === open.id) document.querySelector<HTMLElement>('[data-main-action]')?.focus();
  };
  return (
    <Box ref={own} tag="nav" aria-label={say('jobs.view.waiting-for-office')} background="neutral0" hasRadius shadow="tableShadow" overflow="hidden">
      <Box padding={3} background="neutral100">
        <Typography variant="pi" textColor="neutral600">
          {say('waiting.keys', { next: 'J', previous: 'K', main: 'Enter' })}
        </Typography>
      </Box>
      {list.rows.map((job) => (
        <Item key={job.id} type="button" aria-current={job.id === open.id ? 'true' : undefined} onClick={() => toMainAction(job.id)}>
          <Ltr>{job.device.serial ?? job.number}</Ltr>
          <br />
          <bdi>{job.customer.name}</bdi>
          <br />
          <Typography variant="pi" textColor="neutral600">
            {ago(job.stageSince)}
          </Typography>
        </Item>
      ))}
      {(list.next ?? list.previous) && (
        <Flex tag="div" justifyContent="center" gap={2} padding={2}>
          <IconButton label={say('table.previous')} variant="ghost" disabled={!list.previous} onClick={() => list.previous?.()}>
            <ChevronLeft data-turns />
          </IconButton>
          <Typography variant="pi">{say('table.page', { page: number(list.page) })}</Typography>
          <IconButton label={say('table.next')} variant="ghost" disabled={!list.next} onClick={() => list.next?.()}>
            <ChevronRight data-turns />
          </IconButton>
        </Flex>
      )}
    </Box>
  );
}
