/** The only place where the server's clock is read; use-cases get `now` as an argument and imports bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
