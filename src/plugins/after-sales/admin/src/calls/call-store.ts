import type { MyCalls, RingingCall } from '../../../shared/api/incoming-calls';

/** Kept outside the pages: a call rings on while the person moves from one console to another. */
let calls: readonly RingingCall[] = [];
let answered: RingingCall | undefined;
let after = 0;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

export const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const ringing = (): readonly RingingCall[] => calls;
/** The call that was taken and waits for the reception's page. */
export const taken = (): RingingCall | undefined => answered;
export const heardUpTo = (): number => after;

/** Puts what is new beside what rings; what is over goes. */
export function hear({ items, next }: MyCalls): void {
  after = next;
  if (items.length === 0) return;
  const changed = new Set(items.map(({ id }) => id));
  calls = [...calls.filter(({ id }) => !changed.has(id)), ...items.filter(({ over }) => !over)];
  tell();
}

/** The card goes, whatever the telephone does. */
export function dismiss(id: string): void {
  calls = calls.filter((call) => call.id !== id);
  tell();
}

export function take(call: RingingCall): void {
  answered = call;
  dismiss(call.id);
}

/** The reception has the caller now, or somebody wants to go on without. */
export function settle(): void {
  answered = undefined;
  tell();
}
