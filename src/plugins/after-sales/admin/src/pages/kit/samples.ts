import { Problem } from '../../kernel/problem';
import type { KeysetList, TimelineEntry, Work } from '../../ui';

export interface Sample {
  code: string;
  name: string;
  state: 'active' | 'retired' | 'waiting';
  day: string;
  amount: string;
}

/** Fixed rows: the pictures of this page are compared, so nothing on it may depend on the clock or on data. */
export const SAMPLES: readonly Sample[] = [
  { code: 'REF-20', name: 'یخچال فریزر ۲۰ فوت', state: 'active', day: '2025-04-25', amount: '1250000' },
  { code: 'WM-8414', name: 'ماشین لباس‌شویی ۸ کیلویی', state: 'waiting', day: '2025-03-20', amount: '98500000' },
  { code: 'TV-55-4K', name: 'Smart TV 55″', state: 'retired', day: '2024-03-19', amount: '0' },
];

const list = (part: Partial<KeysetList<Sample>>): KeysetList<Sample> => ({ state: 'ready', rows: [], page: 1, reload: () => undefined, replace: () => undefined, ...part });

export const LISTS = {
  full: list({ rows: SAMPLES, page: 2, next: () => undefined, previous: () => undefined }),
  loading: list({ state: 'loading' }),
  empty: list({}),
  failed: list({ state: 'failed', problem: new Problem(503, 'server.unavailable', '') }),
};

export const TIMELINE: readonly Omit<TimelineEntry, 'what'>[] = [
  { id: '3', at: '2025-04-26T08:30:00Z', who: 'مریم احمدی' },
  { id: '2', at: '2025-04-25T14:05:00Z', who: 'نمایندگی ۱۲' },
  { id: '1', at: '2025-04-25T08:00:00Z' },
];

/** Receptions and hand-overs of five weeks. */
export const WEEKS: readonly (readonly [number, number])[] = [[12, 9], [30, 24], [22, 27], [41, 35], [18, 20]];

export const works = (title: string, told: string): readonly Work[] => [
  { id: '1', title, state: 'running', progress: { done: 350, of: 1000 } },
  { id: '2', title, state: 'done', result: told },
  { id: '3', title, state: 'failed' },
];
