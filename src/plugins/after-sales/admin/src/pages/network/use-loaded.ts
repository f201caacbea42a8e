import { useCallback, useEffect, useState } from 'react';

import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';

export interface Loaded<Answer> {
  data?: Answer;
  problem?: Problem;
  reload: () => void;
  /** Puts what a change answered in its place without asking again. */
  put: (data: Answer) => void;
}

/** One record or one short list of the API; the old one stays until the new one is here. Nothing is asked while the path is null. */
export function useLoaded<Answer>(path: string | null): Loaded<Answer> {
  const api = useApi();
  const [state, setState] = useState<{ data?: Answer; problem?: Problem; of?: string | null }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    api.get<Answer>(path, {}, { signal: stop.signal }).then(
      (data) => setState({ data, of: path }),
      (error: unknown) => error instanceof Problem && setState({ problem: error, of: path }),
    );
    return () => stop.abort();
  }, [api, path, round]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  const put = useCallback((data: Answer) => setState({ data, of: path }), [path]);
  return state.of === path ? { data: state.data, problem: state.problem, reload, put } : { reload, put };
}
