import type { ReportAnswer, SubmitReport } from '../../../../../shared/api/invoices';
import { dayOf, daysBetween, yearOf } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import type { Language } from '../../../kernel/http/texts';
import { isUuid } from '../../../kernel/ids';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { refuseUnknownCodes, type CodeRef } from '../../codings';
import { applyMove, lockJob, questionsFor, type LockedJob, type Step } from '../../jobs';
import { reportInstallation, sayReason, sayStep, verdictOf, warrantyFacts, type Verdict, type WarrantyFacts } from '../../warranty';
import { lineRows, workOf, type LineVerdict } from '../domain/report-rows';
import { loadForReport, writeReport, type FoundForReport, type ReportQuestions } from '../invoices.store';
import { demandReport } from './decide-report';

export interface ReportContext {
  scope: Scope;
  now: Date;
  language: Language;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

/** How long after the visit a report may come. */
const LATEST_DAYS = 30;

const refsOf = (told: SubmitReport): CodeRef[] => [
  ...told.lines.flatMap(({ part }, i) => (part ? [{ list: 'part' as const, code: part, path: `lines.${i}.part` }] : [])),
  ...(told.foundFaults ?? []).map((code, i) => ({ list: 'fault' as const, code, path: `foundFaults.${i}` })),
];

const questionsOf = (jobId: string, told: SubmitReport): ReportQuestions => ({
  jobId,
  services: [told.kind, 'travel', 'part'],
  day: told.serviceDay,
  refs: refsOf(told),
  // What isn't one of our ids is no photo of ours; it must not reach a column that holds only such.
  photoIds: (told.photos ?? []).filter(isUuid),
});

function refuseImpossible(told: SubmitReport, found: FoundForReport, today: string): void {
  const age = daysBetween(told.serviceDay, today);
  if (age < 0 || age > LATEST_DAYS) throw fieldError('reports.service-day', 'serviceDay');
  refuseUnknownCodes(found.codes, refsOf(told));
  (told.photos ?? []).forEach((id, i) => {
    if (!found.photos.includes(id)) throw fieldError('reports.photo-unknown', `photos.${i}`);
  });
  if (found.live_report) throw new AppError('reports.reported-already', { params: { number: found.live_report } });
  if (told.kind !== 'internal-work' && told.kind !== 'paid-repair' && found.device?.state !== 'known') throw new AppError('reports.device-unknown');
  if (told.kind !== 'installation' || !found.live_installation) return;
  const { number, submittedAt } = found.live_installation;
  throw new AppError('reports.installed-already', { params: { number }, data: { installation: found.live_installation, submittedAt } });
}

const frozen = ({ covered, reason, startsOn, endsOn, policyVersion, trace }: Verdict): LineVerdict & { startsOn: string | null; endsOn: string | null } => ({
  covered, reason, startsOn, endsOn, policyVersion: policyVersion?.version ?? null, trace,
});

/**
 * The warranty's word on every line of a warranty repair, by the day the fault was reported.
 * @throws reports.not-covered (409) with reason and trace when the work itself isn't covered
 */
function judge(told: SubmitReport, job: LockedJob, found: FoundForReport, { kernel: { config }, language }: ReportContext): (LineVerdict | null)[] {
  if (told.kind !== 'warranty-repair') return told.lines.map(() => null);
  const day = dayOf(job.openedAt, config.company.timeZone);
  const verdicts = told.lines.map((line) => verdictOf(found.warranty as WarrantyFacts, job.deviceId, { day, work: workOf(line), ...(line.part && { part: line.part }), calendar: config.company.calendar }));
  const refused = verdicts.find((verdict, i) => told.lines[i].kind === 'work' && !verdict.covered) ?? (verdicts.some(({ covered }) => covered) ? undefined : verdicts[0]);
  if (refused) {
    const reason = sayReason(refused, language);
    throw new AppError('reports.not-covered', { params: { reason }, data: { reason: refused.reason, trace: refused.trace.map((step) => sayStep(step, language)) } });
  }
  return verdicts.map(frozen);
}

/** The steps by which a job that is being worked on becomes done; a report closes what the app didn't. */
const stepsToDone = (job: LockedJob, told: SubmitReport): Step[] => {
  const done: Step = { verb: 'done', params: { result: told.result } };
  if (job.stage === 'done') return [];
  if (job.stage === 'waiting-part' || job.stage === 'waiting-customer') return [{ verb: 'resume' }, done];
  return job.stage === 'in-progress' ? [done] : [{ verb: 'start' }, done];
};

/**
 * Sends a report of work about a job: prices, verdicts and the number are taken now, the job is done.
 * @throws record.not-found for another's job; reports.* and codings.* as documented at the route; warranty.* for an
 * installation that contradicts what we know of the device
 */
export async function submitReport(tx: Tx, context: ReportContext, jobId: string, told: SubmitReport): Promise<ReportAnswer> {
  const { scope, now, kernel } = context;
  const { timeZone, calendar, currency } = kernel.config.company;
  const job = await lockJob(scope, tx, jobId, questionsFor([]));
  if (!job) throw new AppError('record.not-found');
  const steps = stepsToDone(job, told);
  const found = await loadForReport(scope, tx, questionsOf(jobId, told), warrantyFacts(scope, [job.deviceId]));
  refuseImpossible(told, found, dayOf(now, timeZone));
  const verdicts = judge(told, job, found, context);
  const device = { product: found.device?.product ?? null, category: found.device?.category ?? null, grade: found.grade };
  const report = {
    id: kernel.ids.next(),
    kind: told.kind,
    job_id: jobId,
    device_id: job.deviceId,
    agent_id: job.agentId,
    technician_id: job.technicianId,
    has_parts: told.lines.some(({ kind }) => kind === 'part'),
    service_day: told.serviceDay,
    zone: told.zone,
    policy_version: verdicts.find((verdict) => verdict?.covered)?.policyVersion ?? null,
    note: told.note ? cleanText(told.note) : null,
  };
  const lines = lineRows(told, device, found.tariff, verdicts);
  await writeReport(scope, tx, { at: now, year: yearOf(now, timeZone, calendar), report, lines, faults: told.foundFaults ?? [], photos: told.photos ?? [], currency });
  let moving = job;
  for (const { verb, params } of steps) moving = await applyMove(tx, { scope, now }, moving, verb, params);
  if (told.kind === 'installation') await reportInstallation(tx, context, job.deviceId, told.serviceDay);
  const event = { type: 'report.submitted', subject: { type: 'report', id: report.id }, to: 'submitted', data: { job: jobId, kind: told.kind, lines: lines.length } };
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);
  return demandReport(tx, scope, report.id);
}
