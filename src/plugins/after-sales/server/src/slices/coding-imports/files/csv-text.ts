import { isUtf8 } from 'node:buffer';

const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The text of a CSV file. Excel writes UTF-8 with a mark, or UTF-16, or what Windows was set to: on Persian machines
 * Windows-1256, which knows no bytes that aren't text, so it is what is left when the others don't fit.
 */
export function csvText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes).replace(BYTE_ORDER_MARK, '');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1256').decode(bytes).replace(BYTE_ORDER_MARK, '');
}
