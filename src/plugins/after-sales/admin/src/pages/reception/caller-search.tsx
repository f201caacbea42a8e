import { Box, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactElement } from 'react';
import { styled } from 'styled-components';

import type { LookUpAnswer } from '../../../../shared/api/contacts';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { StatusBadge } from '../../ui';
import { PersonName } from './person-name';

export type Person = LookUpAnswer['customers'][number];

const PAUSE_MS = 150;
const FEWEST = 2;

const List = styled.ul`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  margin-block-start: 0.8rem;
  max-block-size: 40rem;
  overflow-y: auto;

  li {
    cursor: pointer;
    padding: 0.8rem 1.2rem;
  }

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface CallerSearchProps {
  /** What stands in the field before anything is typed. */
  first?: string;
  onPick: (person: Person) => void;
  /** A new one; what was typed may be the phone or the name. */
  onNew: (typed: string) => void;
}

/** Who is calling: type any part of a phone, name, serial or number; arrows and Enter pick, the last line is a new customer. */
export function CallerSearch({ first = '', onPick, onNew }: CallerSearchProps): ReactElement {
  const say = useText();
  const listId = useId();
  const { number } = useFormats();
  const [typed, setTyped] = useState(first);
  const { people, asked, refusal } = useLookUp(typed);
  const [at, setAt] = useState(0);
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => own.current?.focus(), []);
  useEffect(() => setAt(0), [people]);
  const last = people.length;
  const pick = (index: number): void => (index < last ? onPick(people[index]!) : onNew(typed));
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, last)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      // An answer to an older text is not picked from.
      Enter: () => asked === typed.trim() && typed.trim() !== '' && pick(at),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey) return;
    event.preventDefault();
    step();
  };
  const open = typed.trim().length >= FEWEST && asked === typed.trim();
  return (
    <Box>
      <Field.Root name="caller" hint={say('reception.caller-hint')} error={refusal}>
        <Field.Label>{say('reception.caller-search')}</Field.Label>
        <Field.Input
          ref={own}
          value={typed}
          autoComplete="off"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open ? `${listId}-${at}` : undefined}
          onKeyDown={onKeyDown}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {open && (
        <List id={listId} role="listbox" aria-label={say('reception.candidates')}>
          {people.map((person, index) => (
            <li key={person.id} id={`${listId}-${index}`} role="option" aria-selected={index === at} onClick={() => pick(index)} onMouseEnter={() => setAt(index)}>
              <Line person={person} />
            </li>
          ))}
          <li id={`${listId}-${last}`} role="option" aria-selected={at === last} onClick={() => pick(last)} onMouseEnter={() => setAt(last)}>
            <Typography fontWeight="semiBold" textColor="primary600">
              {last === 0 ? `${say('reception.nobody', { text: `\u2068${typed.trim()}\u2069` })} ` : ''}
              {say('reception.new-customer')}
            </Typography>
          </li>
        </List>
      )}
      <VisuallyHidden aria-live="polite">{open && say('reception.found', { count: number(last) })}</VisuallyHidden>
    </Box>
  );
}

function Line({ person }: { person: Person }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const { counts, handlingNote } = person;
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between">
      <PersonName person={person} />
      <Flex gap={2}>
        {handlingNote && <StatusBadge tone="warning">{handlingNote}</StatusBadge>}
        <Typography variant="pi">{say('reception.candidate-line', { jobs: number(counts.openJobs), receptions: number(counts.receptions) })}</Typography>
      </Flex>
    </Flex>
  );
}

interface Found {
  people: readonly Person[];
  /** The text that they were found by. */
  asked: string;
  refusal?: string;
}

function useLookUp(typed: string): Found {
  const api = useApi();
  const [found, setFound] = useState<Found>({ people: [], asked: '' });
  const q = typed.trim();
  useEffect(() => {
    if (q.length < FEWEST) return setFound({ people: [], asked: '' });
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.get<LookUpAnswer>('/lookup', { q }, { signal: stop.signal }).then(
        ({ customers }) => setFound({ people: customers, asked: q }),
        (error: unknown) => error instanceof Problem && setFound({ people: [], asked: '', refusal: error.message }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, q]);
  return found;
}
