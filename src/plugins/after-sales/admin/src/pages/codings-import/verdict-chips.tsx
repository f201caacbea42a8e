import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import type { ImportAnswer, Verdict } from '../../../../shared/api/coding-imports';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { VERDICTS } from './words';

const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  padding-block-end: 1.6rem;

  button {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    font: inherit;
    font-size: 1.4rem;
    padding: 0.8rem 1.2rem;
  }

  button[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  strong {
    font-weight: 600;
    margin-inline-start: 0.8rem;
  }
`;

interface VerdictChipsProps {
  counts: ImportAnswer['counts'];
  total: number;
  chosen: Verdict | undefined;
  onChoose: (verdict: Verdict | undefined) => void;
}

/** How many rows of each kind there are; each is the filter for its rows. */
export function VerdictChips({ counts, total, chosen, onChoose }: VerdictChipsProps): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const chip = (verdict: Verdict | undefined, name: string, count: number): ReactElement => (
    <button key={name} type="button" aria-pressed={chosen === verdict} onClick={() => onChoose(verdict)}>
      {name}
      <strong>{number(count)}</strong>
    </button>
  );
  return (
    <Chips>
      {VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict === 'wrong').map((verdict) => chip(verdict, say(`import.verdict.${verdict}`), counts[verdict]))}
      {chip(undefined, say('import.verdict.all'), total)}
    </Chips>
  );
}
