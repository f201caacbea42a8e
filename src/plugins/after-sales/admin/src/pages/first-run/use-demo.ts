import { useCallback, useEffect, useState } from 'react';

import type { DemoAnswer } from '../../../../shared/api/demo';
import { useApi, type Api } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { useBackgroundWork } from '../../ui';

const LOOK_AGAIN_MS = 700;

const isBusy = ({ state }: DemoAnswer): boolean => state === 'loading' || state === 'removing';

/** Looks until the server has come to an end with it. */
async function follow(api: Api, report: (demo: DemoAnswer) => void): Promise<DemoAnswer> {
  for (;;) {
    const demo = await api.get<DemoAnswer>('/demo');
    report(demo);
    if (!isBusy(demo)) return demo;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

interface Known {
  demo?: DemoAnswer;
  problem?: Problem;
  start: (what: 'load' | 'remove') => Promise<void>;
}

/** The demo company: how it stands, and the work of loading it or taking it out, which goes on without this page. */
export function useDemo(onChanged: () => void): Known {
  const api = useApi();
  const say = useText();
  const { run } = useBackgroundWork();
  const [demo, setDemo] = useState<DemoAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const watch = useCallback(
    (loading: boolean) =>
      run(say(loading ? 'demo.loading' : 'demo.removing'), async (report) => {
        const ended = await follow(api, (now) => {
          setDemo(now);
          if (now.state === 'loading') report(now.done, now.of);
        });
        onChanged();
        return say(`demo.state.${ended.state}`);
      }),
    [api, onChanged, run, say],
  );
  useEffect(() => {
    const stop = new AbortController();
    api.get<DemoAnswer>('/demo', {}, { signal: stop.signal }).then(
      (found) => {
        setDemo(found);
        // Somebody else has begun it, or this page was left meanwhile.
        if (isBusy(found)) watch(found.state === 'loading');
      },
      (error: unknown) => error instanceof Problem && setProblem(error),
    );
    return () => stop.abort();
  }, [api, watch]);
  const start = async (what: 'load' | 'remove'): Promise<void> => {
    setDemo(await api.post<DemoAnswer>(`/demo/${what}`));
    watch(what === 'load');
  };
  return { demo, problem, start };
}
