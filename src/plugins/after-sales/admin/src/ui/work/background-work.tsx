import { Box, Flex, IconButton, Popover, ProgressBar, Typography } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';

import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { StatusBadge } from '../status-badge';

export interface Work {
  id: string;
  title: string;
  /** Done steps of all; without it only that it goes on is known. */
  progress?: { done: number; of: number };
  state: 'running' | 'done' | 'failed';
  /** How it ended, in words. */
  result?: string;
}

interface Bench {
  works: readonly Work[];
  /** Starts work that goes on while the person does something else; the bell tells when it has ended. */
  run: (title: string, work: (report: (done: number, of: number) => void) => Promise<string>) => void;
  /** All were seen. */
  clear: () => void;
}

let works: readonly Work[] = [];
const listeners = new Set<() => void>();

/** Kept outside the pages: work goes on when the person moves to another console, or to a page of Strapi's and back. */
const change = (next: readonly Work[]): void => {
  works = next;
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const changeOne = (id: string, part: Partial<Work>): void => change(works.map((work) => (work.id === id ? { ...work, ...part } : work)));

const clear = (): void => change(works.filter(({ state }) => state === 'running'));

export function useBackgroundWork(): Bench {
  const say = useText();
  const run = useCallback<Bench['run']>(
    (title, work) => {
      const id = crypto.randomUUID();
      change([{ id, title, state: 'running' }, ...works]);
      work((done, of) => changeOne(id, { progress: { done, of } })).then(
        (result) => changeOne(id, { state: 'done', result }),
        (error: unknown) => changeOne(id, { state: 'failed', result: error instanceof Problem ? error.message : say('problem.unknown') }),
      );
    },
    [say],
  );
  return { works: useSyncExternalStore(listen, () => works), run, clear };
}

/** How many are running or have ended unseen, and each of them when it is opened. */
export function WorkBell(): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { works, clear } = useBackgroundWork();
  return (
    <Popover.Root onOpenChange={(open: boolean) => !open && clear()}>
      <Popover.Trigger>
        <IconButton label={works.length > 0 ? say('work.bell-count', { count: number(works.length) }) : say('work.bell')} variant="tertiary">
          <Bell fill={works.length > 0 ? 'primary600' : 'neutral600'} />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={say('work.bell')}>
        <Box padding={4} width="30rem" aria-live="polite">
          {works.length === 0 && <Typography textColor="neutral600">{say('work.none')}</Typography>}
          {works.map((work) => (
            <WorkLine key={work.id} work={work} />
          ))}
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}

export function WorkLine({ work }: { work: Work }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { title, state, progress, result } = work;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} paddingBottom={3}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="semiBold">{title}</Typography>
        <StatusBadge tone={state === 'running' ? 'info' : state === 'done' ? 'good' : 'bad'}>{say(`work.${state}`)}</StatusBadge>
      </Flex>
      {state === 'running' && progress && (
        <>
          <ProgressBar value={Math.round((100 * progress.done) / Math.max(1, progress.of))} size="S" aria-label={title} />
          <Typography variant="pi">{say('work.progress', { done: number(progress.done), of: number(progress.of) })}</Typography>
        </>
      )}
      {result && <Typography variant="pi">{result}</Typography>}
    </Flex>
  );
}
