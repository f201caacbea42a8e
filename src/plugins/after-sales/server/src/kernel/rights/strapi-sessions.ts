import type { Core } from '@strapi/strapi';
import type { Rights } from './rights';

/** Strapi's own, where the app says nothing. */
const DEFAULT_SECONDS = 30 * 60;

/** How long an access token of Strapi's sessions lives, at the door where it lives longer. */
export function accessTokenSeconds(strapi: Core.Strapi): number {
  const told = ['admin.auth.sessions.accessTokenLifespan', 'plugin::users-permissions.sessions.accessTokenLifespan'].map((place) => Number(strapi.config.get(place)));
  return Math.max(...told.map((seconds) => (seconds > 0 ? seconds : DEFAULT_SECONDS)));
}

interface JwtService {
  verify(token: string): Promise<{ sessionId?: string }>;
}

/**
 * Users-permissions takes an access token until it expires, whether its session still exists or not: after a log-out, a
 * lost device or a new password it would still open Strapi's own routes. From now on it is asked who may come in here.
 */
export function refuseEndedSessions(strapi: Core.Strapi, rights: Rights): void {
  const service = strapi.plugin('users-permissions').service('jwt') as JwtService;
  const verify = service.verify.bind(service);
  service.verify = async (token) => {
    const read = await verify(token);
    if (read.sessionId && !(await rights.lives('users-permissions', read.sessionId))) throw new Error('Invalid token.');
    return read;
  };
}
