import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';

/** A small choice of this person on this browser: columns, saved views. Colleagues at one desk each have their own. What can't be read any more is forgotten. */
export function useStored<Value>(name: string, fallback: Value): [Value, (value: Value) => void] {
  const who = useAuth('AfterSales', ({ user }) => user?.id);
  const key = `after-sales:${who}:${name}`;
  // Counts what was stored: after each it is read anew, as for another key.
  const [round, setRound] = useState(0);
  const value = useMemo(() => readStored(key, fallback), [key, round]);
  const store = useCallback(
    (next: Value) => {
      localStorage.setItem(key, JSON.stringify(next));
      setRound((n) => n + 1);
    },
    [key],
  );
  return [value, store];
}

function readStored<Value>(key: string, fallback: Value): Value {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? fallback : (JSON.parse(kept) as Value);
  } catch {
    return fallback;
  }
}
