import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Rights } from '../rights/rights';
import type { TokenUse } from '../rights/token-use';
import type { Scope } from '../scope';
import { AppError } from './errors';
import type { Route } from './registry';

export interface Guard {
  /**
   * Who calls, when the route lets them in.
   * @throws auth.required or auth.invalid (401), auth.forbidden (403), server.unavailable (503) when rights are stale.
   */
  admit(route: Route, authorization: string | undefined): Promise<Admitted>;
}

/** Who was let in, and the agent whose records are theirs, if they are an agent's. */
export type Admitted = Pick<Scope, 'actor' | 'agentId' | 'technicianId' | 'sessionId'>;

/** What newer rights might decide otherwise. */
const REFUSALS = new Set(['auth.invalid', 'auth.forbidden']);

const PUBLIC: Admitted = { actor: { kind: 'public', id: 'public' } };

const bearer = (authorization: string | undefined): string | undefined => /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];

/** Strapi signs panel sessions with the admin secret; three parts with dots make a token a JWT. */
const looksLikeJwt = (token: string): boolean => token.split('.').length === 3;

/** The secrets with which Strapi signs the sessions of its panel and of users-permissions. */
export interface SessionSecrets {
  staff: string;
  agents: string;
}

export function createGuard(rights: Rights, uses: TokenUse, secrets: SessionSecrets): Guard {
  // As a KeyObject a check takes 0.008 ms; a text secret would be turned into a key each time, 0.37 ms.
  const keys: SessionKeys = { staff: createSecretKey(Buffer.from(secrets.staff)), agents: createSecretKey(Buffer.from(secrets.agents)) };

  return {
    async admit(route, authorization) {
      if (route.who.includes('public')) return PUBLIC;
      const token = bearer(authorization);
      if (!token) throw new AppError('auth.required');
      const admit = () => (looksLikeJwt(token) ? admitPerson(rights, keys, route, token) : admitSystem(rights, uses, route, token));
      try {
        return await admit();
      } catch (error) {
        if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error;
        await rights.recheck();
        return admit();
      }
    },
  };
}

interface SessionKeys {
  staff: KeyObject;
  agents: KeyObject;
}

const permit = (route: Route, caller: 'staff' | 'agent', person: { actions: ReadonlySet<string> }): void => {
  if (!route.who.includes(caller) || !person.actions.has(route.id)) throw new AppError('auth.forbidden');
};

/** Staff and agents sign in at different doors of Strapi, whose sessions are signed with different secrets. */
async function admitPerson(rights: Rights, keys: SessionKeys, route: Route, token: string): Promise<Admitted> {
  const staffSession = readSession(keys.staff, token);
  const member = staffSession && (await rights.staff(staffSession.userId, staffSession.sessionId));
  if (member) {
    permit(route, 'staff', member);
    return { actor: { kind: 'staff', id: member.id }, sessionId: staffSession.sessionId };
  }
  const session = readSession(keys.agents, token);
  const user = session && (await rights.user(session.userId, session.sessionId));
  if (!user) throw new AppError('auth.invalid');
  permit(route, 'agent', user);
  return { actor: { kind: 'agent', id: user.id }, agentId: user.agentId, sessionId: session.sessionId, ...(user.technicianId && { technicianId: user.technicianId }) };
}

function readSession(key: KeyObject, token: string): { userId: string; sessionId: string } | undefined {
  try {
    const payload = jwt.verify(token, key, { algorithms: ['HS256'] }) as { userId?: unknown; sessionId?: unknown; type?: unknown };
    if (payload.type !== 'access' || typeof payload.userId !== 'string' || typeof payload.sessionId !== 'string') return undefined;
    return { userId: payload.userId, sessionId: payload.sessionId };
  } catch {
    return undefined;
  }
}

async function admitSystem(rights: Rights, uses: TokenUse, route: Route, accessKey: string): Promise<Admitted> {
  const token = await rights.system(accessKey);
  if (!token) throw new AppError('auth.invalid');
  const granted = token.type === 'full-access' || (token.type === 'read-only' ? route.method === 'GET' : token.actions.has(route.id));
  if (!route.who.includes('system') || !granted) throw new AppError('auth.forbidden');
  uses.note(token.id);
  return { actor: { kind: 'system', id: token.id } };
}
