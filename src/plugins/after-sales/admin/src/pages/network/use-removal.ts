import { useState } from 'react';

import { Problem } from '../../kernel/problem';

/** A small change that needs no form: what it answers is shown, and a refusal is said above the lines. */
export function useRemoval<Answer>(onChanged: (answer: Answer) => void): { remove: (change: Promise<Answer>) => void; refusal: string | undefined } {
  const [refusal, setRefusal] = useState<string>();
  const remove = (change: Promise<Answer>): void => {
    setRefusal(undefined);
    change.then(onChanged).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
    });
  };
  return { remove, refusal };
}
