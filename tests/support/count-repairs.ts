/**
 * Counts an Open Repair file without anything of the product, not even its CSV reader: the yardstick of the replay.
 * `delimiter` and the quote `"` as in RFC 4180.
 */
export interface Counted {
  rows: number;
  category: Record<string, number>;
  brand: Record<string, number>;
  year: Record<string, number>;
  country: Record<string, number>;
  agent: Record<string, number>;
  state: Record<string, number>;
  reason: Record<string, number>;
}

const STATES: Record<string, string> = { Fixed: 'done/fixed', Repairable: 'done/follow-up', 'End of life': 'not-possible' };

/** Splits the whole text into records of fields, one character after the other. */
function records(text: string, delimiter: string): string[][] {
  const all: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === delimiter) {
      record.push(field);
      field = '';
    } else if (c === '\n') {
      record.push(field);
      if (record.length > 1 || record[0] !== '') all.push(record);
      record = [];
      field = '';
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || record.length > 0) all.push([...record, field]);
  return all;
}

export function countRepairs(text: string, delimiter = ','): Counted {
  const [header, ...rows] = records(text, delimiter);
  const by = (name: string, read: (value: string) => string = (value) => value): Record<string, number> => {
    const column = header.indexOf(name);
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const key = read(row[column] ?? '');
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };
  const reason: Record<string, number> = {};
  for (const row of rows.filter((fields) => fields[header.indexOf('repair_status')] === 'End of life')) {
    const barrier = row[header.indexOf('repair_barrier_if_end_of_life')] ?? '';
    const key = barrier === '' ? 'not-stated' : barrier.toLowerCase().replace('the product', '').trim().replaceAll(' ', '-');
    reason[key] = (reason[key] ?? 0) + 1;
  }
  return {
    rows: rows.length,
    agent: by('group_identifier', (name) => name.trim()),
    state: by('repair_status', (status) => STATES[status] ?? 'done/no-result'),
    reason,
    category: by('product_category'), brand: by('brand'), year: by('event_date', (day) => day.slice(0, 4)),
    country: by('country'),
  };
}
