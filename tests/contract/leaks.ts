import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { Heard } from '../support/world';
import type { Finding } from './contract';
import { DESCRIBES_THE_API, NUMERIC_IDS } from './declarations';

/** Keys that stand for a secret, or for whose record it is; `documentId` and its kin are what a document of Strapi's would bring along. */
const SECRET_KEYS = /^(password|reset_?password_?token|confirmation_?token|registration_?token|access_?key|encrypted_?key|owner|document_?id|created_?by|updated_?by|created_?by_?id|updated_?by_?id|published_?at|search_?key|name_?key|serial_?key)$/i;
/** A bcrypt hash, whatever it is called. */
const HASH = /\$2[aby]\$\d\d\$/;

/** What an answer holds that no answer may hold, at any depth. */
export function leaksIn({ id }: Pick<Route, 'id'>, { body, text }: Pick<Heard, 'body' | 'text'>): Finding[] {
  if (DESCRIBES_THE_API.has(id)) return [];
  const found: string[] = HASH.test(text) ? ['a password hash'] : [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (SECRET_KEYS.test(key)) found.push(at);
      if (key === 'id' && typeof inner === 'number' && !NUMERIC_IDS.has(id)) found.push(`${at}, a number of the database`);
      visit(inner, at);
    }
  };
  visit(body, '');
  return found.map((what) => ({ route: id, check: 'leaks', says: `its answer holds ${what}` }));
}
