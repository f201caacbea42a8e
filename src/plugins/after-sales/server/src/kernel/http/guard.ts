import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Rights } from '../rights/rights';
import type { Actor } from '../scope';
import { AppError } from './errors';
import type { Route } from './registry';

export interface Guard {
  /**
   * Who calls, when the route lets them in.
   * @throws auth.required or auth.invalid (401), auth.forbidden (403), server.unavailable (503) when rights are stale.
   */
  admit(route: Route, authorization: string | undefined): Promise<Actor>;
}

/** What newer rights might decide otherwise. */
const REFUSALS = new Set(['auth.invalid', 'auth.forbidden']);

const PUBLIC: Actor = { kind: 'public', id: 'public' };

const bearer = (authorization: string | undefined): string | undefined => /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];

/** Strapi signs panel sessions with the admin secret; three parts with dots make a token a JWT. */
const looksLikeJwt = (token: string): boolean => token.split('.').length === 3;

export function createGuard(rights: Rights, adminSecret: string): Guard {
  // As a KeyObject a check takes 0.008 ms; a text secret would be turned into a key each time, 0.37 ms.
  const key = createSecretKey(Buffer.from(adminSecret));

  return {
    async admit(route, authorization) {
      if (route.who.includes('public')) return PUBLIC;
      const token = bearer(authorization);
      if (!token) throw new AppError('auth.required');
      const admit = () => (looksLikeJwt(token) ? admitStaff(rights, key, route, token) : admitSystem(rights, route, token));
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

async function admitStaff(rights: Rights, key: KeyObject, route: Route, token: string): Promise<Actor> {
  const session = readSession(key, token);
  const member = session && (await rights.staff(session.userId, session.sessionId));
  if (!member) throw new AppError('auth.invalid');
  if (!route.who.includes('staff') || !member.actions.has(route.id)) throw new AppError('auth.forbidden');
  return { kind: 'staff', id: member.id };
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

async function admitSystem(rights: Rights, route: Route, accessKey: string): Promise<Actor> {
  const token = await rights.system(accessKey);
  if (!token) throw new AppError('auth.invalid');
  const granted = token.type === 'full-access' || (token.type === 'read-only' ? route.method === 'GET' : token.actions.has(route.id));
  if (!route.who.includes('system') || !granted) throw new AppError('auth.forbidden');
  return { kind: 'system', id: token.id };
}
