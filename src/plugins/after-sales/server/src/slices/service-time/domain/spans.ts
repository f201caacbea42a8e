/** A stretch of time in Unix milliseconds, `to` not included. */
export interface Span {
  from: number;
  to: number;
}

/** The same time in ascending stretches that neither touch nor overlap; empty ones are left out. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** What is left of a stretch without the blocked ones, which are merged already. */
export function without(span: Span, blocked: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const block of blocked) {
    if (block.to <= from) continue;
    if (block.from >= span.to) break;
    if (block.from > from) left.push({ from, to: block.from });
    from = block.to;
  }
  if (from < span.to) left.push({ from, to: span.to });
  return left;
}
