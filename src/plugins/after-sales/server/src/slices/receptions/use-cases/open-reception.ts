import type { OpenedReception } from '../../../../../shared/api/receptions';
import { yearOf } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { formatTrackingCode } from '../../../kernel/ids';
import type { Language } from '../../../kernel/http/texts';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import type { Scope } from '../../../kernel/scope';
import { sayReason } from '../../warranty';
import { withCleanCodes } from '../domain/clean-codes';
import { decideReception } from '../domain/decide-reception';
import { prepareReception, type OpenReception } from '../domain/prepare-reception';
import { loadOpening, writeReception } from '../receptions.store';

interface Context {
  scope: Scope;
  /** When it happened: the server's clock, or the source's own time for old data. */
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
  /** In which the warranty's reason is put into words. */
  language: Language;
}

/**
 * A customer's call, visit or message becomes a reception with a number, a tracking code and a job per device; all of it
 * or nothing. Two round trips: one load, one write.
 * @throws what `prepareReception` and `decideReception` refuse
 */
export async function openReception(tx: Tx, { scope, now, kernel, language }: Context, told: OpenReception): Promise<OpenedReception> {
  const { company } = kernel.config;
  const command = withCleanCodes(told);
  const asked = prepareReception(command, phoneOptions(company));
  const found = await loadOpening(scope, tx, asked, now);
  const circumstances = { actor: scope.actor, now, newId: kernel.ids.next, trackingCode: kernel.ids.trackingCode(), homeCountry: company.countryAlpha3, timeZone: company.timeZone, calendar: company.calendar };
  const decision = decideReception(command, asked, found, circumstances);
  const events = eventRows({ scope, channel: command.channel, at: now }, decision.events);
  const year = yearOf(now, company.timeZone, company.calendar);
  const opened = await writeReception(scope, tx, decision.write, decision.clocks, year, events);
  const { reception } = decision.write;
  return {
    id: reception.id,
    number: opened.number,
    trackingCode: formatTrackingCode(reception.tracking_code),
    openedAt: now.toISOString(),
    customer: { id: decision.customerId },
    region: decision.region,
    jobs: decision.jobs.map(({ promisedAt, verdict, ...job }, i) => ({
      ...job,
      number: opened.job_numbers[i],
      promisedAt: promisedAt?.toISOString() ?? null,
      warranty: verdict && { covered: verdict.covered, reason: verdict.reason, until: verdict.endsOn, says: sayReason(verdict, language) },
    })),
  };
}
