import { useCallback, useEffect, useState } from 'react';

import type { JobReason } from '../../../../shared/api/job-statuses';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { labelOf } from '../../ui';

/** The words behind the codes of reasons; without the right to read them the codes stand alone. */
export function useReasons(): (code: string) => string {
  const api = useApi();
  const { language } = useFormats();
  const [reasons, setReasons] = useState<readonly JobReason[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: JobReason[] }>('/job-reasons', { state: 'any' }, { signal: stop.signal }).then(({ items }) => setReasons(items), () => undefined);
    return () => stop.abort();
  }, [api]);
  return useCallback((code) => {
    const reason = reasons.find((one) => one.code === code);
    return reason ? labelOf(reason, language) : code;
  }, [reasons, language]);
}
