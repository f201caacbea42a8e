import { useCallback } from 'react';

import type { CodingAnswer, CodingPage } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import type { Language } from '../../kernel/languages';
import type { Option } from './picker';

export interface Source {
  find: (text: string, signal: AbortSignal) => Promise<Option[]>;
  nameOf: (value: string) => Promise<string>;
}

const FEW = 20;

/** A coding's name in the panel's language, else in another that it has, else its code. */
export const labelOf = ({ labels, code }: Pick<CodingAnswer, 'labels' | 'code'>, language: Language): string => labels[language] ?? labels.fa ?? labels.en ?? labels.es ?? code;

/** «یخچال (REF-20)»: people know some codes by heart and others by their name. */
export const worded = (coding: CodingAnswer, language: Language): string => {
  const label = labelOf(coding, language);
  return label === coding.code ? label : `${label} (\u2066${coding.code}\u2069)`;
};

/** The codings of a list, by its path: `brands`, `products`, `parts` … */
export function useCodingSource(plural: string): Source {
  const api = useApi();
  const { language } = useFormats();
  const find = useCallback(
    async (q: string, signal: AbortSignal) => {
      const page = await api.get<CodingPage>(`/${plural}`, { q, limit: FEW }, { signal });
      return page.items.map((coding) => ({ value: coding.code, label: worded(coding, language) }));
    },
    [api, plural, language],
  );
  const nameOf = useCallback(async (code: string) => worded(await api.get<CodingAnswer>(`/${plural}/${encodeURIComponent(code)}`), language), [api, plural, language]);
  return { find, nameOf };
}

export interface AgentLine {
  id: string;
  code: string;
  name: string;
}

/** «خدمات پارس (SHZ-01)». */
export const agentWords = ({ name, code }: Pick<AgentLine, 'name' | 'code'>): string => `${name} (\u2066${code}\u2069)`;

export function useAgentSource(): Source {
  const api = useApi();
  const find = useCallback(
    async (q: string, signal: AbortSignal) => (await api.get<{ items: AgentLine[] }>('/agents', { q, limit: FEW }, { signal })).items.map((agent) => ({ value: agent.id, label: agentWords(agent) })),
    [api],
  );
  const nameOf = useCallback(async (id: string) => agentWords(await api.get<AgentLine>(`/agents/${id}`)), [api]);
  return { find, nameOf };
}

interface Found {
  id: string;
  name?: string;
  serial?: string | null;
  phones?: string[];
  product?: string | { label: string } | null;
}

/** Customers by any part of name or phone, devices by any part of the serial; nothing is listed before something is typed. */
export function useSearchSource(kind: 'customers' | 'devices'): Source {
  const api = useApi();
  const find = useCallback(
    async (q: string, signal: AbortSignal) => {
      if (!q.trim()) return [];
      const page = await api.get<{ items: Found[] }>('/search', { in: kind, q, limit: FEW }, { signal });
      return page.items.map((found) => ({ value: found.id, label: wordsOf(found) }));
    },
    [api, kind],
  );
  const nameOf = useCallback(async (id: string) => (kind === 'customers' ? (await api.get<{ name: string }>(`/customers/${id}`)).name : wordsOf(await api.get<Found>(`/devices/${id}`))), [api, kind]);
  return { find, nameOf };
}

/** «مریم احمدی — 09123456789». */
export const personWords = ({ name, phones }: { name: string; phones?: readonly string[] }): string => [name, phones?.[0] && `\u2066${phones[0]}\u2069`].filter(Boolean).join(' — ');

const wordsOf = ({ name, serial, phones, product, id }: Found): string => {
  if (serial) return `\u2066${serial}\u2069${product ? ` — ${typeof product === 'string' ? product : product.label}` : ''}`;
  return personWords({ name: name ?? id, phones });
};
