/** An agent as the database counts what speaks for it. */
export interface Candidate {
  id: string;
  code: string;
  name: string;
  /** 3 the landline's beginning, 2 the city, 1 the province, 0 no territory there. */
  region: number;
  /** How much of the landline's beginning is the territory's. */
  prefixLength: number;
  /** 2 category and brand, 1 category of any brand, 0 not listed. */
  skill: number;
  anySkills: boolean;
  openJobs: number;
}

export interface ProposalFacts {
  /** The customer's landline as it is dialled inside the country. */
  landline: string | null;
  regionKnown: boolean;
  categoryKnown: boolean;
  /** Agents who gave this very job back. */
  refusedBy: readonly string[];
  /** Who has it now; they needn't be proposed. */
  givenTo: string | null;
}

export interface Reason {
  /** Key of its text: `proposal.<code>`. */
  code: string;
  params: Record<string, string | number>;
}

export interface Proposed {
  agent: { id: string; code: string; name: string };
  refusedBefore: boolean;
  openJobs: number;
  reasons: Reason[];
}

const MOST = 20;

function regionReason({ region, prefixLength }: Candidate, { landline, regionKnown }: ProposalFacts): Reason {
  if (region === 3 && landline !== null) return { code: 'region.landline', params: { prefix: landline.slice(0, prefixLength) } };
  if (region === 2) return { code: 'region.city', params: {} };
  if (region === 1) return { code: 'region.province', params: {} };
  return { code: regionKnown ? 'region.none' : 'region.unknown', params: {} };
}

function skillReason({ skill, anySkills }: Candidate, { categoryKnown }: ProposalFacts): Reason {
  if (skill === 2) return { code: 'skill.brand', params: {} };
  if (skill === 1) return { code: 'skill.category', params: {} };
  return { code: categoryKnown || !anySkills ? 'skill.any' : 'skill.unknown', params: {} };
}

/**
 * Who should get a job, best first: by nearness, then by skill, then by how little they have to do. Whoever lists skills
 * but not this one is left out; whoever gave the job back already comes last and is marked.
 */
export function propose(candidates: readonly Candidate[], facts: ProposalFacts): Proposed[] {
  const refused = new Set(facts.refusedBy);
  const able = candidates.filter(({ id, skill, anySkills }) => id !== facts.givenTo && (skill > 0 || !anySkills || !facts.categoryKnown));
  const rank = (one: Candidate): number[] => [refused.has(one.id) ? 1 : 0, -one.region, -one.prefixLength, -one.skill, one.openJobs];
  const better = (a: Candidate, b: Candidate): number => {
    const [left, right] = [rank(a), rank(b)];
    const differs = left.findIndex((value, i) => value !== right[i]);
    return differs < 0 ? (a.code < b.code ? -1 : 1) : left[differs] - right[differs];
  };
  return [...able].sort(better).slice(0, MOST).map((one) => ({
    agent: { id: one.id, code: one.code, name: one.name },
    refusedBefore: refused.has(one.id),
    openJobs: one.openJobs,
    reasons: [
      regionReason(one, facts),
      skillReason(one, facts),
      { code: 'load', params: { count: one.openJobs } },
      ...(refused.has(one.id) ? [{ code: 'refused', params: {} }] : []),
    ],
  }));
}
