import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useApi, type Query } from '../../kernel/api';
import { Problem } from '../../kernel/problem';

export interface KeysetList<Row> {
  state: 'loading' | 'ready' | 'failed';
  rows: readonly Row[];
  problem?: Problem;
  /** Which page is shown, from 1; how many there are is not counted: that would cost more than the page. */
  page: number;
  next?: () => void;
  previous?: () => void;
  reload: () => void;
  /** Puts a changed row in its place without asking for the page again. */
  replace: (row: Row) => void;
}

interface Page<Row> {
  items: Row[];
  next: string | null;
}

interface Options<Row> {
  path: string;
  query: Query;
  keyOf: (row: Row) => string;
}

/**
 * One page of a list of the API, walked by its cursors. A new search or filter starts at the first page; an answer that
 * comes after a newer question is thrown away, and the old rows stay until the new ones are here, so nothing jumps.
 */
export function useKeysetList<Row>({ path, query, keyOf }: Options<Row>): KeysetList<Row> {
  const api = useApi();
  const question = JSON.stringify([path, query]);
  const [trail, setTrail] = useState<{ question: string; cursors: readonly string[] }>({ question, cursors: [] });
  const cursors = useMemo(() => (trail.question === question ? trail.cursors : []), [trail, question]);
  const [answer, setAnswer] = useState<{ page?: Page<Row>; problem?: Problem; of?: string }>({});
  const [round, setRound] = useState(0);
  const asked = useRef({ query });
  asked.current = { query };
  const after = cursors.at(-1);
  const wanted = `${question} ${after ?? ''} ${round}`;

  useEffect(() => {
    const stop = new AbortController();
    api.get<Page<Row>>(path, { ...asked.current.query, after }, { signal: stop.signal }).then(
      (page) => setAnswer({ page, of: wanted }),
      (error: unknown) => {
        if (error instanceof Problem) setAnswer({ problem: error, of: wanted });
      },
    );
    return () => stop.abort();
  }, [api, path, after, wanted]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const replace = useCallback(
    (row: Row) => setAnswer((known) => (known.page ? { ...known, page: { ...known.page, items: known.page.items.map((old) => (keyOf(old) === keyOf(row) ? row : old)) } } : known)),
    [keyOf],
  );
  const next = answer.page?.next;
  return {
    state: answer.of !== wanted ? 'loading' : answer.problem ? 'failed' : 'ready',
    rows: answer.page?.items ?? [],
    problem: answer.problem,
    page: cursors.length + 1,
    next: next ? () => setTrail({ question, cursors: [...cursors, next] }) : undefined,
    previous: cursors.length > 0 ? () => setTrail({ question, cursors: cursors.slice(0, -1) }) : undefined,
    reload,
    replace,
  };
}
