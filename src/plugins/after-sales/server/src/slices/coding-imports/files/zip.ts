import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { AppError } from '../../../kernel/http/errors';

const inflate = promisify(inflateRaw);

/** What 20,000 rows take unpacked, several times over. */
const MOST_UNPACKED_BYTES = 40 * 1024 * 1024;
const MOST_PARTS = 2_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LONGEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Part {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  at: number;
}

interface Unpacked {
  name: Buffer;
  crc: number;
  bytes: Buffer;
}

const notASpreadsheet = (): AppError => new AppError('imports.not-a-spreadsheet');

/** The directory at the end of the file, which alone says what the archive holds. */
function partsOf(file: Buffer): Part[] {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  const end = file.lastIndexOf(signature);
  if (end < 0 || end < file.length - LONGEST_END || end + 22 > file.length) throw notASpreadsheet();
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new AppError('imports.too-much-inside');
  const parts: Part[] = [];
  for (let at = file.readUInt32LE(end + 16); parts.length < count; ) {
    if (file.readUInt32LE(at) !== CENTRAL) throw notASpreadsheet();
    const nameBytes = file.readUInt16LE(at + 28);
    parts.push({
      name: file.subarray(at + 46, at + 46 + nameBytes),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

const isTooLarge = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';

async function unpack(file: Buffer, { flags, method, packedBytes, at }: Part, most: number): Promise<Buffer> {
  if (flags & ENCRYPTED) throw new AppError('imports.password');
  if (file.readUInt32LE(at) !== LOCAL) throw notASpreadsheet();
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(from, from + packedBytes);
  if (method === STORED && packed.length > most) throw new AppError('imports.too-much-inside');
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw notASpreadsheet();
  // What the archive says of its sizes is not believed: unpacking ends where the limit is.
  return inflate(packed, { maxOutputLength: Math.max(1, most) }).catch((error: unknown) => {
    throw isTooLarge(error) ? new AppError('imports.too-much-inside') : notASpreadsheet();
  });
}

function head(signature: number, { name, crc, bytes }: Unpacked, more: number): Buffer {
  const isCentral = signature === CENTRAL;
  const record = Buffer.alloc(isCentral ? 46 : 30);
  const shift = isCentral ? 2 : 0;
  record.writeUInt32LE(signature);
  record.writeUInt16LE(20, 4);
  if (isCentral) record.writeUInt16LE(20, 6);
  record.writeUInt32LE(crc, 14 + shift);
  record.writeUInt32LE(bytes.length, 18 + shift);
  record.writeUInt32LE(bytes.length, 22 + shift);
  record.writeUInt16LE(name.length, 26 + shift);
  if (isCentral) record.writeUInt32LE(more, 42);
  return Buffer.concat([record, name]);
}

/** The parts in an archive that packs nothing. */
function archiveOf(parts: readonly Unpacked[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const part of parts) {
    const local = head(LOCAL, part, 0);
    centrals.push(head(CENTRAL, part, at));
    locals.push(local, part.bytes);
    at += local.length + part.bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A reader lays rows and columns out as one table: that of the last cell of all would have seventeen thousand million. */
const MOST_PLACES = 16_000_000;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether the cells of a sheet that hold anything lie so far apart that their table fills no more than it may. */
function isLaidOut(sheet: Buffer): boolean {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = '', end] of sheet.toString('latin1').matchAll(/<(?:\w{1,9}:)?c\s[^<>]{0,200}?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}?(\/?)>/g)) {
    if (end === '/') continue;
    columns = Math.max(columns, columnNumber(letters));
    rows = Math.max(rows, Number(row));
  }
  return rows * columns <= MOST_PLACES;
}

const isSheet = (name: Buffer): boolean => /(^|\/)worksheets\//i.test(name.toString('latin1'));

/**
 * The same workbook, unpacked within limits and with nothing in it but what a reader of its cells needs. Whoever reads
 * it further can't be surprised: neither by a part that grows a thousandfold, nor by one that the directory doesn't name.
 * @throws imports.not-a-spreadsheet, imports.password, imports.too-much-inside
 */
export async function unpackedWorkbook(file: Buffer): Promise<Buffer> {
  try {
    const parts = partsOf(file).filter(({ name }) => /\.(xml|rels)$/i.test(name.toString('latin1')));
    const unpacked: Unpacked[] = [];
    let left = MOST_UNPACKED_BYTES;
    for (const part of parts) {
      const bytes = await unpack(file, part, left);
      left -= bytes.length;
      if (isSheet(part.name) && !isLaidOut(bytes)) throw new AppError('imports.too-much-inside');
      unpacked.push({ name: part.name, crc: part.crc, bytes });
    }
    return archiveOf(unpacked);
  } catch (error) {
    // Reading beyond the end of the file is a broken file's way to say so.
    throw (error as { code?: string }).code === 'ERR_OUT_OF_RANGE' ? notASpreadsheet() : error;
  }
}
