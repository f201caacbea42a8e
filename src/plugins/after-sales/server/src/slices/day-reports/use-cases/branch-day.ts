import type { BranchDay, BranchDayBody, DraftedBranchDay } from '../../../../../shared/api/branch-days';
import type { Db, Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import { isNewest, signaturesOf, versionsOf } from '../day-reports.answers';
import { findDay, writeDay } from '../day-reports.store';
import { loadBranchDay, type LoadedBranchDay } from '../branch-days.store';
import { readDay, windowOf } from '../domain/day';
import { draftBranch } from '../domain/draft-branch';
import type { StoredDay } from '../domain/row';
import { stepsFor, takeStep } from '../domain/states';
import { NOTHING_TYPED, typedWith } from '../domain/typed';
import { judgeDay, type Verdict } from './judge-day';
import type { DayContext } from './whose-day';

const load = ({ scope, now, kernel }: DayContext, db: Db, told: string, version: number | null = null): Promise<LoadedBranchDay> => {
  const { timeZone } = kernel.config.company;
  const day = readDay(told, now, timeZone);
  return loadBranchDay(scope, db, { day, window: windowOf(day, timeZone), now, version });
};

/** The day of the branch as the API tells it: signed figures as they were signed, with the names that people have today. */
function answerOf({ scope, kernel }: DayContext, day: string, { stored, versions, facts, signed, worked }: LoadedBranchDay): BranchDay {
  const { currency } = kernel.config.company;
  const drafted: DraftedBranchDay = stored?.drafted ?? draftBranch(facts);
  const people = new Map((stored?.drafted ? signed : worked).map((person) => [person.id, person]));
  return {
    id: stored?.id ?? null,
    day,
    version: stored?.version ?? 0,
    state: stored?.state ?? 'draft',
    figures: drafted.figures,
    technicians: drafted.technicians.map(({ id, ...line }) => ({ technician: { id, name: people.get(id)?.name ?? '' }, agent: people.get(id)?.agent ?? null, ...line })),
    totals: drafted.totals,
    currency: stored?.currency ?? currency.code,
    scale: stored?.scale ?? currency.scale,
    note: stored?.typed.note ?? null,
    ...signaturesOf(stored),
    versions: versionsOf(versions),
    may: isNewest(stored, versions) ? stepsFor({ state: stored?.state ?? null, sent: stored?.sent ?? null }, 'office', scope.actor) : [],
  };
}

/** @throws day-reports.future at `day` */
export const readBranchDay = async (db: Db, context: DayContext, day: string): Promise<BranchDay> => answerOf(context, day, await load(context, db, day));

/** One version, for paper. @throws record.not-found */
export async function readBranchVersion(db: Db, context: DayContext, id: string): Promise<BranchDay> {
  const key = await findDay(context.scope, db, id, 'branch');
  if (!key) throw new AppError('record.not-found');
  return answerOf(context, key.day, await load(context, db, key.day, key.version));
}

/** Keeps the supervisor's words, or signs the day with its figures. @throws day-reports.signed (409); day-reports.future */
export async function writeBranchDay(tx: Tx, context: DayContext, day: string, told: BranchDayBody, verb: 'save' | 'send'): Promise<BranchDay> {
  const { scope, now, kernel } = context;
  const loaded = await load(context, tx, day);
  const { stored, me } = loaded;
  const { to, version } = takeStep({ state: stored?.state ?? null, version: stored?.version ?? 0, sent: stored?.sent ?? null }, verb, 'office', scope.actor);
  const { currency } = kernel.config.company;
  const signs = verb === 'send';
  const row: StoredDay<DraftedBranchDay> = {
    id: stored?.version === version ? stored.id : kernel.ids.next(),
    day,
    version,
    state: signs ? 'sent' : 'draft',
    technician: null,
    agent: null,
    drafted: signs ? draftBranch(loaded.facts) : null,
    seqs: [],
    typed: typedWith(stored?.typed ?? NOTHING_TYPED, told),
    currency: currency.code,
    scale: currency.scale,
    sent: signs ? { at: now.toISOString(), kind: scope.actor.kind, id: scope.actor.id, name: me } : null,
    returned: null,
    countersigned: null,
  };
  const event = { type: signs ? 'branch-day.signed' : 'branch-day.saved', subject: { type: 'branch-day', id: row.id }, from: stored?.state, to, data: { day, version } };
  await writeDay(scope, tx, row, 'branch', event, now);
  const versions = [...loaded.versions.filter((line) => line.version !== version), { id: row.id, version, state: row.state, sentAt: row.sent?.at ?? null }];
  return answerOf(context, day, { ...loaded, stored: row, versions, signed: loaded.worked });
}

/**
 * The manager's word on a signed day, of the version that was read.
 * @throws record.not-found; day-reports.newer-version when another stands there by now; what `judgeDay` refuses
 */
export async function judgeBranchDay(tx: Tx, context: DayContext, day: string, version: number, verdict: Verdict): Promise<BranchDay> {
  const before = await load(context, tx, day);
  if (!before.stored) throw new AppError('record.not-found');
  if (before.stored.version !== version) throw new AppError('day-reports.newer-version');
  await judgeDay(tx, context, { id: before.stored.id, noun: 'branch-day' }, verdict);
  return answerOf(context, day, await load(context, tx, day));
}
