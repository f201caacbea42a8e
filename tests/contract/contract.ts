import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { codesOf as codesOfRow } from '../../src/plugins/after-sales/server/src/kernel/http/openapi-errors';
import type { Caller, Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import { send, type Given, type Heard, type Maker, type World } from '../support/world';
import { leaksIn } from './leaks';

/** What is wrong with a row, by which check, in words that a reviewer understands without knowing the rule. */
export interface Finding {
  route: string;
  check: string;
  says: string;
}

/**
 * The rows that are held to the contract and a world to try them in. The checks are functions of it, so that careless
 * rows can be put through exactly those checks that every row of the product goes through.
 */
export class Contract {
  /** What an answer held that no answer may hold; collected from every answer that any check hears. */
  readonly leaks: Finding[] = [];
  /** Refusals whose code the API's description doesn't tell of at their row; collected alike. */
  readonly untold: Finding[] = [];

  constructor(
    readonly world: World,
    readonly rows: readonly Route[],
    readonly calls: Readonly<Record<string, Maker>>,
  ) {}

  /** Sends a call and looks at the answer for what nobody may be told. A busy server says «later» or closes an idle connection: it is asked again with the same key, as callers do. */
  async ask(route: Route, given: Given, token?: string): Promise<Heard> {
    const key = randomUUID();
    const once = (): Promise<Heard | undefined> => send(this.world.app.url, route, given, token, key).catch(() => undefined);
    let heard = await once();
    for (let again = 0; again < 10 && (!heard || heard.status === 503); again += 1) {
      await pause(500);
      heard = await once();
    }
    if (!heard) throw new Error(`${route.id} was never answered`);
    this.leaks.push(...leaksIn(route, heard));
    this.untold.push(...untoldIn(route, heard));
    return heard;
  }

  /** The call that its maker says is right. */
  async valid(route: Route, by: Caller): Promise<Given> {
    const maker = this.calls[route.id];
    if (!maker) throw new Error(`${route.id} has no valid call`);
    return maker(this.world, by);
  }

  /** Whoever may send the valid calls of this kind of caller. */
  tokenOf(by: Caller): string | undefined {
    const { staff, office, a } = this.world;
    return { public: undefined, staff, system: office.token, agent: a.manager.token }[by];
  }

  /** Rows that have a valid call; that the others have none is a finding of its own. */
  get tried(): Route[] {
    return this.rows.filter(({ id }) => this.calls[id]);
  }
}

/** A refusal with a code that the row doesn't declare, so that no program could have known it. */
function untoldIn(route: Route, { status, body }: Heard): Finding[] {
  const code = String(body?.error?.code);
  if (status < 400 || codesOfRow(route).includes(code)) return [];
  return [{ route: route.id, check: 'undeclared code', says: `answers ${status} ${code}, which its \`errors\` don't name` }];
}

/** As a line of a failed test, each thing once. */
export const told = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ route, check, says }) => `${route}: ${says} [${check}]`))];

export const codesOf = ({ body }: Heard): string =>
  [body?.error?.code, ...((body?.error?.fields ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`)].join(', ');
