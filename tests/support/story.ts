import { randomUUID } from 'node:crypto';
import { makeAgent, type TestAgent } from './agents';
import type { Answer, TestApp } from './app';

/** A day of the company's zone, as an ISO date. */
export const dayAgo = (days: number): string => new Date(Date.now() + 3.5 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

let counter = 0;

/**
 * The people of a story and what they do, each act one call over HTTP as its own caller. What fails says who did what, so
 * that a scenario reads as prose and still points at the broken sentence.
 */
export class Story {
  private constructor(
    readonly app: TestApp,
    readonly office: string,
  ) {}

  static async begin(app: TestApp): Promise<Story> {
    return new Story(app, await app.systemToken('full-access'));
  }

  private async done(who: string, answer: Promise<Answer>): Promise<Answer['body']> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${who}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  officeSays(path: string, body: object): Promise<Answer['body']> {
    return this.done(`the office, ${path}`, this.app.post(path, body, { token: this.office }));
  }

  /** A company that sells one washing machine with two years of warranty and pays for repairs. */
  async companySells(product: string): Promise<void> {
    await this.officeSays('/brands', { code: 'PAK', labels: { fa: 'پاکشوما', en: 'Pakshoma' } });
    await this.officeSays('/product-categories', { code: 'washer', labels: { fa: 'ماشین لباس‌شویی', en: 'Washing machine' } });
    await this.officeSays('/products', { code: product, labels: { fa: 'لباس‌شویی ۸ کیلویی' }, categoryCode: 'washer', brandCode: 'PAK' });
    await this.officeSays('/parts', { code: 'PUMP', labels: { fa: 'پمپ تخلیه', en: 'Drain pump' } });
    const terms = { startRule: ['installation', 'sale'], months: { labour: 24, part: 24, travel: 12 } };
    await this.officeSays('/warranty-policies', { scope: 'product', code: product, validFrom: dayAgo(3000), inForceAlready: true, terms });
    for (const service of ['installation', 'warranty-repair', 'travel']) await this.officeSays('/tariffs', { tariff: 'wage', service, validFrom: dayAgo(400), amount: '4000000' });
    await this.officeSays('/tariffs', { tariff: 'customer', service: 'paid-repair', validFrom: dayAgo(400), amount: '7000000' });
  }

  async deviceLeavesTheFactory(serial: string, product: string): Promise<void> {
    await this.officeSays('/devices', { serial, product });
  }

  async deviceIsSold(serial: string, daysAgo: number): Promise<void> {
    await this.officeSays('/warranty/facts', { serial, kind: 'sold', day: dayAgo(daysAgo), source: 'dealer' });
  }

  agentOf(province: string, name: string): Promise<TestAgent> {
    return makeAgent(this.app, { office: this.office, name, territories: [{ province }], skills: [{ category: 'washer' }] });
  }

  customerCalls(name: string, phones: string[], device: object): Promise<Answer['body']> {
    return this.officeSays('/receptions', { channel: 'phone', customer: { new: { name, phones } }, devices: [device] });
  }

  /** A phone number that nobody else of the story has. */
  phone(): string {
    return `0912${String(5_000_000 + (counter += 1))}`;
  }

  agentDoes(agent: { token: string }, job: string, verb: string, body: object = {}): Promise<Answer['body']> {
    return this.done(`the agent, ${verb}`, this.app.post(`/jobs/${job}/${verb}`, body, { token: agent.token, key: randomUUID() }));
  }

  async trackingSays(reception: { trackingCode: string }, phone: string, language: string): Promise<string[]> {
    const { jobs } = await this.done('tracking', this.app.get(`/tracking/${reception.trackingCode}?phone=${phone.slice(-4)}`, { language }));
    return jobs.map(({ says }: { says: string }) => says);
  }

  async eventsOf(job: string): Promise<string[]> {
    const rows = await this.app.sql<{ type: string }>(`select type from as_events where subject_type = 'job' and subject_id = $1 and type like 'job.%' order by seq`, [job]);
    return rows.map(({ type }) => type);
  }
}
