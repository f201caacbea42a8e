import type { DecideReport, ReportAnswer } from '../../../../../shared/api/invoices';
import type { Db, Tx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { channelOf, type Scope } from '../../../kernel/scope';
import { confirmInstallation, withdrawInstallation } from '../../warranty';
import { decideLines } from '../domain/decide-lines';
import { lockReport, readReport, writeDecision, type LineFate, type LineView, type LockedReport, type ReportView } from '../invoices.store';

export interface DecisionContext {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

const money = (amount: string | null, { currency, scale }: LineView) => (amount === null ? null : { amount, currency, scale });

const lineAnswer = (line: LineView): ReportAnswer['lines'][number] => ({
  position: line.position,
  kind: line.kind as ReportAnswer['lines'][number]['kind'],
  part: line.part,
  text: line.text,
  quantity: line.quantity,
  payer: line.payer as ReportAnswer['lines'][number]['payer'],
  covered: line.verdict?.covered ?? null,
  coverReason: line.verdict?.reason ?? null,
  wage: money(line.wage, line),
  price: money(line.price, line),
  decision: line.decision as ReportAnswer['lines'][number]['decision'],
  cutReason: line.cutReason,
  cutCode: line.cutCode,
  grantedQuantity: line.grantedQuantity,
  granted: money(line.granted, line),
});

/** A report as the API shows it. */
export const toAnswer = (report: ReportView): ReportAnswer => ({
  id: report.id,
  number: report.number,
  kind: report.kind as ReportAnswer['kind'],
  state: report.state as ReportAnswer['state'],
  job: report.job,
  agent: report.agent,
  device: report.device,
  serviceDay: report.serviceDay,
  submittedAt: report.submittedAt.toISOString(),
  decidedAt: report.decidedAt?.toISOString() ?? null,
  policyVersion: report.policyVersion,
  note: report.note,
  returnReason: report.returnReason,
  photos: report.photos,
  lines: report.lines.map(lineAnswer),
});

/** One report as the API shows it. @throws record.not-found, also for another agent's */
export async function demandReport(db: Db, scope: Scope, id: string): Promise<ReportAnswer> {
  const report = await readReport(scope, db, id);
  if (!report) throw new AppError('record.not-found');
  return toAnswer(report);
}

async function lockSubmitted(tx: Tx, { scope, kernel }: DecisionContext, id: string, reasonCodes: readonly string[] = []): Promise<LockedReport> {
  const report = await lockReport(scope, tx, id, reasonCodes, kernel.config.company.language);
  if (!report) throw new AppError('record.not-found');
  if (report.state !== 'submitted') throw new AppError('reports.wrong-state', { data: { state: report.state } });
  return report;
}

async function finish(tx: Tx, context: DecisionContext, report: LockedReport, state: string, lines: readonly LineFate[], reason: string | null): Promise<ReportAnswer> {
  const { scope, now } = context;
  await writeDecision(scope, tx, report.id, { state, lines, returnReason: reason, at: now });
  if (report.kind === 'installation') {
    const live = state === 'approved' || state === 'partly-approved';
    if (live) await confirmInstallation(tx, context, report.deviceId, report.serviceDay);
    else await withdrawInstallation(tx, context, report.deviceId);
  }
  // Why a report is given back is in people's own words, so it stands at the report alone.
  const event = { type: `report.${state}`, subject: { type: 'report', id: report.id }, from: report.state, to: state, data: { job: report.jobId, cut: lines.filter(({ decision }) => decision === 'cut').length } };
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);
  return demandReport(tx, scope, report.id);
}

/**
 * The office's word on a report, line by line; lines that aren't named are approved. An approved installation holds for
 * good, a rejected one never was. Whoever of the office wrote a report down doesn't approve it.
 * @throws record.not-found, reports.wrong-state (409), reports.own-report (403); reports.no-such-line, reports.cut-reason,
 * reports.cut-raises, reports.priced-already, jobs.reason-unknown at the field
 */
export async function decideReport(tx: Tx, context: DecisionContext, id: string, told: DecideReport): Promise<ReportAnswer> {
  const report = await lockSubmitted(tx, context, id, (told.lines ?? []).flatMap(({ reasonCode }) => (reasonCode === undefined ? [] : [reasonCode])));
  if (report.own && context.scope.actor.kind === 'staff') throw new AppError('reports.own-report');
  const { lines, state } = decideLines(report.lines, told, report.reasons);
  return finish(tx, context, report, state, lines, null);
}

/** Gives a report back to be corrected: it is no longer live, and another one may be sent for the same job. */
export async function returnReport(tx: Tx, context: DecisionContext, id: string, reason: string): Promise<ReportAnswer> {
  const report = await lockSubmitted(tx, context, id);
  return finish(tx, context, report, 'returned', report.lines.map(({ position }) => ({ position, decision: null, reason: null, code: null, quantity: null, wage: null })), reason);
}
