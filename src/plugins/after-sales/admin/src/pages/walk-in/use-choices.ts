import { useEffect, useState } from 'react';

import type { ReasonKind } from '../../../../shared/api/jobs';
import type { JobReason } from '../../../../shared/api/job-statuses';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { labelOf } from '../../ui';

interface Choice {
  value: string;
  label: string;
}

interface Technician {
  id: string;
  name: string;
  agent: string | null;
  state: string;
}

/** The technicians of our own workshop. */
export function useTechnicians(): readonly Choice[] {
  const api = useApi();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: Technician[] }>('/technicians', {}, { signal: stop.signal }).then(
      ({ items }) => setChoices(items.filter(({ agent, state }) => agent === null && state === 'active').map(({ id, name }) => ({ value: id, label: name }))),
      () => undefined,
    );
    return () => stop.abort();
  }, [api]);
  return choices;
}

/** The reasons of a kind, in the panel's language. */
export function useReasons(kind: ReasonKind): readonly Choice[] {
  const api = useApi();
  const { language } = useFormats();
  const [reasons, setReasons] = useState<readonly JobReason[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: JobReason[] }>('/job-reasons', { kind }, { signal: stop.signal }).then(
      ({ items }) => setReasons(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [api, kind]);
  return reasons.map((reason) => ({ value: reason.code, label: labelOf(reason, language) }));
}
