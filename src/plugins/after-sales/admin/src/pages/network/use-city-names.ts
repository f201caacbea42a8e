import { useEffect, useState } from 'react';

import type { CodingAnswer } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { labelOf } from '../../ui';

/** Cities are a long list: only those on the screen are asked for, each once. */
const known = new Map<string, CodingAnswer>();

export function useCityNames(codes: readonly (string | null)[]): (code: string | null) => string {
  const api = useApi();
  const { language } = useFormats();
  const [, setRound] = useState(0);
  const asked = [...new Set(codes)].filter((code): code is string => code !== null && code !== '').sort().join(' ');
  useEffect(() => {
    const stop = new AbortController();
    const missing = asked.split(' ').filter((code) => code && !known.has(code));
    const read = (code: string): Promise<unknown> => api.get<CodingAnswer>(`/cities/${encodeURIComponent(code)}`, {}, { signal: stop.signal }).then((city) => known.set(code, city), () => undefined);
    if (missing.length > 0) void Promise.all(missing.map(read)).then(() => !stop.signal.aborted && setRound((n) => n + 1));
    return () => stop.abort();
  }, [api, asked]);
  return (code) => {
    const city = code === null ? undefined : known.get(code);
    return city ? labelOf(city, language) : (code ?? '—');
  };
}
