import type { RegisterLine, TrailEntry } from '../../../../shared/api/custody';
import type { Say, TextId } from '../../kernel/text';

type Moved = Pick<TrailEntry, 'step' | 'shelf' | 'technician' | 'sentTo' | 'wayBill' | 'passed' | 'receiver' | 'against'>;

const isolated = (told: string): string => `\u2068${told}\u2069`;

/** Where to, or who: what a step of the register says beside its name. */
export function detailsOf({ shelf, technician, sentTo, wayBill, receiver }: Moved, say: Say): string {
  const parts: [TextId, string | null][] = [['custody.on-shelf', shelf], ['custody.with', technician], ['custody.to', sentTo], ['custody.by-way-bill', wayBill], ['custody.to', receiver]];
  return parts.flatMap(([id, told]) => (told ? [say(id, { name: isolated(told) })] : [])).join('، ');
}

/** «بازرسی: تأیید نشد», «روی قفسه A-12». */
export function wordsOf(move: Moved, say: Say): string {
  const did = move.step === 'inspect' ? (move.passed ? 'custody.did.passed' : 'custody.did.failed') : (`custody.did.${move.step}` as TextId);
  const against = move.against ? say(`custody.against.${move.against}`) : '';
  return [say(did as TextId), detailsOf(move, say), against].filter(Boolean).join(' — ');
}

/** What was said at it, each in a line of its own. */
export const saidOf = ({ accessories, condition, identity, note }: TrailEntry, say: Say): string =>
  [
    accessories && `${say('custody.accessories')}: ${isolated(accessories)}`,
    condition && `${say('custody.condition')}: ${isolated(condition)}`,
    identity && `${say(`custody.document.${identity.document}`)} …${identity.lastDigits} — ${isolated(identity.reason)}`,
    note && isolated(note),
  ]
    .filter(Boolean)
    .join(' · ');

/** In or out, for the book's eye. */
export const isIn = ({ step }: Pick<RegisterLine, 'step'>): boolean => step === 'take-in' || step === 'bring-back';
