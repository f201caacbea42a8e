import { useEffect, useRef } from 'react';

/** The forms in which something is typed that isn't sent. */
const unsaved = new Set<object>();

/** Counts a form among them for as long as it is dirty. */
export function useUnsaved(dirty: boolean): void {
  const own = useRef({});
  useEffect(() => {
    if (!dirty) return undefined;
    const form = own.current;
    unsaved.add(form);
    return () => void unsaved.delete(form);
  }, [dirty]);
}

/** Tells whether anything was typed since the caller was shown and isn't sent; what was typed on the page before is not meant. */
export function useTypedSince(): () => boolean {
  const before = useRef<ReadonlySet<object>>(undefined);
  before.current ??= new Set(unsaved);
  return () => [...unsaved].some((form) => !before.current!.has(form));
}
