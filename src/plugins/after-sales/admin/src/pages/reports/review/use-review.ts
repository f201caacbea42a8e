import { useState } from 'react';

import type { ReportAnswer } from '../../../../../shared/api/invoices';
import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { useFormats } from '../../../kernel/formats';
import { useMay } from '../../../kernel/may';
import { useText } from '../../../kernel/text';
import { saidOf, totalsOf } from './decisions';
import { LINES, stepsOf, type Mode } from './steps';
import { useDeciding } from './use-deciding';
import { useKeptReview } from './use-kept-review';
import { usePhotos } from './use-photos';
import { useReviewKeys } from './use-review-keys';

/** Which photo is looked at, and whether it fills the screen. */
function useLooking(ids: readonly string[]) {
  const photos = usePhotos(ids, useMay()('photos.show'));
  const [wanted, setWanted] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const count = photos.length;
  return {
    photos,
    at: Math.min(wanted, Math.max(0, count - 1)),
    zoomed,
    zoom: (next: boolean): void => setZoomed(next && count > 0),
    move: (by: number): void => setWanted((known) => (count === 0 ? 0 : (known + by + count) % count)),
  };
}

/** Everything that happens on the page of a report, by key or by button. */
export function useReview(review: ReviewAnswer, onNext: (told?: string) => void) {
  const say = useText();
  const may = useMay();
  const { money } = useFormats();
  const { report, own } = review;
  const kept = useKeptReview(report.id);
  const waits = report.state === 'submitted';
  const decides = waits && !own && may('reports.decide');
  const returns = waits && may('reports.return');
  const decisions = waits ? kept.draft.decisions : saidOf(report.lines);
  const totals = totalsOf(report.lines, decisions);
  const [at, setAt] = useState(report.lines[0].position);
  const [mode, setMode] = useState<Mode>(LINES);
  const [hint, setHint] = useState(false);
  const looking = useLooking(report.photos);
  const deciding = useDeciding(report, (decided: ReportAnswer) => {
    kept.forget();
    onNext(say(`review.told.${decided.state}`, { number: `\u2066${decided.number}\u2069`, amount: money(String(totals.granted)) }));
  });
  const steps = stepsOf({ review, draft: kept.draft, change: kept.change, at, setAt, setMode, clear: deciding.clear });
  const sign = (): void => {
    if (mode.is === 'sign') return deciding.sign(decisions);
    if (!decides || mode.is !== 'lines') return;
    setHint(totals.undecided.length > 0);
    if (totals.undecided.length === 0) setMode({ is: 'sign' });
    else setAt(totals.undecided[0]);
  };
  const idle = mode.is === 'lines';
  const choosing = idle && decides;
  const turned = document.documentElement.dir === 'rtl' ? -1 : 1;
  useReviewKeys(
    {
      ArrowDown: idle ? () => steps.move(1) : undefined,
      ArrowUp: idle ? () => steps.move(-1) : undefined,
      KeyA: choosing ? () => steps.approve(at) : undefined,
      'Shift+KeyA': choosing ? steps.approveRest : undefined,
      Space: choosing ? () => steps.toggle(at) : undefined,
      KeyX: choosing ? () => steps.cut(at) : undefined,
      KeyR: idle && returns ? () => setMode({ is: 'return' }) : undefined,
      KeyN: idle ? () => onNext() : undefined,
      ArrowLeft: () => looking.move(-turned),
      ArrowRight: () => looking.move(turned),
      KeyZ: () => looking.zoom(!looking.zoomed),
      Escape: looking.zoomed ? () => looking.zoom(false) : undefined,
    },
    sign,
  );
  return { kept, waits, decides, returns, decisions, totals, at, setAt, mode, setMode, hint: hint && totals.undecided.length > 0, looking, deciding, steps, sign };
}

export type Reviewing = ReturnType<typeof useReview>;
