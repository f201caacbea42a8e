import type { LineGround, ReviewAnswer } from '../../../../../shared/api/report-review';
import type { Db } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Language } from '../../../kernel/http/texts';
import type { Scope } from '../../../kernel/scope';
import { sayReason, sayStep, type Verdict } from '../../warranty';
import { readReview, type ReviewView } from '../reports.review.store';
import { toAnswer } from './decide-report';

/** JSON of the database has its own way with instants. */
const instant = (told: string): string => new Date(told).toISOString();
const instantOrNull = (told: string | null): string | null => (told === null ? null : instant(told));

function kept({ state, dueAt, metAt, missedAt }: ReviewView['clocks'][number]): boolean | null {
  if (state === 'missed' || missedAt !== null) return false;
  if (state !== 'met' || metAt === null) return null;
  return dueAt === null || Date.parse(metAt) <= Date.parse(dueAt);
}

const clockAnswer = (clock: ReviewView['clocks'][number]): ReviewAnswer['clocks'][number] => ({
  measure: clock.measure as ReviewAnswer['clocks'][number]['measure'],
  state: clock.state as ReviewAnswer['clocks'][number]['state'],
  dueAt: instantOrNull(clock.dueAt),
  metAt: instantOrNull(clock.metAt),
  kept: kept(clock),
});

const nameIn = (labels: ReviewView['rows'][number]['part'], language: Language): string | null => labels && (labels[language] ?? labels.fa ?? labels.en ?? labels.es);

/** The verdict as it was frozen at submission, in words of today's reader. */
function groundOf(view: ReviewView, language: Language): LineGround[] {
  return view.lines.map(({ position, verdict }) => ({
    position,
    partName: nameIn(view.rows.find((row) => row.position === position)?.part ?? null, language),
    says: verdict ? sayReason(verdict as unknown as Verdict, language) : null,
    trace: verdict ? (verdict.trace as Verdict['trace']).map((step) => sayStep(step, language).text) : [],
    wageRow: view.rows.find((row) => row.position === position)?.row ?? null,
  }));
}

/**
 * What lies before whoever decides on a report: the report, the job and its promises, the device's life before, and the
 * grounds of each line.
 * @throws record.not-found
 */
export async function reviewReport(db: Db, scope: Scope, id: string, language: Language): Promise<ReviewAnswer> {
  const view = await readReview(scope, db, id);
  if (!view) throw new AppError('record.not-found');
  const { own, technician, customer, region, unit, work, foundFaults, clocks, earlier, sentBefore, notes } = view;
  return {
    report: toAnswer(view),
    own,
    technician,
    customer,
    region,
    device: unit,
    job: { ...work, openedAt: instant(work.openedAt), promisedAt: instantOrNull(work.promisedAt), startedAt: instantOrNull(work.startedAt), closedAt: instantOrNull(work.closedAt) },
    foundFaults,
    clocks: clocks.map(clockAnswer),
    earlier: earlier.map((one) => ({ ...one, closedAt: instant(one.closedAt) })),
    sentBefore: sentBefore.map((one) => ({ ...one, submittedAt: instant(one.submittedAt) })),
    notes: notes.map((note) => ({ ...note, at: instant(note.at) })),
    lines: groundOf(view, language),
  };
}
