import type { Basis, FactKind, PolicyScope, PolicyTerms, Reason, VoidTarget, WorkKind } from '../../../../../../shared/api/warranty';

/** A day as people write it, Jalali (`1404/06/31`) or Gregorian (`2026-03-20`); the year tells which. */
export type Written = string;

export type CaseEvent =
  | { on: Written; void: string; voids: VoidTarget[] }
  /** The reason of the void that is lifted, or `all`. */
  | { on: Written; reinstate: string }
  | { on: Written; extend: { months?: number; days?: number; works?: WorkKind[] } }
  | { on: Written; transfer: true }
  | { on: Written; accept: 'installation' | 'sale' }
  | { on: Written; exchangedFor: 'another' }
  | { on: Written; exchangeUndone: true };

/** What is known of a device, as a service manager would tell it. */
export interface CaseDevice {
  made?: Written;
  left?: Written;
  sold?: Written;
  installed?: Written;
  /** The day of its warranty card. */
  card?: Written;
  /** Facts that are reported and not approved yet. */
  unapproved?: FactKind[];
  events?: CaseEvent[];
  /** `fitted P-PUMP 1404/06/31`, with the part's own number in the third place where it has one. */
  parts?: (['fitted' | 'removed', string, Written] | ['fitted' | 'removed', string, string, Written])[];
  /** The device that this one was given for. */
  insteadOf?: CaseDevice & { on: Written; takes: PolicyTerms['exchange'] };
  state?: 'unknown' | 'waiting';
}

export interface CasePolicy {
  of: PolicyScope;
  version: number;
  from: Written;
  to?: Written;
  terms: Partial<PolicyTerms>;
}

export interface WarrantyCase extends CaseDevice {
  /** The case in one plain sentence. */
  says: string;
  /** The company's calendar; Persian unless said. */
  calendar?: 'gregorian';
  /** What differs from the usual terms of these cases. */
  terms?: Partial<PolicyTerms>;
  /** Instead of `terms`: the policies that the device could have; none at all when empty. */
  policies?: CasePolicy[];
  ask: { on: Written; visited?: Written; approved?: Written; work?: WorkKind; part?: string };
  then: { reason: Reason; from?: Written; until?: Written; by?: Basis; policy?: `${PolicyScope} ${number}` };
}

export interface CaseGroup {
  title: string;
  about: string;
  cases: readonly WarrantyCase[];
}

/** The terms of every case that says nothing else. */
export const USUAL_TERMS: PolicyTerms = {
  startRule: ['installation', 'sale', 'warehouse-exit'],
  activationWindowMonths: null,
  months: { labour: 24, part: 24, travel: 12 },
  partGroups: [],
  partMonths: [],
  consumables: [],
  fittedPartMonths: 0,
  presaleMonths: 0,
  exchange: 'rest-of-term',
  voids: [],
  promotions: [],
  lastDay: 'same-day',
  installedBeforeSold: 'refused',
  lateRepair: null,
  exchangeAtReturn: null,
  repairGuaranteeDays: null,
  estimateFirst: false,
};

/** The same number of months for all three kinds of work. */
export const monthsEach = (n: number): Partial<PolicyTerms> => ({ months: { labour: n, part: n, travel: n } });
