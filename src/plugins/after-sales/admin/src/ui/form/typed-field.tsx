import { Field as Frame } from '@strapi/design-system';
import { useEffect, useState, type ChangeEvent, type ReactElement, type ReactNode } from 'react';

import { useFormats } from '../../kernel/formats';
import { directionOf } from '../../kernel/languages';
import { Labelled, type FieldProps } from './field';

interface TypedFieldProps<Value> extends FieldProps<Value> {
  /** How the value looks when nobody types. */
  show: (value: Value) => string;
  /** What was typed as a value; undefined when it can't be read. */
  read: (text: string) => Value | undefined;
  /** Said when it can't be read. */
  unreadable: string;
  inputMode?: 'text' | 'numeric' | 'tel' | 'decimal';
  endAction?: ReactNode;
}

/**
 * A text that stands for something else: a day, an amount, a phone. While somebody types, their text stays as it is; it
 * takes its proper form when they leave the field, and what can't be read is said there and never lost.
 */
export function TypedField<Value>({ value, onChange, show, read, unreadable, inputMode, endAction, disabled, problem, ...frame }: TypedFieldProps<Value>): ReactElement {
  const { language } = useFormats();
  const [text, setText] = useState(() => show(value));
  const [typing, setTyping] = useState(false);
  const [wrong, setWrong] = useState(false);
  const shown = show(value);
  useEffect(() => {
    if (!typing && !wrong) setText(shown);
  }, [shown, typing, wrong]);
  const take = (typed: string): void => {
    setText(typed);
    const next = read(typed);
    if (next !== undefined) {
      setWrong(false);
      onChange(next);
    }
  };
  const leave = (): void => {
    setTyping(false);
    const understood = read(text) !== undefined;
    setWrong(!understood);
    if (understood) setText(shown);
  };
  return (
    <Labelled {...frame} problem={wrong ? unreadable : problem}>
      <Frame.Input
        value={text}
        disabled={disabled}
        inputMode={inputMode}
        autoComplete="off"
        dir="ltr"
        // Read from left to right, and yet on the side where every other field begins.
        style={{ textAlign: directionOf(language) === 'rtl' ? 'end' : 'start' }}
        endAction={endAction}
        onFocus={() => setTyping(true)}
        onBlur={leave}
        onChange={(event: ChangeEvent<HTMLInputElement>) => take(event.target.value)}
      />
    </Labelled>
  );
}
