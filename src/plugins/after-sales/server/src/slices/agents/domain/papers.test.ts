import { AppError } from '../../../kernel/http/errors';
import { readPaperMark, writePaperMark } from './paper-cursor';
import { decidePaper, refuseEnded, refuseFile, type Paper } from './papers';

const NEW = { id: 'p-2', agentId: 'a-1' };
const OLD: Paper = { id: 'p-1', agentId: 'a-1', kind: 'contract', ended: false, hasFile: false };

const refusal = (work: () => unknown): [string, string | undefined] => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.fields?.[0]?.path];
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('[AG18] papers of agents', () => {
  test('a paper that ends before it begins is refused at its field', () => {
    expect(refusal(() => decidePaper({ kind: 'contract', validFrom: '2026-03-21', validUntil: '2026-03-20' }, null, NEW))).toEqual(['papers.valid-order', 'validUntil']);
    expect(decidePaper({ kind: 'contract', validFrom: '2026-03-21', validUntil: '2026-03-21' }, null, NEW)).toMatchObject({ validFrom: '2026-03-21', validUntil: '2026-03-21' });
  });

  test('only a living paper of the same agent and kind can be replaced', () => {
    const told = { kind: 'contract' as const, replaces: 'p-1' };
    for (const before of [null, { ...OLD, agentId: 'a-2' }, { ...OLD, kind: 'licence' as const }, { ...OLD, ended: true }]) {
      expect(refusal(() => decidePaper(told, before, NEW))).toEqual(['papers.replaces', 'replaces']);
    }
    expect(decidePaper(told, OLD, NEW)).toEqual({ id: 'p-2', agentId: 'a-1', kind: 'contract', number: null, validFrom: null, validUntil: null, note: null });
  });

  test('what has ended stays ended, and a scan is put to a paper once', () => {
    expect(refusal(() => refuseEnded({ ...OLD, ended: true }))).toEqual(['papers.ended', undefined]);
    expect(refusal(() => refuseFile({ ...OLD, hasFile: true }))).toEqual(['papers.has-file', undefined]);
    expect(refusal(() => refuseFile({ ...OLD, ended: true }))).toEqual(['papers.ended', undefined]);
    expect(() => refuseFile(OLD)).not.toThrow();
  });

  test('a page\'s end is read back, and a made-up one is refused', () => {
    const mark = { until: '2026-12-31', seq: 12 };
    expect(readPaperMark(writePaperMark(mark))).toEqual(mark);
    expect(readPaperMark(undefined)).toBeNull();
    for (const text of ['', 'p2026-02-30.1', 'p2026-13-01.1', 's12', 'p2026-12-31.'] ) expect(refusal(() => readPaperMark(Buffer.from(text).toString('base64url')))).toEqual(['input.cursor', 'after']);
  });
});
