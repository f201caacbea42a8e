import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { z } from 'zod';
import { logIn, type TestAgent } from '../agents';
import type { Answer, TestApp } from '../app';
import { dayAgo, Story } from '../story';
import type { Dice } from './dice';
import { jsonOf, valueOf } from './valid';

/** What the generator reads of a row of the registry. */
export interface WorldRoute {
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  who: readonly string[];
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  upload?: { types: readonly string[]; limitBytes: number };
}

const PRODUCT = 'WM-1';
/** What is remembered of each name; the newest push out the oldest, for those live longest. */
const KEPT = 40;

/**
 * A small company in full swing, and everything that its answers have ever named: `job` → ids of jobs, `serial` → serials,
 * and for the path /jobs/:id what /jobs and its neighbours gave. Learned from answers, so that a new route's records are
 * known without being listed here.
 */
export class World {
  private readonly named = new Map<string, unknown[]>();
  private readonly bySegment = new Map<string, Map<string, string[]>>();
  private readonly tokens = { staff: '', system: '', agent: '' };
  private rights: string[] = [];
  private agent!: TestAgent;
  private rounds = 0;
  private founded = false;

  private constructor(
    readonly app: TestApp,
    private readonly story: Story,
    private readonly routes: readonly WorldRoute[],
  ) {}

  static async begin(app: TestApp, routes: readonly WorldRoute[]): Promise<World> {
    const world = new World(app, await Story.begin(app), routes);
    world.tokens.system = world.story.office;
    world.rights = routes.filter(({ who }) => who.includes('staff')).map(({ id }) => id);
    world.tokens.staff = await app.staffToken(world.rights);
    await world.found();
    return world;
  }

  /** Who may call this: the office, a system, an agent's manager, in turn; nobody for what is public. */
  token(route: WorldRoute, dice: Dice): string | undefined {
    const callers = route.who.filter((who): who is keyof World['tokens'] => who in this.tokens);
    return callers.length === 0 ? undefined : this.tokens[dice.pick(callers)];
  }

  /** Whatever answers have called by this name. */
  values(name: string): readonly unknown[] | undefined {
    return this.named.get(name) ?? this.named.get(name.replace(/s$/, ''));
  }

  /** The codes that a list has shown. */
  codesOf(segment: string): readonly string[] | undefined {
    return this.bySegment.get(segment)?.get('code');
  }

  ids(): readonly string[] {
    return this.named.get('id') as string[];
  }

  /** A real value for a parameter of a path, most of the time of the right kind. */
  param({ path, params }: WorldRoute, name: string, dice: Dice): string {
    const choices = params && jsonOf(params).properties?.[name]?.enum;
    if (choices) return String(dice.pick(choices));
    const own = this.bySegment.get(path.split('/')[1]!)?.get(name) ?? [];
    if (own.length > 0 && dice.chance(0.9)) return dice.pick(own);
    return String(dice.pick(this.values(name) ?? this.ids()));
  }

