import { z } from 'zod';

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const text = z.string().min(1);

/** The one configuration file of the product, checked at start. Defaults suit a company in Iran. */
export const configSchema = z.strictObject({
  company: z.strictObject({
    owner: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/).default('company'),
    name: z.strictObject({ fa: text, en: text, es: text }),
    country: z.string().regex(/^[A-Z]{2}$/).default('IR'),
    /** The same country in three letters, as receptions keep it. */
    countryAlpha3: z.string().regex(/^[A-Z]{3}$/).default('IRN'),
    timeZone: z.string().refine(isTimeZone, 'is not a time zone of the IANA list').default('Asia/Tehran'),
    calendar: z.enum(['persian', 'gregorian']).default('persian'),
    currency: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), scale: z.number().int().min(0).max(6) }),
    homeAreaCode: z.string().regex(/^0\d{1,4}$/).optional(),
    language: z.enum(['fa', 'en', 'es']).default('fa'),
  }),
  database: z.strictObject({
    url: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
    poolMax: z.number().int().min(2).max(200).default(10),
    statementTimeoutMs: z.number().int().min(100).default(5_000),
  }),
  http: z
    .strictObject({
      bodyLimitBytes: z.number().int().min(1_000).default(256 * 1024),
      publicBodyLimitBytes: z.number().int().min(1_000).default(16 * 1024),
      /** Origins whose pages may call the API, e.g. `https://www.example.com`. */
      corsOrigins: z.array(z.string().regex(/^https?:\/\/[^/]+$/)).default([]),
      drainMs: z.number().int().min(0).default(10_000),
      /** Guesses of tracking codes that one address may make in ten minutes. */
      trackingGuesses: z.number().int().min(1).default(20),
    })
    .prefault({}),
  jobs: z.strictObject({ enabled: z.boolean().default(true), concurrency: z.number().int().min(1).max(50).default(4) }).prefault({}),
  idempotency: z.strictObject({ keepDays: z.number().int().min(1).default(30) }).prefault({}),
});

export type Config = z.infer<typeof configSchema>;

/** Checks the file and says in one message everything that is wrong with it. */
export function readConfig(raw: unknown): Config {
  const parsed = configSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`);
  throw new Error(`config/after-sales.ts is not right:\n${wrong.join('\n')}`);
}
