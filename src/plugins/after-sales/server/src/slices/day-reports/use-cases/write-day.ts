import type { DayBody, DayReport } from '../../../../../shared/api/day-reports';
import type { Tx } from '../../../kernel/db/tx';
import type { NewEvent } from '../../../kernel/events';
import { fieldError } from '../../../kernel/http/errors';
import { answerOf } from '../day-reports.answers';
import { loadDay, writeDay, type LoadedDay } from '../day-reports.store';
import { draftDay, type DayDraft } from '../domain/draft-day';
import type { StoredDay } from '../domain/row';
import { takeStep } from '../domain/states';
import { filledFields, NOTHING_TYPED, typedWith, type Typed } from '../domain/typed';
import type { DraftedDay } from '../../../../../shared/api/day-reports';
import { signerOf, whoseDay, type DayContext } from './whose-day';

const EVENTS = { save: 'day-report.saved', send: 'day-report.signed' } as const;

interface Writing {
  verb: 'save' | 'send';
  day: string;
  version: number;
  typed: Typed;
  draft: DayDraft;
  loaded: LoadedDay;
}

/** The version as it is written: a signed one keeps what was drafted and what it was drafted from. */
function rowOf({ scope, now, kernel }: DayContext, { verb, day, version, typed, draft, loaded }: Writing): StoredDay<DraftedDay> {
  const { stored, technician, me } = loaded;
  const { currency } = kernel.config.company;
  const signs = verb === 'send';
  return {
    id: stored?.version === version ? stored.id : kernel.ids.next(),
    day,
    version,
    state: signs ? 'sent' : 'draft',
    technician: technician.id,
    agent: technician.agent?.id ?? null,
    drafted: signs ? draft.drafted : null,
    seqs: signs ? draft.events.map(({ seq }) => seq) : [],
    typed,
    currency: currency.code,
    scale: currency.scale,
    sent: signs ? { at: now.toISOString(), kind: scope.actor.kind, id: scope.actor.id, name: me } : null,
    returned: null,
    countersigned: null,
  };
}

const versionsWith = ({ versions }: LoadedDay, { id, version, state, sent }: StoredDay): LoadedDay['versions'] => [...versions.filter((line) => line.version !== version), { id, version, state, sentAt: sent?.at ?? null }];

/**
 * Keeps what was typed of a day, or signs it: then what the program drafted is kept with it for good. After a return it
 * begins a new version, and the returned one stays.
 * @throws day-reports.signed (409); day-reports.odometer, technicians.unknown, input.required, day-reports.future at the field
 */
export async function writeDayOf(tx: Tx, context: DayContext, told: DayBody, verb: 'save' | 'send'): Promise<DayReport> {
  const { scope, now } = context;
  const { technician, day, window } = whoseDay(context, told);
  const loaded = await loadDay(scope, tx, { technician, day, window, version: null });
  if (!loaded) throw fieldError('technicians.unknown', 'technician');
  const { stored } = loaded;
  const signer = signerOf(scope);
  const { to, version } = takeStep({ state: stored?.state ?? null, version: stored?.version ?? 0, sent: stored?.sent ?? null }, verb, signer, scope.actor);
  const typed = typedWith(stored?.typed ?? NOTHING_TYPED, told);
  const draft = draftDay(loaded.facts, technician, window);
  const row = rowOf(context, { verb, day, version, typed, draft, loaded });
  const event: NewEvent = { type: EVENTS[verb], subject: { type: 'day-report', id: row.id }, from: stored?.state, to, data: { technician, day, version, fields: filledFields(typed), visits: draft.drafted.visits.length } };
  await writeDay(scope, tx, row, 'technician', event, now);
  return answerOf({ ...context, day, draft, signer, loaded: { ...loaded, stored: row, versions: versionsWith(loaded, row) } });
}
