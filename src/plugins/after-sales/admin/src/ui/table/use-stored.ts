import { useCallback, useState } from 'react';

/** A small choice of this person on this browser: columns, saved views. What can't be read any more is forgotten. */
export function useStored<Value>(name: string, fallback: Value): [Value, (value: Value) => void] {
  const key = `after-sales:${name}`;
  const [value, setValue] = useState<Value>(() => {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? fallback : (JSON.parse(kept) as Value);
    } catch {
      return fallback;
    }
  });
  const store = useCallback(
    (next: Value) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, store];
}
