import { useCallback, useEffect, useState } from 'react';

import type { ImportAnswer } from '../../../../shared/api/coding-imports';
import { useApi, type Api } from '../../kernel/api';
import { Problem } from '../../kernel/problem';

const LOOK_MS = 700;

/** Rows that are saved or still will be. */
export const rowsOf = ({ done, new: fresh, changed }: ImportAnswer['counts']): number => done + fresh + changed;

/** Looks at an import until its rows have been saved, also when its page is long gone. */
export async function untilApplied(api: Api, begun: ImportAnswer, report: (done: number, of: number) => void): Promise<ImportAnswer> {
  let found = begun;
  while (found.state === 'applying') {
    report(found.counts.done, rowsOf(found.counts));
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    found = await api.get<ImportAnswer>(`/coding-imports/${begun.id}`);
  }
  return found;
}

export interface ImportState {
  found?: ImportAnswer;
  problem?: Problem;
  set: (found: ImportAnswer) => void;
  reload: () => void;
}

/** One import as the server has it; while its rows are being saved it is looked at again and again. */
export function useImport(id: string): ImportState {
  const api = useApi();
  const [found, set] = useState<ImportAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    api.get<ImportAnswer>(`/coding-imports/${id}`, {}, { signal: stop.signal }).then(set, (error: unknown) => error instanceof Problem && setProblem(error));
    return () => stop.abort();
  }, [api, id, round]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    if (found?.state !== 'applying') return undefined;
    const timer = setTimeout(reload, LOOK_MS);
    return () => clearTimeout(timer);
  }, [found, reload]);
  return { found, problem, set, reload };
}
