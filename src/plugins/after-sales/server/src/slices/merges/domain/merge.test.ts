import { AppError } from '../../../kernel/http/errors';
import { decideUndo, demandMergeable, joinNotes, MOST_RECEPTIONS, partNotes, type FoundMerge, type Party } from './merge';

const party = (id: string, changes: Partial<Party> = {}): Party => ({ id, mergedInto: null, handlingNote: null, receptions: 1, ...changes });
const ids = { into: 'b', from: 'a' };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, ...(error.details.fields ?? []).map(({ path }) => path)].join(' ');
  }
}

describe('which customers may be merged', () => {
  const refused = (found: { into: Party | null; from: Party | null }, asked = ids): string => codeOf(() => demandMergeable(asked, found));

  test('[RC2] two that are nobody else’s yet', () => {
    expect(demandMergeable(ids, { into: party('b'), from: party('a', { receptions: MOST_RECEPTIONS }) })).toMatchObject({ into: { id: 'b' }, from: { id: 'a' } });
  });

  test('[RC2] not itself, nobody, one that was merged, into one that was merged, nor half a warehouse of receptions', () => {
    expect(refused({ into: null, from: party('a') })).toBe('record.not-found');
    expect(refused({ into: party('b'), from: null })).toBe('customers.unknown from');
    expect(refused({ into: party('b'), from: party('b') }, { into: 'b', from: 'b' })).toBe('merges.itself from');
    expect(refused({ into: party('b', { mergedInto: 'c' }), from: party('a') })).toBe('customers.merged');
    // In a circle: a is in b already, and b is to go into a.
    expect(refused({ into: party('b', { mergedInto: 'a' }), from: party('a') })).toBe('customers.merged');
    expect(refused({ into: party('b'), from: party('a', { mergedInto: 'c' }) })).toBe('merges.from-merged from');
    expect(refused({ into: party('b'), from: party('a', { receptions: MOST_RECEPTIONS + 1 }) })).toBe('merges.too-large');
  });
});

describe('handling notes', () => {
  test.each([
    [null, null, null, false],
    ['آرام', null, 'آرام', false],
    [null, 'بدهکار', 'بدهکار', true],
    ['آرام', 'بدهکار', 'آرام — بدهکار', true],
    ['آرام', 'آرام', 'آرام', false],
  ])('[RC17] %s and %s become %s', (into, from, note, joined) => {
    expect(joinNotes(into, from)).toEqual({ note, joined });
    if (joined) expect(partNotes(note, from)).toBe(into);
  });

  test('[RC17] a note that was written anew since isn’t taken apart', () => {
    expect(partNotes('آرام', 'بدهکار')).toBeUndefined();
    expect(partNotes('آرام — بدهکار و شاکی', 'بدهکار')).toBeUndefined();
    expect(partNotes(null, 'بدهکار')).toBeUndefined();
  });
});

describe('undoing', () => {
  const merge = (changes: Partial<FoundMerge> = {}): FoundMerge => ({ id: 'm', into: 'b', from: 'a', undone: false, noteJoined: true, intoMerged: false, intoNote: 'آرام — بدهکار', fromNote: 'بدهکار', ...changes });

  test('[RC2] takes the note apart again, or leaves the one that was written since', () => {
    expect(decideUndo(merge())).toMatchObject({ note: 'آرام', noteStays: false });
    expect(decideUndo(merge({ intoNote: 'تازه' }))).toMatchObject({ note: 'تازه', noteStays: true });
    expect(decideUndo(merge({ noteJoined: false, intoNote: 'بدهکار' }))).toMatchObject({ note: 'بدهکار', noteStays: false });
  });

  test('[RC2] not twice, not before a later one, not of nothing', () => {
    expect(codeOf(() => decideUndo(null))).toBe('record.not-found');
    expect(codeOf(() => decideUndo(merge({ undone: true })))).toBe('merges.undone-already');
    expect(codeOf(() => decideUndo(merge({ intoMerged: true })))).toBe('merges.later-first');
  });
});
