import { Button } from '@strapi/design-system';
import { useEffect, useMemo, useState, type ReactElement } from 'react';

import type { HistoryAnswer } from '../../../../shared/api/contacts';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Failed, Timeline } from '../../ui';
import { entryOf } from './history-words';
import { Section } from './section';

const PAGE = 25;

/** Everything that happened with a customer, newest first; older pages are fetched when somebody asks. */
export function History({ customerId }: { customerId: string }): ReactElement {
  const api = useApi();
  const say = useText();
  const [items, setItems] = useState<HistoryAnswer['items']>([]);
  const [next, setNext] = useState<string | null>(null);
  const [after, setAfter] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const stop = new AbortController();
    api.get<HistoryAnswer>(`/customers/${customerId}/history`, { limit: PAGE, after }, { signal: stop.signal }).then(
      (page) => {
        setItems((known) => (after === undefined ? page.items : [...known, ...page.items]));
        setNext(page.next);
      },
      (error: unknown) => error instanceof Problem && setProblem(error),
    );
    return () => stop.abort();
  }, [api, customerId, after]);
  const entries = useMemo(() => items.flatMap((item, at) => entryOf(item, at, say) ?? []), [items, say]);
  return (
    <Section title={say('customers.history')}>
      {problem && <Failed problem={problem} />}
      <Timeline label={say('customers.history')} entries={entries} />
      {next && (
        <Button variant="tertiary" size="S" onClick={() => setAfter(next)}>
          {say('customers.older')}
        </Button>
      )}
    </Section>
  );
}
