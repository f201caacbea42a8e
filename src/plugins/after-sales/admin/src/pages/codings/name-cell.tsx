import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { styled } from 'styled-components';

import { Problem } from '../../kernel/problem';

interface NameCellProps {
  text: string;
  /** What a screen reader says of the field. */
  label: string;
  onSave: (text: string) => Promise<void>;
  onEnd: () => void;
}

const Input = styled.input`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: inherit;
  font: inherit;
  inline-size: 100%;
  padding: 0.4rem 0.8rem;

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.2rem;
`;

/** A name changed in its row: Enter saves, Escape gives up, and what the server refuses stays in the field with its words. */
export function NameCell({ text, label, onSave, onEnd }: NameCellProps): ReactElement {
  const [typed, setTyped] = useState(text);
  const [refusal, setRefusal] = useState<string>();
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    if (busy.current) return;
    if (typed.trim() === text) return onEnd();
    busy.current = true;
    try {
      await onSave(typed.trim());
      // It stays busy: the field loses the focus when it goes, which is no second order to save.
      onEnd();
    } catch (error) {
      busy.current = false;
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.fields[0]?.message ?? error.message);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') onEnd();
  };
  return (
    <>
      <Input autoFocus aria-label={label} aria-invalid={refusal !== undefined} value={typed} onChange={(event) => setTyped(event.target.value)} onClick={(event) => event.stopPropagation()} onKeyDown={onKeyDown} onBlur={() => void save()} />
      {refusal && <Refusal role="alert">{refusal}</Refusal>}
    </>
  );
}
