/** A call as every instance keeps it in memory. */
export interface BoardCall {
  id: string;
  /** Grows with each change of any call. */
  rev: number;
  extension: string;
  phone: string | null;
  at: Date;
  over: boolean;
}

/** A card that is older is no help to anybody: the telephone has long stopped ringing. */
export const RECENT_MS = 120_000;

/** What an operator hasn't been told yet, in the order in which it happened. */
export const newsFor = (calls: readonly BoardCall[], extension: string, after: number): BoardCall[] =>
  calls.filter((call) => call.extension === extension && call.rev > after).sort((a, b) => a.rev - b.rev);
