import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import type { Decisions } from './decisions';

/** What somebody has said about a report and not signed yet. */
export interface ReviewDraft {
  decisions: Decisions;
  returnReason: string;
}

export const NOTHING: ReviewDraft = { decisions: {}, returnReason: '' };

/** Drafts of another shape, from an older release, are not read. */
const VERSION = 1;

const isEmpty = ({ decisions, returnReason }: ReviewDraft): boolean => Object.keys(decisions).length === 0 && returnReason === '';

interface KeptReview {
  draft: ReviewDraft;
  change: (changes: Partial<ReviewDraft>) => void;
  restored: boolean;
  forget: () => void;
}

/** Decisions outlive the page until they are signed: a lost session, a reload, a closed lid. For this person, on this browser. */
export function useKeptReview(report: string): KeptReview {
  const person = useAuth('AfterSales', (auth) => auth.user?.id);
  const place = `after-sales:review:${VERSION}:${person ?? ''}:${report}`;
  const [first] = useState<ReviewDraft>(() => read(place));
  const [draft, setDraft] = useState(first);
  useEffect(() => (isEmpty(draft) ? localStorage.removeItem(place) : localStorage.setItem(place, JSON.stringify(draft))), [draft, place]);
  const change = useCallback((changes: Partial<ReviewDraft>) => setDraft((known) => ({ ...known, ...changes })), []);
  const forget = useCallback(() => {
    // At once, too: the page may be gone before it is drawn again.
    localStorage.removeItem(place);
    setDraft(NOTHING);
  }, [place]);
  return { draft, change, restored: !isEmpty(first), forget };
}

function read(place: string): ReviewDraft {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as ReviewDraft | null;
    return kept && typeof kept.decisions === 'object' && kept.decisions !== null ? { ...NOTHING, ...kept } : NOTHING;
  } catch {
    return NOTHING;
  }
}
