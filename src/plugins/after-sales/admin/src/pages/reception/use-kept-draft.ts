import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import { EMPTY, isEmpty, NO_DEVICE, type Draft } from './draft';

/** Drafts of another shape, from an older release, are not read. */
const VERSION = 1;

interface KeptDraft {
  /** What was typed before the page was left, or the log-in ran out. */
  first: Draft;
  restored: boolean;
  keep: (draft: Draft) => void;
  forget: () => void;
}

/** The draft outlives the page: a lost session, a reload, a closed lid. It is kept for this person on this browser alone. */
export function useKeptDraft(): KeptDraft {
  const person = useAuth('AfterSales', (auth) => auth.user?.id);
  const place = `after-sales:reception:${VERSION}:${person ?? ''}`;
  const [kept] = useState<Draft>(() => read(place) ?? EMPTY);
  const [first] = useState<Draft>(() => (isEmpty(kept) ? withSerial(new URLSearchParams(window.location.search).get('serial')) : kept));
  const keep = useCallback((draft: Draft) => (isEmpty(draft) ? localStorage.removeItem(place) : localStorage.setItem(place, JSON.stringify(draft))), [place]);
  const forget = useCallback(() => localStorage.removeItem(place), [place]);
  return { first, restored: !isEmpty(kept), keep, forget };
}

/** A new draft; the address may name the device that it is about. */
const withSerial = (serial: string | null): Draft => (serial ? { ...EMPTY, devices: [{ key: 1, ...NO_DEVICE, serial }] } : EMPTY);

function read(place: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null;
    return kept && Array.isArray(kept.devices) ? { ...EMPTY, ...kept } : null;
  } catch {
    return null;
  }
}

/** Writes down each change of the draft. */
export function useKeeping(draft: Draft, keep: (draft: Draft) => void): void {
  useEffect(() => keep(draft), [draft, keep]);
}
