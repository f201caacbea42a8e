import { useState } from 'react';

import { Problem } from '../kernel/problem';

interface Step {
  /** In the server's words, until the next try. */
  refusal: string | undefined;
  take: (step: () => Promise<unknown>) => void;
}

/** A step that nothing is asked before: there is no question in which its refusal could stand. */
export function useStep(): Step {
  const [refusal, setRefusal] = useState<string>();
  const take = (step: () => Promise<unknown>): void => {
    setRefusal(undefined);
    step().catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
    });
  };
  return { refusal, take };
}
