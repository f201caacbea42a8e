import { useEffect, useState } from 'react';

import type { HomeNumbers } from '../../../../shared/api/home';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';

const AGAIN_AFTER_MS = 60_000;

interface Known {
  numbers?: HomeNumbers;
  problem?: Problem;
  retry: () => void;
}

/** Both widgets stand on the same page: who asks in the same moment shares one question. */
let asking: Promise<HomeNumbers> | undefined;

/**
 * Today's numbers, asked again each minute and when the window comes back to the front; a window that nobody sees asks
 * nothing. What is known stays on the screen when a later question fails.
 */
export function useNumbers(): Known {
  const api = useApi();
  const [numbers, setNumbers] = useState<HomeNumbers>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    const ask = (): void => {
      if (document.hidden) return;
      asking ??= api.get<HomeNumbers>('/home').finally(() => (asking = undefined));
      asking.then(
        (answer) => {
          if (gone) return;
          setNumbers(answer);
          setProblem(undefined);
        },
        (error: unknown) => !gone && error instanceof Problem && setProblem(error),
      );
    };
    ask();
    const timer = setInterval(ask, AGAIN_AFTER_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [api, round]);
  return { numbers, problem, retry: () => setRound((known) => known + 1) };
}
