import type { Db } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import type { Scope } from '../../../kernel/scope';
import { nationalDigits, parsePhone } from '../../../kernel/text';
import { propose, type Proposed } from '../domain/propose';
import { areasOf, factsForProposal, findCandidates, type ProposalRow } from '../proposal.store';

const SHORTEST_PREFIX = 2;
/** A territory's prefix has at most ten digits, see agents. */
const LONGEST_PREFIX = 10;

const prefixesOf = (landline: string | null): string[] =>
  landline === null ? [] : Array.from({ length: Math.max(0, Math.min(LONGEST_PREFIX, landline.length) - SHORTEST_PREFIX + 1) }, (_, i) => landline.slice(0, i + SHORTEST_PREFIX));

/** The landline that this contact came from, else the customer's first. */
function landlineOf({ contact_phone: contact, landlines }: ProposalRow, kernel: Pick<Kernel, 'config'>): string | null {
  const parsed = contact === null ? null : parsePhone(contact, phoneOptions(kernel.config.company));
  const e164 = parsed?.ok && parsed.kind === 'landline' ? parsed.e164 : landlines[0];
  return e164 === undefined ? null : nationalDigits(e164);
}

/**
 * Who should get this job, best first, and why.
 * @throws record.not-found
 */
export async function proposeAgents(db: Db, scope: Scope, kernel: Pick<Kernel, 'config'>, id: string): Promise<Proposed[]> {
  const job = await factsForProposal(scope, db, id);
  if (!job) throw new AppError('record.not-found');
  const landline = await trusted(db, scope, job, landlineOf(job, kernel));
  const { province_code: province, city_code: city, category_code: category, brand_code: brand } = job;
  const candidates = await findCandidates(scope, db, { prefixes: prefixesOf(landline), city, province, category, brand });
  return propose(candidates, {
    landline,
    regionKnown: landline !== null || city !== null || province !== null,
    categoryKnown: category !== null,
    refusedBy: job.refused_by,
    givenTo: job.agent_id,
  });
}

/** Somebody in Shiraz may give a landline in Tehran: it counts only in the province where the device was said to be. */
async function trusted(db: Db, scope: Scope, job: ProposalRow, landline: string | null): Promise<string | null> {
  if (landline === null || job.region_by !== 'city') return landline;
  const areas = await areasOf(scope, db, prefixesOf(landline));
  const [longest] = [...areas].sort((a, b) => b.code.length - a.code.length);
  return longest?.province === job.province_code ? landline : null;
}
