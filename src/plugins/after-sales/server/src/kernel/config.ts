import { z } from 'zod';

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const text = z.string().min(1);

const count = (usual: number) => z.number().int().min(1).default(usual);

/** How often, over all instances together; an address is one IPv4 address or one /64 of IPv6. */
const limitsSchema = z
  .strictObject({
    /** Guesses of tracking codes that one address may make in ten minutes. */
    trackingGuesses: count(20),
    /** Wrong digits that one tracking code takes in an hour, from wherever they come: whoever knows a code has 10,000 to try. */
    trackingWrong: count(10),
    /** Serials whose warranty one address may ask for in ten minutes, without being known to us. */
    warrantyChecks: count(30),
    /** Wrong passwords: of one name from one address in five minutes; of one name from everywhere, and of one address with all names, in fifteen. */
    logIns: z.strictObject({ perPair: count(5), perName: count(20), perAddress: count(40) }).prefault({}),
    /** Mails with a link to a new password, in an hour. */
    mails: z.strictObject({ perName: count(3), perAddress: count(30) }).prefault({}),
    /** Wrong secrets out of such mails, in fifteen minutes. */
    secrets: z.strictObject({ perAddress: count(20) }).prefault({}),
    /** Renewals of a session that were refused, in fifteen minutes. */
    renewals: z.strictObject({ perAddress: count(300) }).prefault({}),
    /** Requests a minute of one person, and of one system, to each instance; 0 is without end. */
    requests: z.strictObject({ perPerson: z.number().int().min(0).default(1_200), perSystem: z.number().int().min(0).default(30_000) }).prefault({}),
  })
  .prefault({});

/** Codes that are sent to prove that somebody has a phone: what may be asked for, against sending at our expense. */
const oneTimeCodesSchema = z
  .strictObject({
    perSubjectInTenMinutes: count(3),
    perSubjectInADay: count(10),
    perAddressInTenMinutes: count(10),
    /** A /24, or a /48 of IPv6. */
    perNeighbourhoodInAnHour: count(100),
    /** Of everybody together; when it is used up the log says so and nobody gets one until the hour is over. */
    inAnHour: count(1_000),
  })
  .prefault({});

/** The one configuration file of the product, checked at start. Defaults suit a company in Iran. */
export const configSchema = z.strictObject({
  /** What Settings can change has its first value here; once staff have saved it there, it is read from the database. */
  company: z.strictObject({
    owner: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/).default('company'),
    name: z.strictObject({ fa: text, en: text, es: text }).prefault({ fa: 'شرکت ما', en: 'Our company', es: 'Nuestra empresa' }),
    country: z.string().regex(/^[A-Z]{2}$/).default('IR'),
    /** The same country in three letters, as receptions keep it. */
    countryAlpha3: z.string().regex(/^[A-Z]{3}$/).default('IRN'),
    timeZone: z.string().refine(isTimeZone, 'is not a time zone of the IANA list').default('Asia/Tehran'),
    calendar: z.enum(['persian', 'gregorian']).default('persian'),
    currency: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), scale: z.number().int().min(0).max(6) }).prefault({ code: 'IRR', scale: 0 }),
    /** In which of the two people read and type amounts of Rial; they are kept in Rial. */
    moneyUnit: z.enum(['rial', 'toman']).default('rial'),
    homeAreaCode: z.string().regex(/^0\d{1,4}$/).optional(),
    language: z.enum(['fa', 'en', 'es']).default('fa'),
    /** A repaired device is handed over only after an inspection. */
    inspectRepairs: z.boolean().default(false),
    /** So many days a finished device may wait to be fetched before it stands among those left behind. */
    storageDays: z.number().int().min(1).max(365).default(30),
  }).prefault({}),
  database: z.strictObject({
    /** Only when `connection` of config/database can't be read from here; otherwise Strapi's own setting is taken. */
    url: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address').optional(),
    poolMax: z.number().int().min(2).max(200).default(10),
    /** How long a request waits for a free connection, or for the database to answer at all. */
    waitMs: z.number().int().min(100).max(60_000).default(1_500),
    statementTimeoutMs: z.number().int().min(100).default(5_000),
  }).prefault({}),
  http: z
    .strictObject({
      bodyLimitBytes: z.number().int().min(1_000).default(256 * 1024),
      publicBodyLimitBytes: z.number().int().min(1_000).default(16 * 1024),
      /** Origins whose pages may call the API, e.g. `https://www.example.com`. */
      corsOrigins: z.array(z.string().regex(/^https?:\/\/[^/*]+$/, 'must be an origin like https://www.example.com, without *')).default([]),
      drainMs: z.number().int().min(0).default(10_000),
      /** How long after SIGTERM new connections are still taken, for balancers that only ask `/ready`; nginx needs none. */
      drainAnnounceMs: z.number().int().min(0).max(60_000).default(0),
      limits: limitsSchema,
    })
    .prefault({}),
  /**
   * Strapi's own log-in belongs to the app: unless the app says otherwise, registration stays as it is, and so do Strapi's
   * limits. With `limitAttempts` ours (`http.limits`) take their place, which hold over all instances.
   */
  logIn: z.strictObject({ closeRegistration: z.boolean().default(false), limitAttempts: z.boolean().default(false) }).prefault({}),
  jobs: z.strictObject({ enabled: z.boolean().default(true), concurrency: z.number().int().min(1).max(50).default(4) }).prefault({}),
  /** Prometheus reads here; without a port nothing is served. Never reachable from outside. */
  metrics: z.strictObject({ port: z.number().int().min(0).max(65_535).optional(), host: text.default('127.0.0.1') }).prefault({}),
  /** A line of the log per request of the API: who (an id), which route, how it ended; never what was sent. */
  log: z.strictObject({ requests: z.boolean().default(true) }).prefault({}),
  oneTimeCodes: oneTimeCodesSchema,
  idempotency: z.strictObject({ keepDays: z.number().int().min(1).default(30) }).prefault({}),
});

export type Config = z.infer<typeof configSchema>;

/** Checks the file and says in one message everything that is wrong with it. */
export function readConfig(raw: unknown): Config {
  const parsed = configSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`);
  throw new Error(`the configuration of after-sales (in config/plugins, or the file that it takes it from) is not right:\n${wrong.join('\n')}`);
}
