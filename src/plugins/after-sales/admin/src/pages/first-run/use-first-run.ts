import { useCallback, useEffect, useState } from 'react';

import type { FirstRun, FirstStep, SettleBody } from '../../../../shared/api/first-run';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';

export const FIRST_RUN = '/plugins/after-sales/first-run';

interface Known {
  guide?: FirstRun;
  problem?: Problem;
  reload: () => void;
  settle: (step: FirstStep, as: SettleBody['as']) => Promise<void>;
}

/** How far the installation is; `asked` false asks nothing, for those who may not know. */
export function useFirstRun(asked = true): Known {
  const api = useApi();
  const [guide, setGuide] = useState<FirstRun>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    api.get<FirstRun>('/first-run', {}, { signal: stop.signal }).then(
      (answer) => {
        setGuide(answer);
        setProblem(undefined);
      },
      (error: unknown) => error instanceof Problem && setProblem(error),
    );
    return () => stop.abort();
  }, [api, asked, round]);
  const settle = useCallback(
    async (step: FirstStep, as: SettleBody['as']) => {
      try {
        setGuide(await api.post<FirstRun>(`/first-run/${step}/settle`, { as }));
        setProblem(undefined);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setProblem(error);
      }
    },
    [api],
  );
  const reload = useCallback(() => setRound((known) => known + 1), []);
  return { guide, problem, reload, settle };
}
