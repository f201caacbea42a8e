import type { FollowUpAnswer, FollowUpBody } from '../../../../../shared/api/contacts';
import type { Tx } from '../../../kernel/db/tx';
import { text, type Language } from '../../../kernel/http/texts';
import { phoneOptions } from '../../../kernel/phone-options';
import { readContactPhone } from '../domain/contact';
import { chooseJob, decideFollowUp, type AskedJob } from '../domain/follow-up';
import { isLate, sentenceOf } from '../domain/sentence';
import { loadAskedJobs, writeFollowUp, type Asked, type Counted } from '../follow-ups.store';
import { speak } from '../speak';
import type { Context } from './record-contact';

/** Its own language first, then whatever there is: a label in a foreign language is better than none. */
const inLanguage = (labels: Record<Language, string | null> | null | undefined, language: Language): string | null => labels?.[language] ?? labels?.en ?? labels?.fa ?? labels?.es ?? null;

/**
 * «Where is my service?»: answers, keeps the contact, counts it, reminds whoever has the job, and passes it to a
 * supervisor the third time. One load, one write.
 * @throws input.phone, record.not-found, contacts.several-jobs
 */
export async function followUp(tx: Tx, { scope, now, kernel }: Context, asked: Asked, told: FollowUpBody, language: Language): Promise<FollowUpAnswer> {
  const phone = readContactPhone(told.phone, phoneOptions(kernel.config.company));
  const job = chooseJob(await loadAskedJobs(scope, tx, asked));
  const decision = decideFollowUp(job, { contactId: kernel.ids.next(), actor: scope.actor, channel: told.channel, phone });
  const counted = await writeFollowUp(scope, tx, decision, now);
  const facts = { contact: decision.contact.id, pushed: decision.pushed, ...counted };
  return answerOf(job, facts, { now, language: told.language ?? language, company: kernel.config.company });
}

interface Listener {
  now: Date;
  language: Language;
  company: Context['kernel']['config']['company'];
}

function answerOf(job: AskedJob, { contact, pushed, count, escalated }: Counted & { contact: string; pushed: boolean }, { now, language, company }: Listener): FollowUpAnswer {
  const { code: category, ...labels } = job.device;
  const device = inLanguage(labels, language) ?? category;
  const says = inLanguage(job.status?.words, language) ?? text(language, `stage.${job.stage}`);
  const reason = job.reason && { code: job.reason.code, label: inLanguage(job.reason.labels, language) ?? job.reason.code };
  const parts = sentenceOf(job, { now, says, device, reason: reason?.label ?? null, pushed, escalated });
  return {
    contact,
    job: { id: job.id, number: job.number, device },
    reception: job.reception,
    customer: job.customer,
    stage: job.stage,
    says,
    since: job.stage_since.toISOString(),
    status: job.status?.code ?? null,
    reason,
    promisedAt: job.promised_at?.toISOString() ?? null,
    late: isLate(job, now),
    agent: job.agent,
    followUps: count,
    agentPushed: pushed,
    escalated,
    sentence: speak(parts, { language, calendar: company.calendar, timeZone: company.timeZone }),
  };
}
