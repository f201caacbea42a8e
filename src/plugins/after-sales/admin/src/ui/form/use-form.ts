import { useCallback, useRef, useState } from 'react';

import { Problem } from '../../kernel/problem';
import { useUnsaved } from './unsaved';

export interface FormState<Values> {
  values: Values;
  set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  reset: (values: Values) => void;
  /** What the server (or the form itself, while typing) says at a field. */
  problemAt: (path: string) => string | undefined;
  /** All of them, by path; a new object after each refusal. */
  problems: Readonly<Record<string, string>>;
  /** What concerns no field of this form. */
  general: string | undefined;
  busy: boolean;
  /** True after the first change: leaving would lose something. */
  dirty: boolean;
  submit: () => Promise<void>;
}

interface Options<Values, Answer> {
  first: Values;
  /** Words at fields before anything is sent, by path; an empty object lets it go. */
  check?: (values: Values) => Readonly<Record<string, string>>;
  /** Gets the key of this intent: the same until the form has been sent with success or changed. */
  send: (values: Values, key: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  /** The paths that have a field here; a refusal at another one is told above the form. */
  paths: readonly string[];
  /** What is typed outlives the page: nobody is asked when they leave it. */
  kept?: boolean;
}

/**
 * What was typed stays, whatever the server says: a refusal lands at its field, a lost connection or session above the
 * form, and sending once more repeats the same intent instead of doing it twice.
 */
export function useForm<Values extends object, Answer>({ first, check, send, onDone, paths, kept }: Options<Values, Answer>): FormState<Values> {
  const [values, setValues] = useState(first);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [general, setGeneral] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [dirty, setDirty] = useState(false);
  const key = useRef(crypto.randomUUID());
  const { mark, forget } = useUnsaved(dirty && !kept);

  const set = useCallback(<Name extends keyof Values>(name: Name, value: Values[Name]) => {
    key.current = crypto.randomUUID();
    setDirty(true);
    if (!kept) mark();
    setValues((known) => ({ ...known, [name]: value }));
    setProblems((known) => Object.fromEntries(Object.entries(known).filter(([path]) => path !== name && !path.startsWith(`${String(name)}.`))));
  }, [kept, mark]);

  const reset = useCallback((next: Values) => {
    key.current = crypto.randomUUID();
    setValues(next);
    setProblems({});
    setGeneral(undefined);
    setDirty(false);
    forget();
  }, [forget]);

  const refuse = (problem: Problem): void => {
    const here = problem.fields.filter(({ path }) => paths.includes(path));
    setProblems(Object.fromEntries(here.map(({ path, message }) => [path, message])));
    const elsewhere = problem.fields.filter(({ path }) => !paths.includes(path)).map(({ message }) => message);
    setGeneral(here.length > 0 && elsewhere.length === 0 ? undefined : [...new Set([problem.message, ...elsewhere])].join(' '));
  };

  const submit = async (): Promise<void> => {
    const found = check?.(values) ?? {};
    setProblems(found);
    setGeneral(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const answer = await send(values, key.current);
      key.current = crypto.randomUUID();
      setDirty(false);
      forget();
      onDone(answer);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuse(error);
    } finally {
      setBusy(false);
    }
  };

  return { values, set, reset, problemAt: (path) => problems[path], problems, general, busy, dirty, submit };
}
