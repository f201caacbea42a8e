import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { Workbook, type Worksheet } from 'exceljs';
import type { Answer, Ask, TestApp } from './app';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cell = string | number | boolean | Date | null | { formula: string; result: string } | { richText: { text: string }[] };

/** A workbook with these rows on its first sheet; an empty row stays empty. */
export async function workbookOf(rows: readonly (readonly Cell[])[], more?: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sheet 1');
  rows.forEach((cells, i) => cells.forEach((cell, j) => (sheet.getCell(i + 1, j + 1).value = cell)));
  more?.(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export interface ReadSheet {
  worksheet: Worksheet;
  rows: string[][];
}

/** What Excel would show of the first sheet; cells that aren't texts make the test fail. */
export async function readSheet(bytes: Buffer): Promise<ReadSheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  const worksheet = workbook.worksheets[0];
  const rows = Array.from({ length: worksheet.rowCount }, (_, i) =>
    Array.from({ length: worksheet.columnCount }, (_, j) => {
      const { value } = worksheet.getCell(i + 1, j + 1);
      if (value !== null && typeof value !== 'string') throw new Error(`row ${i + 1}, column ${j + 1} holds ${JSON.stringify(value)}`);
      return value ?? '';
    }),
  );
  return { worksheet, rows };
}

interface Part {
  name: string;
  bytes: Buffer;
  /** What the archive says of its size. */
  says?: number;
}

/** A packed archive that says of itself what it is told to say. */
export function zipOf(parts: readonly Part[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, bytes, says = bytes.length } of parts) {
    const packed = deflateRawSync(bytes);
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50);
    central.writeUInt32LE(0x02014b50);
    for (const [record, shift] of [[local, 0], [central, 2]] as const) {
      record.writeUInt16LE(20, 4 + shift);
      record.writeUInt16LE(8, 8 + shift);
      record.writeUInt32LE(packed.length, 18 + shift);
      record.writeUInt32LE(says, 22 + shift);
      record.writeUInt16LE(name.length, 26 + shift);
    }
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Sends a file as the panel does. */
export async function upload(app: Pick<TestApp, 'url'>, list: string, bytes: Buffer | string, { token, language, key = randomUUID() }: Ask, type = typeof bytes === 'string' ? 'text/csv' : XLSX): Promise<Answer> {
  const answer = await fetch(`${app.url}/api/after-sales/coding-imports?list=${list}&name=${encodeURIComponent('فهرست.xlsx')}`, {
    method: 'POST',
    headers: { 'content-type': type, 'idempotency-key': key ?? '', ...(token && { authorization: `Bearer ${token}` }), ...(language && { 'accept-language': language }) },
    body: new Uint8Array(Buffer.from(bytes as string)),
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}
