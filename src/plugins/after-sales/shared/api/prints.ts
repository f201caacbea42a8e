import { z } from 'zod';

export const PDF_TYPE = 'application/pdf';

export const printParams = z.strictObject({ id: z.string().min(8).max(64) });
export const printQuery = z.strictObject({ language: z.enum(['fa', 'en', 'es']).optional().describe('The language of the paper; otherwise the caller\'s.') });
export type PrintQuery = z.infer<typeof printQuery>;
