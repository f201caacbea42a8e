import type { Core } from '@strapi/strapi';
import { weakSecrets, type Secret } from './weak-secrets';

/** Where Strapi keeps its secrets, by the names that its template gives them in the environment. */
const PLACES = {
  API_TOKEN_SALT: 'admin.apiToken.salt',
  ADMIN_JWT_SECRET: 'admin.auth.secret',
  TRANSFER_TOKEN_SALT: 'admin.transfer.token.salt',
  JWT_SECRET: 'plugin::users-permissions.jwtSecret',
  ENCRYPTION_KEY: 'admin.secrets.encryptionKey',
} as const;

const secretsOf = (strapi: Core.Strapi): Secret[] => {
  const keys = strapi.config.get<unknown>('server.app.keys');
  const list: unknown[] = Array.isArray(keys) && keys.length > 0 ? keys : [keys];
  return [
    ...list.map((value, i) => ({ name: list.length > 1 ? `APP_KEYS (key ${i + 1})` : 'APP_KEYS', value })),
    ...Object.entries(PLACES).map(([name, place]) => ({ name, value: strapi.config.get<unknown>(place) })),
  ];
};

/**
 * With a secret that others know anybody can sign a session of the panel. Only production refuses: a developer's
 * machine and tests have nothing to protect.
 */
export function refuseWeakSecrets(strapi: Core.Strapi): void {
  if (process.env.NODE_ENV !== 'production') return;
  const wrong = weakSecrets(secretsOf(strapi));
  if (wrong.length === 0) return;
  const how = `Make each by: node -p "require('crypto').randomBytes(32).toString('base64url')"`;
  throw new Error(`after-sales doesn't start in production with secrets that don't keep anything secret:\n${wrong.map((line) => `  ${line}`).join('\n')}\n${how}`);
}
