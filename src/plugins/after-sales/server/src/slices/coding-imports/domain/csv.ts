const DELIMITERS = [',', ';', '\t'] as const;

/** Where a quoted part that begins at `from` ends: behind its closing quote, or at the end of the text. */
function behindQuotes(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

function unquoted(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const end = raw.lastIndexOf('"');
  return (end > 0 ? raw.slice(1, end) + raw.slice(end + 1) : raw.slice(1)).replaceAll('""', '"');
}

/** The sign that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  for (let at = 0; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at += 1) {
    if (text[at] === '"') at = behindQuotes(text, at) - 1;
    else if (counts.has(text[at] ?? '')) counts.set(text[at] as string, (counts.get(text[at] as string) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return DELIMITERS.find((sign) => counts.get(sign) === most) ?? ',';
}

export interface CsvRow {
  /** As Excel would count it, had it opened the file. */
  row: number;
  cells: string[];
}

/** The records of a CSV text that hold anything. A quote that never ends takes the rest of the file for one cell. */
export function* csvRows(text: string): Generator<CsvRow> {
  // Excel's own way to say which sign it means.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text);
  let at = told?.[0].length ?? 0;
  for (let row = told ? 2 : 1; at < text.length; row += 1) {
    const cells: string[] = [];
    for (let isOpen = true; isOpen; at += 1) {
      const from = at;
      if (text[at] === '"') at = behindQuotes(text, at);
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cells.push(unquoted(text.slice(from, at)));
      isOpen = text[at] === delimiter;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    if (cells.some((one) => one.trim() !== '')) yield { row, cells };
  }
}
