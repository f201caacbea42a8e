import type { DayState } from '../../../../../shared/api/day-reports';
import { AppError } from '../../../kernel/http/errors';
import type { Actor } from '../../../kernel/scope';

export type DayVerb = 'save' | 'send' | 'return' | 'countersign';
/** Whoever writes the report, and the office that reads it. The office may also write for somebody who has no log-in. */
export type Signer = 'writer' | 'office';

interface Transition {
  from: DayState | null;
  to: DayState;
  verb: DayVerb;
  by: readonly Signer[];
  /** What was signed stays: from here on a version of its own is written. */
  newVersion?: true;
}

const BOTH: readonly Signer[] = ['writer', 'office'];
const OFFICE: readonly Signer[] = ['office'];

/** Every legal step of a day report; null is a day of which nothing was saved. What isn't here doesn't happen. */
export const TRANSITIONS: readonly Transition[] = [
  { from: null, to: 'draft', verb: 'save', by: BOTH, newVersion: true },
  { from: 'draft', to: 'draft', verb: 'save', by: BOTH },
  { from: 'returned', to: 'draft', verb: 'save', by: BOTH, newVersion: true },
  { from: null, to: 'sent', verb: 'send', by: BOTH, newVersion: true },
  { from: 'draft', to: 'sent', verb: 'send', by: BOTH },
  { from: 'returned', to: 'sent', verb: 'send', by: BOTH, newVersion: true },
  { from: 'sent', to: 'returned', verb: 'return', by: OFFICE },
  { from: 'countersigned', to: 'returned', verb: 'return', by: OFFICE },
  { from: 'sent', to: 'countersigned', verb: 'countersign', by: OFFICE },
];

export interface Signature {
  at: Date;
  kind: Actor['kind'];
  id: string;
}

/** What a step is decided by. */
export interface Standing {
  state: DayState | null;
  version: number;
  sent: Pick<Signature, 'kind' | 'id'> | null;
}

const isSame = (one: Pick<Actor, 'kind' | 'id'> | null, other: Pick<Actor, 'kind' | 'id'>): boolean => one !== null && one.kind === other.kind && one.id === other.id;

/**
 * Where the verb leads, and under which version it is written.
 * @throws day-reports.signed (409) when a signed report is written again; day-reports.wrong-state (409);
 * day-reports.own-signature (403): nobody countersigns what they signed; auth.forbidden
 */
export function takeStep({ state, version, sent }: Standing, verb: DayVerb, signer: Signer, actor: Pick<Actor, 'kind' | 'id'>): { to: DayState; version: number } {
  const step = TRANSITIONS.find((one) => one.from === state && one.verb === verb);
  if (!step) {
    if (verb === 'save' || verb === 'send') throw new AppError('day-reports.signed');
    throw new AppError('day-reports.wrong-state');
  }
  if (!step.by.includes(signer)) throw new AppError('auth.forbidden');
  if (verb === 'countersign' && isSame(sent, actor)) throw new AppError('day-reports.own-signature');
  return { to: step.to, version: step.newVersion ? version + 1 : version };
}

/** What somebody may do with it now, by the same table. */
export function stepsFor({ state, sent }: Pick<Standing, 'state' | 'sent'>, signer: Signer, actor: Pick<Actor, 'kind' | 'id'>): DayVerb[] {
  const verbs = TRANSITIONS.filter((one) => one.from === state && one.by.includes(signer)).map(({ verb }) => verb);
  return verbs.filter((verb) => verb !== 'countersign' || !isSame(sent, actor));
}
