import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactElement } from 'react';

import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Labelled, type FieldProps } from '../form/field';
import { UNREADABLE } from '../form/unreadable';

export interface Option {
  value: string;
  label: string;
}

export interface PickerProps extends FieldProps<string> {
  /** The chosen one's words, when they are known already: no request for what is on the screen. */
  chosen?: string;
  /** Makes a new one of what was typed, in place; resolves to its value, or to nothing when it was given up. */
  onCreate?: (typed: string) => Promise<Option | undefined>;
}

interface Source {
  /** Asks the server for what fits the typed text; few at a time. */
  find: (text: string, signal: AbortSignal) => Promise<Option[]>;
  /** The words of a value that was chosen before this page was opened. */
  nameOf: (value: string) => Promise<string>;
}

const PAUSE_MS = 200;

/** Stands for making a new one; nobody can type it. */
const CREATE = '\u0000create';

interface Options {
  options: readonly Option[];
  add: (option: Option) => void;
  loading: boolean;
  /** Whether what is listed was found by an earlier text than the one in the field. */
  stale: boolean;
  /** Why the search failed, until one succeeds. */
  failure: string | undefined;
}

/** What fits the typed text, and the words of what is chosen. */
function useOptions({ find, nameOf }: Source, typed: string, value: string, chosen: string | undefined): Options {
  const [options, setOptions] = useState<readonly Option[]>(value && chosen ? [{ value, label: chosen }] : []);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    setLoading(true);
    const timer = setTimeout(() => {
      find(typed, stop.signal)
        .then((found) => {
          setOptions((known) => keep(known, value, found));
          setAsked(typed);
          setFailure(undefined);
        })
        .catch((error: unknown) => error instanceof Problem && setFailure(error.message))
        .finally(() => setLoading(false));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [find, typed, value]);
  useEffect(() => {
    if (!value || options.some((option) => option.value === value)) return;
    void nameOf(value).then((label) => setOptions((known) => [{ value, label }, ...known]), () => undefined);
  }, [value, options, nameOf]);
  return { options, add: (option) => setOptions((known) => [option, ...known]), loading, stale: asked !== typed, failure };
}

interface Choice {
  /** Why what was typed is nobody's name, until something is chosen. */
  refusal: string | undefined;
  /** Chooses by value or by its words; words that are nobody's choose nothing. */
  take: (next: string) => void;
  create: () => Promise<void>;
}

/** Choosing one of the options, or making a new one of what was typed. */
function useChoice({ options, add }: Options, typed: string, setText: (text: string) => void, { onChange, onCreate }: PickerProps): Choice {
  const say = useText();
  const [refusal, setRefusal] = useState<string>();
  // The server may tell what was made in other words than it was made with.
  const made = useRef<Option>(undefined);
  const latest = useRef(typed);
  latest.current = typed;
  const take = (next: string, words = next): void => {
    const known = made.current ? [...options, made.current] : options;
    const chosen = (known.find((option) => option.value === next) ?? known.find((option) => option.label === next))?.value ?? '';
    setRefusal(words === '' || chosen ? undefined : say('picker.none'));
    onChange(chosen);
  };
  const create = async (): Promise<void> => {
    take('', typed);
    try {
      const option = await onCreate?.(typed.trim());
      // Who types on meanwhile means something else.
      if (!option || latest.current !== typed) return;
      made.current = option;
      add(option);
      setText(option.label);
      setRefusal(undefined);
      onChange(option.value);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
    }
  };
  return { refusal, take, create };
}

/** Search as you type over a list of the server, pick by keyboard, and make a new one without leaving the form. */
export function Picker({ find, nameOf, ...props }: PickerProps & Source): ReactElement {
  const { value, onChange: _, chosen, onCreate, disabled, problem, ...frame } = props;
  const say = useText();
  const [typed, setTyped] = useState('');
  // What stands in the field: the words of the chosen one, or what is being typed.
  const [text, setText] = useState<string>();
  const found = useOptions({ find, nameOf }, typed, value, chosen);
  const { options, loading, stale, failure } = found;
  const { refusal, take, create } = useChoice(found, typed, setText, props);
  const [open, setOpen] = useState(false);
  const words = typed.trim();
  // Nothing is made before it is known that it isn't there.
  const offersNew = onCreate && !stale && words !== '' && text === typed && !options.some(({ value, label }) => value === words || label === words);
  return (
    <Labelled {...frame} problem={refusal ?? failure ?? problem}>
      <Combobox
        value={value}
        open={open}
        onOpenChange={setOpen}
        // It goes on pointing to the option that was chosen when that is gone with its list.
        {...(!open && { 'aria-activedescendant': undefined })}
        // Words that are nobody's name would be sent as nothing.
        {...(refusal && { [UNREADABLE]: '' })}
        textValue={text}
        onTextValueChange={(next: string) => setText(next === CREATE ? typed : next)}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
          if (!open) letEscapeOut(event);
          // An answer to an older text is not picked from.
          else if (event.key === 'Enter' && stale) event.preventDefault();
        }}
        disabled={disabled}
        loading={loading}
        autocomplete="none"
        placeholder={say('picker.type')}
        noOptionsMessage={() => say('picker.none')}
        clearLabel={say('action.clear')}
        allowCustomValue={onCreate !== undefined}
        // Where new ones can be made, the design system hands over the words in the field when it is left, chosen or not.
        onChange={(next?: string | number) => (next === CREATE ? void create() : take(next === undefined ? '' : String(next)))}
        onClear={() => take('')}
        onInputChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
      >
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value}>
            {option.label}
          </ComboboxOption>
        ))}
        {/* The design system's own line comes first for the arrows, wherever it stands. */}
        {offersNew && (
          <ComboboxOption value={CREATE} textValue={CREATE}>
            {say('picker.create', { text: words })}
          </ComboboxOption>
        )}
      </Combobox>
    </Labelled>
  );
}

/** In a closed list the design system would clear what was chosen, and keep the key from the panel around it. */
function letEscapeOut(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.parentElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
}

/** The chosen one stays among the options, or its words would vanish from the field when the list changes. */
const keep = (known: readonly Option[], value: string, found: readonly Option[]): Option[] => {
  const chosen = known.find((option) => option.value === value);
  return chosen && !found.some((option) => option.value === value) ? [chosen, ...found] : [...found];
};
