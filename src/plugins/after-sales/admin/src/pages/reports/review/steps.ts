import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { APPROVED, needsAmount, type Choice } from './decisions';
import type { ReviewDraft } from './use-kept-review';

/** What is open on the page: the lines, the form of one of them, the summary before signing, or the return. */
export type Mode = { is: 'lines' } | { is: 'line'; position: number; choice: Choice } | { is: 'sign' } | { is: 'return' };
export const LINES: Mode = { is: 'lines' };

interface Steps {
  review: ReviewAnswer;
  draft: ReviewDraft;
  change: (changes: Partial<ReviewDraft>) => void;
  at: number;
  setAt: (position: number) => void;
  setMode: (mode: Mode) => void;
  clear: () => void;
}

/** What keys and buttons do to the lines; after a decision the next line that waits for one is at hand. */
export function stepsOf({ review, draft, change, at, setAt, setMode, clear }: Steps) {
  const { lines } = review.report;
  const { decisions } = draft;
  const lineAt = (position: number): (typeof lines)[number] => lines.find((line) => line.position === position) ?? lines[0];
  const decide = (position: number, choice: Choice): void => {
    const decided = { ...decisions, [position]: choice };
    clear();
    change({ decisions: decided });
    setMode(LINES);
    const open = lines.filter((line) => !decided[line.position]);
    setAt((open.find((line) => line.position > position) ?? open[0] ?? lineAt(position)).position);
  };
  const approve = (position: number): void => {
    setAt(position);
    if (needsAmount(lineAt(position))) setMode({ is: 'line', position, choice: { ...APPROVED, amount: decisions[position]?.decision === 'approve' ? decisions[position].amount : '' } });
    else decide(position, APPROVED);
  };
  return {
    decide,
    approve,
    /** Lines without a tariff are left: their amount has to be said one by one. */
    approveRest(): void {
      const rest = lines.filter((line) => !decisions[line.position] && !needsAmount(line));
      clear();
      change({ decisions: { ...decisions, ...Object.fromEntries(rest.map(({ position }) => [position, APPROVED])) } });
      const open = lines.find((line) => !decisions[line.position] && needsAmount(line));
      if (open) approve(open.position);
    },
    cut(position: number): void {
      setAt(position);
      const known = decisions[position];
      setMode({ is: 'line', position, choice: known?.decision === 'cut' ? known : { ...APPROVED, decision: 'cut' } });
    },
    toggle(position: number): void {
      if (!decisions[position]) return approve(position);
      clear();
      change({ decisions: Object.fromEntries(Object.entries(decisions).filter(([line]) => Number(line) !== position)) });
    },
    move(by: number): void {
      const index = lines.findIndex(({ position }) => position === at);
      setAt(lines[Math.max(0, Math.min(lines.length - 1, index + by))].position);
    },
  };
}