  /** The company, before anybody calls. */
  private async found(): Promise<void> {
    const { story } = this;
    await story.companySells(PRODUCT);
    await story.officeSays('/faults', { code: 'F-1', labels: { fa: 'روشن نمی‌شود' } });
    await story.officeSays('/dealers', { code: 'D-1', name: 'فروشگاه نمونه' });
    await story.officeSays('/working-week/replace', { week: Object.fromEntries(['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]])) });
    this.agent = await story.agentOf('tehran', 'نمایندگی البرز');
    this.tokens.agent = this.agent.token;
    await story.agentOf('yazd', 'نمایندگی کویر');
    await this.renew();
    this.founded = true;
  }

  /**
   * New work, because the calls before may have ended, blocked or deleted what there was; then everything is looked at
   * anew. After the first time a step may be refused for what those calls did: others make up for it.
   */
  async renew(): Promise<void> {
    const round = (this.rounds += 1);
    if (round > 1) await this.putBack();
    await this.step(() => this.newPeople(round));
    for (let i = 0; i < 5; i += 1) await this.step(() => this.newReception(round, i));
    const labels = { fa: 'آزمایشی' };
    const code = `X${round}`;
    const day = dayAgo(-round - 10);
    const added: [string, object][] = [
      ...['/brands', '/product-categories', '/parts', '/faults', '/provinces'].map((list): [string, object] => [list, { code, labels }]),
      ['/contacts', { kind: 'inquiry', channel: 'phone', phone: this.story.phone(), subject: 'ساعت کار' }],
      ['/job-reasons', { kind: 'wait', code, labels }],
      ['/job-statuses', { code, labels, stage: 'waiting-part' }],
      ['/holidays', { day, labels }],
      ['/closures', { from: `${day}T06:30:00Z`, to: `${day}T13:30:00Z`, reason: 'برف' }],
    ];
    for (const [path, body] of added) await this.step(() => this.story.officeSays(path, body));
    const file = { token: this.tokens.staff, headers: { 'content-type': 'text/csv' } };
    await this.step(() => this.app.post('/coding-imports?list=part&name=parts.csv', `code,name\nI${round},Pump\nI${round},Hose\n`, file));
    for (const row of ['2', '3']) this.remember('row', row, 'coding-imports');
    await this.lookAround();
  }

  private async step(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.founded) throw error;
    }
  }

  /** What the company can't work without, should it have been retired, and whoever was locked out of it. */
  async putBack(): Promise<void> {
    const { agent, story } = this;
    const retired = ['brands/PAK', 'product-categories/washer', `products/${PRODUCT}`, 'parts/PUMP', 'faults/F-1', `agents/${agent.id}`];
    for (const one of retired) await this.step(() => story.officeSays(`/${one}/reinstate`, {}));
    await this.step(() => story.officeSays(`/agent-users/${agent.userId}/unblock`, {}));
    await this.step(async () => {
      this.tokens.agent = agent.token = await logIn(this.app, agent.username);
    });
    // They may have ended their own log-in.
    if ((await this.app.get('/me/sessions', { token: this.tokens.staff })).status === 401) this.tokens.staff = await this.app.staffToken(this.rights);
  }

  private async newPeople(round: number): Promise<void> {
    const { story, agent } = this;
    const clerk = { username: `clerk${round}.${randomUUID().slice(0, 8)}`, email: `${randomUUID()}@example.com`, password: 'Test-password-1', role: 'clerk' };
    const { id } = await story.officeSays(`/agents/${agent.id}/users`, clerk);
    this.remember('id', String(id), 'agent-users');
    this.learnFrom('technicians', await story.officeSays(`/agents/${agent.id}/technicians`, { name: 'علی سرویسکار' }));
    const { body } = await this.app.get(`/agent-users/${agent.userId}/sessions`, { token: this.tokens.system });
    for (const session of body.items as { id: string }[]) this.remember('session', session.id, 'agent-users');
  }

  /** A call whose job comes as far as `steps` says: new, assigned, accepted, reported, decided. */
  private async newReception(round: number, steps: number): Promise<void> {
    const { story, agent } = this;
    const serial = `WM1-${round}-${steps}`;
    await story.deviceLeavesTheFactory(serial, PRODUCT);
    this.remember('serial', serial, 'public');
    this.remember('serial', serial);
    await this.step(() => story.deviceIsSold(serial, 30));
    const reception = await story.customerCalls('مریم احمدی', [story.phone()], { serial, faults: [{ told: 'آب را تخلیه نمی‌کند' }] });
    this.learnFrom('receptions', reception);
    this.remember('code', reception.trackingCode, 'tracking');
    const [job] = reception.jobs as { id: string }[];
    if (steps >= 1) await story.officeSays(`/jobs/${job!.id}/assign`, { agent: agent.id });
    if (steps >= 2) await story.agentDoes(agent, job!.id, 'accept');
    if (steps < 3) return;
    const lines = [{ kind: 'work', text: 'تعویض پمپ' }, { kind: 'part', part: 'PUMP' }];
    const report = await story.agentDoes(agent, job!.id, 'reports', { kind: 'warranty-repair', serviceDay: dayAgo(0), lines, photos: [await this.photo()] });
    this.learnFrom('reports', report);
    if (steps >= 4) await story.officeSays(`/reports/${report.id}/decide`, {});
  }

  private async photo(): Promise<string> {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#885' } }).jpeg().toBuffer();
    const headers = { 'content-type': 'image/jpeg', authorization: `Bearer ${this.agent.token}`, 'idempotency-key': randomUUID() };
    const answer = await fetch(`${this.app.url}/api/after-sales/photos`, { method: 'POST', headers, body: new Uint8Array(bytes) });
    const body = (await answer.json()) as { id: string };
    this.learnFrom('photos', body);
    this.remember('photo', body.id);
    return body.id;
  }

  /** Reads every list that there is and keeps the names and ids that it tells. */
  private async lookAround(): Promise<void> {
    for (const route of this.routes) {
      if (route.method !== 'GET' || route.path.includes(':') || route.path.endsWith('.json')) continue;
      const answer = await this.read(route);
      if (answer.status === 200) this.learnFrom(route.path.split('/')[1]!, answer.body);
    }
  }

  private read(route: WorldRoute): Promise<Answer> {
    const plain: Dice = { chance: () => false, pick: <T>(from: readonly T[]) => from[0]!, int: (low: number) => low } as unknown as Dice;
    const asked = route.query ? (valueOf(jsonOf(route.query), { dice: plain, world: this, odd: 0, optional: 0 }) as Record<string, string>) : {};
    const query = new URLSearchParams(Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]));
    const caller = route.who.includes('system') ? 'system' : route.who.includes('staff') ? 'staff' : route.who.includes('agent') ? 'agent' : 'system';
    return this.app.get(`${route.path}?${query.toString()}`, { token: this.tokens[caller] });
  }

  /** `{ job: { id } }` names a job, `{ items: [{ id }] }` of /jobs do so too. */
  private learnFrom(segment: string, answer: unknown, also = segment): void {
    if (Array.isArray(answer)) {
      for (const item of answer) this.learnFrom(segment, item, also);
      return;
    }
    if (typeof answer !== 'object' || answer === null) return;
    for (const [name, value] of Object.entries(answer)) {
      if (name === 'items') this.learnFrom(segment, value, also);
      else if (name === 'jobs') this.learnFrom('jobs', value);
      else if (typeof value === 'object' && value !== null) {
        if ('id' in value && typeof value.id === 'string') this.remember(name, value.id, `${name}s`, 'id');
        this.learnInside(value);
      } else if (typeof value === 'string' || typeof value === 'number') {
        this.remember(name, value);
        if (typeof value === 'string' || name === 'id') this.remember(name, String(value), also, name);
      }
    }
  }

  private learnInside(value: object): void {
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' || typeof inner === 'number') this.remember(name, inner);
    }
  }

  private remember(name: string, value: unknown, segment?: string, param = name): void {
    const values = this.named.get(name) ?? [];
    if (!values.includes(value)) this.named.set(name, [...values, value].slice(-KEPT));
    if (segment === undefined) return;
    const params = this.bySegment.get(segment) ?? new Map<string, string[]>();
    const own = params.get(param) ?? [];
    if (!own.includes(String(value))) params.set(param, [...own, String(value)].slice(-KEPT));
    this.bySegment.set(segment, params);
  }
}
