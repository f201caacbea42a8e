import { z } from 'zod';
import { possibleDay } from './days';

/** What a company keeps of each agent; the closed list, so that what ends can be asked for by kind. */
export const PAPER_KINDS = ['contract', 'licence', 'guarantee-cheque', 'promissory-note', 'insurance', 'identity', 'certificate', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What a scan may be; pictures are made anew from their pixels, a PDF stays as it is. */
export const PAPER_FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const PAPER_FILE_LIMIT_BYTES = 8 * 1024 * 1024;

const instant = z.string().describe('ISO 8601, UTC');

export const newPaper = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  number: z.string().trim().min(1).max(60).optional().describe('As printed on it.'),
  validFrom: possibleDay.optional(),
  validUntil: possibleDay.optional().describe('Its last day; without one it doesn\'t end by itself.'),
  note: z.string().trim().min(1).max(500).optional(),
  replaces: z.uuid().optional().describe('The paper of this agent that it takes the place of; that one ends.'),
}).meta({ id: 'NewAgentPaper' });
export type NewPaper = z.infer<typeof newPaper>;

export const endPaperBody = z.strictObject({ reason: z.string().trim().min(3).max(300) });

export const paperAnswer = z.strictObject({
  id: z.string(),
  agent: z.strictObject({ id: z.string(), name: z.string() }),
  kind: z.enum(PAPER_KINDS),
  number: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  note: z.string().nullable(),
  file: z.string().nullable().describe('Media type of the scan, when there is one.'),
  addedAt: instant,
  addedBy: z.string().nullable().describe('Name of the person of the office; not told to agents.'),
  ended: z.strictObject({ at: instant, reason: z.string() }).nullable(),
}).meta({ id: 'AgentPaper' });
export type PaperAnswer = z.infer<typeof paperAnswer>;

export const paperList = z.strictObject({ items: z.array(paperAnswer) });

export const endingQuery = z.strictObject({
  within: z.coerce.number().int().min(0).max(3650).default(30).describe('Days from today; what has run out already is among them.'),
  kind: z.enum(PAPER_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
});
export type EndingQuery = z.infer<typeof endingQuery>;
export const endingPage = z.strictObject({ items: z.array(paperAnswer), next: z.string().nullable() });
