import { useCallback, useEffect, useRef } from 'react';

/** The forms in which something is typed that isn't sent. */
const unsaved = new Set<object>();

/** How the panel that stands open asks before it lets what was typed in it go. */
type Guard = (go: () => void) => void;

/** The panels that stand open, the newest last. */
const guards: Guard[] = [];

interface Marked {
  /** At once, and not with the next picture of the screen: whoever was sent to another page after saving isn't asked. */
  forget: () => void;
  mark: () => void;
}

/** Counts a form among them for as long as it is dirty. */
export function useUnsaved(dirty: boolean): Marked {
  const own = useRef({});
  const mark = useCallback(() => void unsaved.add(own.current), []);
  const forget = useCallback(() => void unsaved.delete(own.current), []);
  useEffect(() => {
    if (!dirty) return undefined;
    mark();
    return forget;
  }, [dirty, mark, forget]);
  useEffect(() => forget, [forget]);
  return { mark, forget };
}

interface TypedSince {
  any: () => boolean;
  /** The person has said that it may be lost: nothing asks about it once more. */
  giveUp: () => void;
}

/** What was typed since the caller was shown and isn't sent; what was typed on the page before is not meant. */
export function useTypedSince(): TypedSince {
  const before = useRef<ReadonlySet<object>>(undefined);
  before.current ??= new Set(unsaved);
  const since = (): object[] => [...unsaved].filter((form) => !before.current!.has(form));
  return { any: () => since().length > 0, giveUp: () => since().forEach((form) => unsaved.delete(form)) };
}

export const anythingUnsaved = (): boolean => unsaved.size > 0;

/** All of it, wherever it stands. */
export const giveUpTyped = (): void => unsaved.clear();

/** Lets an open panel be asked before something else takes its place. */
export function useGuard(guard: Guard): void {
  const newest = useRef(guard);
  useEffect(() => {
    newest.current = guard;
  });
  useEffect(() => {
    const own: Guard = (go) => newest.current(go);
    guards.push(own);
    return () => void guards.splice(guards.indexOf(own), 1);
  }, []);
}

/** Goes on at once, or when the panel that stands open has been asked whether what was typed in it may be lost. */
export function leaveTyped(go: () => void): void {
  const guard = guards[guards.length - 1];
  if (guard) guard(go);
  else go();
}
