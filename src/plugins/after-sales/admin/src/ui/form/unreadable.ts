/** Stands at an input whose text can't be read as what it stands for; the value behind it is an older one. */
export const UNREADABLE = 'data-unreadable';

/** Whether a form holds text that can't be read: it is said there and gets the cursor, for the older value must not be sent in its place. */
export function refusesUnreadable(form: ParentNode | null): boolean {
  const input = form?.querySelector<HTMLInputElement>(`[${UNREADABLE}]`);
  if (!input) return false;
  // The event by which browsers tell an input of a form that can't be sent; the field answers with its words.
  input.dispatchEvent(new Event('invalid'));
  input.focus();
  return true;
}
