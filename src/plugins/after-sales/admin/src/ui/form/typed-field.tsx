import { Field as Frame } from '@strapi/design-system';
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

import { useFormats } from '../../kernel/formats';
import { directionOf } from '../../kernel/languages';
import { Labelled, type FieldProps } from './field';
import { UNREADABLE } from './unreadable';
import { useUnsaved } from './unsaved';

interface TypedFieldProps<Value> extends FieldProps<Value> {
  /** How the value looks when nobody types. */
  show: (value: Value) => string;
  /** What was typed as a value; undefined when it can't be read. */
  read: (text: string) => Value | undefined;
  /** Said when it can't be read. */
  unreadable: string;
  /** For forms that aren't ours: they can't see that the text in the field is not their value. */
  onUnreadable?: (text: string) => void;
  inputMode?: 'text' | 'numeric' | 'tel' | 'decimal';
  /** What stands at the field's end; a value that is chosen there takes the place of whatever was typed. */
  endAction?: (choose: (value: Value) => void) => ReactNode;
}

/**
 * A text that stands for something else: a day, an amount, a phone. While somebody types, their text stays as it is; it
 * takes its proper form when they leave the field, and what can't be read is said there and never lost. A form isn't sent
 * while such a text stands in it.
 */
export function TypedField<Value>({ show, read, unreadable, onUnreadable, inputMode, endAction, value, onChange, disabled, problem, ...frame }: TypedFieldProps<Value>): ReactElement {
  const { language } = useFormats();
  const typed = useTyped({ value, onChange, show, read, onUnreadable });
  return (
    <Labelled {...frame} problem={typed.told ? unreadable : problem}>
      <Frame.Input
        value={typed.text}
        disabled={disabled}
        inputMode={inputMode}
        autoComplete="off"
        dir="ltr"
        {...(typed.unread && { [UNREADABLE]: '' })}
        // Read from left to right, and yet on the side where every other field begins.
        style={{ textAlign: directionOf(language) === 'rtl' ? 'end' : 'start' }}
        endAction={endAction?.(typed.choose)}
        onBlur={typed.leave}
        onInvalid={typed.tell}
        // Before the form hears of it: the words stand there when it refuses.
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && typed.tell()}
        onChange={(event: ChangeEvent<HTMLInputElement>) => typed.take(event.target.value, event.target.form !== null)}
      />
    </Labelled>
  );
}

interface Typed<Value> {
  text: string;
  /** The text is no value. */
  unread: boolean;
  /** And the person has been told. */
  told: boolean;
  take: (text: string, inForm: boolean) => void;
  choose: (value: Value) => void;
  leave: () => void;
  tell: () => void;
}

function useTyped<Value>({ value, onChange, show, read, onUnreadable }: Pick<TypedFieldProps<Value>, 'value' | 'onChange' | 'show' | 'read' | 'onUnreadable'>): Typed<Value> {
  const shown = show(value);
  const [text, setText] = useState(shown);
  const [unread, setUnread] = useState(false);
  const [told, setTold] = useState(false);
  // How the value looks that this field has given or was given: another one comes from somebody else, and what was typed before is out of date.
  const given = useRef(shown);
  // A filter is no work that could be lost.
  const ofForm = useRef(false);
  useUnsaved(unread && ofForm.current);
  const stand = (next: string): void => {
    given.current = next;
    setText(next);
    setUnread(false);
    setTold(false);
  };
  useEffect(() => {
    if (shown !== given.current) stand(shown);
  }, [shown]);
  const take = (typed: string, inForm: boolean): void => {
    ofForm.current = inForm;
    setText(typed);
    const next = read(typed);
    setUnread(next === undefined);
    if (next === undefined) return onUnreadable?.(typed);
    setTold(false);
    given.current = show(next);
    onChange(next);
  };
  const choose = (next: Value): void => {
    stand(show(next));
    onChange(next);
  };
  return { text, unread, told: unread && told, take, choose, leave: () => (unread ? setTold(true) : stand(shown)), tell: () => setTold(true) };
}
