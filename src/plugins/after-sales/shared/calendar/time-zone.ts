/**
 * The zone of the IANA list that somebody named, as the list spells it; null when there is none of this name. An offset
 * such as `+03:30` is no zone: it knows no summer time.
 */
export function timeZoneNamed(told: string): string | null {
  if (!/^[A-Za-z]/.test(told)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions();
    // Of several names of one zone the answer is the oldest; then what was told stays.
    return timeZone.toLowerCase() === told.toLowerCase() ? timeZone : told;
  } catch {
    return null;
  }
}
