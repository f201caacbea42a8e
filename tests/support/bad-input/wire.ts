import { ROOT } from './request';

/** Calls that no library would send: what stands on the wire, and how our side ends it. */
export interface WireCase {
  name: string;
  parts: (Buffer | string)[];
  give: 'end' | 'destroy' | 'wait';
  /** The statuses that an answer may have; an empty list: there may be none. */
  status: number[];
}

const head = (line: string, ...headers: string[]): string => [line, 'host: x', ...headers, '', ''].join('\r\n');

/** `token` may open receptions; `key` makes each of them another intention. */
export function wireCases(token: string, key: () => string): WireCase[] {
  const json = ['content-type: application/json', `authorization: Bearer ${token}`];
  const post = (...headers: string[]): string => head(`POST ${ROOT}/receptions HTTP/1.1`, ...json, `idempotency-key: ${key()}`, ...headers);
  const get = (target: string, ...headers: string[]): string => head(`GET ${target} HTTP/1.1`, `authorization: Bearer ${token}`, ...headers);
  const chunked = 'transfer-encoding: chunked';
  const flood = 'x'.repeat(65_536);
  return [
    { name: 'more is promised than sent, and the caller leaves', parts: [post('content-length: 5000'), '{"channel":'], give: 'destroy', status: [] },
    { name: 'more is promised than sent, and the caller closes', parts: [post('content-length: 5000'), '{"channel":'], give: 'end', status: [400] },
    { name: 'less is promised than sent', parts: [post('content-length: 2'), '{}{"channel":"phone"}GET / HTTP/1.1\r\n\r\n'], give: 'wait', status: [400] },
    { name: 'a length below zero', parts: [post('content-length: -5'), '{}'], give: 'wait', status: [400] },
    { name: 'a length that is no number', parts: [post('content-length: 1e3'), '{}'], give: 'wait', status: [400] },
    { name: 'two lengths', parts: [post('content-length: 2', 'content-length: 7'), '{}     '], give: 'wait', status: [400] },
    { name: 'a length and pieces', parts: [post('content-length: 2', chunked), '2\r\n{}\r\n0\r\n\r\n'], give: 'wait', status: [400] },
    { name: 'a length of 2^63', parts: [post('content-length: 9223372036854775808'), '{}'], give: 'wait', status: [400, 413] },
    { name: 'pieces with a broken size', parts: [post(chunked), 'zz\r\n{}\r\n0\r\n\r\n'], give: 'wait', status: [400] },
    { name: 'pieces that together are too large', parts: [post(chunked), ...Array.from({ length: 6 }, () => `10000\r\n${flood}\r\n`), '0\r\n\r\n'], give: 'wait', status: [413] },
    { name: 'one piece after the other, and then the caller leaves', parts: [post(chunked), '1\r\n{\r\n', '1\r\n"\r\n'], give: 'destroy', status: [] },
    { name: 'a body with a GET', parts: [get(`${ROOT}/receptions`, 'content-length: 7', 'content-type: application/json'), '{"a":1}'], give: 'wait', status: [200, 400] },
    { name: 'expect: 100-continue without a body', parts: [post('expect: 100-continue', 'content-length: 10')], give: 'end', status: [100, 400] },
    { name: 'expect: something else', parts: [post('expect: 200-ok', 'content-length: 2'), '{}'], give: 'wait', status: [400, 417] },
    { name: 'a head that never ends', parts: [`GET ${ROOT}/receptions HTTP/1.1\r\nhost: x\r\n`, `x-a: ${'a'.repeat(40_000)}\r\n`], give: 'wait', status: [431] },
    { name: 'an address of 40,000 characters', parts: [get(`${ROOT}/search?q=${'a'.repeat(40_000)}`)], give: 'wait', status: [414, 431] },
    { name: 'a thousand headers', parts: [get(`${ROOT}/receptions`, ...Array.from({ length: 1_000 }, (_, i) => `x-${i}: 1`))], give: 'wait', status: [200, 431] },
    { name: 'NUL in the address', parts: [get(`${ROOT}/receptions/\0`)], give: 'wait', status: [400, 404] },
    { name: 'raw bytes in the address', parts: [Buffer.from(get(`${ROOT}/receptions/\u00ff\u00fe`), 'latin1')], give: 'wait', status: [400, 404] },
    { name: 'an absolute address of somebody else', parts: [get(`http://evil.example${ROOT}/receptions`)], give: 'wait', status: [200, 400, 404] },
    { name: 'an address that is a star', parts: [head('OPTIONS * HTTP/1.1')], give: 'wait', status: [200, 204, 400, 404] },
    { name: 'CONNECT', parts: [head('CONNECT x:443 HTTP/1.1')], give: 'wait', status: [] },
    { name: 'a header of raw bytes', parts: [Buffer.from(get(`${ROOT}/receptions`, 'accept-language: \u00d9\u00be\u00ff'), 'latin1')], give: 'wait', status: [200] },
    { name: 'a header with NUL', parts: [get(`${ROOT}/receptions`, 'accept-language: f\0a')], give: 'wait', status: [400] },
    { name: 'a header broken in two', parts: [get(`${ROOT}/receptions`, 'x-a: b\r\n c: d')], give: 'wait', status: [200, 400] },
    { name: 'without a host', parts: [`GET ${ROOT}/receptions HTTP/1.1\r\n\r\n`], give: 'wait', status: [400] },
    { name: 'HTTP/9.9', parts: [`GET ${ROOT}/receptions HTTP/9.9\r\nhost: x\r\n\r\n`], give: 'wait', status: [400, 505] },
    { name: 'no HTTP at all', parts: [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])], give: 'wait', status: [400] },
    { name: 'nothing at all', parts: [], give: 'end', status: [] },
  ];
}

/** The status of the first answer, or 0 when there was none. */
export const statusOf = (heard: string): number => Number(/^HTTP\/1\.[01] (\d{3})/.exec(heard)?.[1] ?? 0);
