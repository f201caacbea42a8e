export interface ContactCount {
  kind: string;
  channel: string;
  outcome: string;
  count: number;
}

export interface Summary {
  total: number;
  solvedAtOnce: number;
  byKind: Record<string, number>;
  byChannel: Record<string, number>;
  byOutcome: Record<string, number>;
}

const sumBy = (counts: readonly ContactCount[], nameOf: (count: ContactCount) => string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const count of counts) sums[nameOf(count)] = (sums[nameOf(count)] ?? 0) + count.count;
  return sums;
};

/** How many contacts there were of each kind, channel and outcome. */
export function summarise(counts: readonly ContactCount[]): Summary {
  const byOutcome = sumBy(counts, ({ outcome }) => outcome);
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    solvedAtOnce: byOutcome['solved-at-once'] ?? 0,
    byKind: sumBy(counts, ({ kind }) => kind),
    byChannel: sumBy(counts, ({ channel }) => channel),
    byOutcome,
  };
}
