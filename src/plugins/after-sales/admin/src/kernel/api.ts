import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';

import { Problem, problemOf } from './problem';
import { useText } from './text';

const ROOT = '/api/after-sales';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface Options {
  /** The same key for the same intent: what was sent twice happens once. A new one unless given. */
  key?: string;
  signal?: AbortSignal;
}

export interface Api {
  get<Answer>(path: string, query?: Query, options?: Options): Promise<Answer>;
  post<Answer>(path: string, body?: unknown, options?: Options): Promise<Answer>;
  patch<Answer>(path: string, body: unknown, options?: Options): Promise<Answer>;
  del<Answer>(path: string, options?: Options): Promise<Answer>;
  /** Sends a file as it is. */
  upload<Answer>(path: string, file: Blob, options?: Options & { query?: Query }): Promise<Answer>;
  /** Fetches bytes, e.g. a spreadsheet. */
  download(path: string, query?: Query): Promise<Blob>;
}

interface Sending {
  method: string;
  path: string;
  query?: Query;
  body?: BodyInit;
  type?: string;
  options?: Options;
}

const addressOf = (path: string, query: Query = {}): string => {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `${backend()}${ROOT}${path}${text && `?${text}`}`;
};

/** Strapi's panel may be served from another origin than its server; it keeps the server's here. */
const backend = (): string => (window.strapi as unknown as { backendURL?: string }).backendURL ?? '';

/** Our API as the person who is logged in, in the language of the panel. A session that has run out is renewed once. */
export function useApi(): Api {
  const token = useAuth('AfterSales', (auth) => auth.token);
  const { locale } = useIntl();
  const say = useText();
  // The newest token and words without a new client for every screen that holds one.
  const now = useRef({ token, locale, say });
  now.current = { token, locale, say };
  return useMemo(() => {
    const attempt = ({ method, path, query, body, type, options }: Sending, key: string | undefined, bearer: string | null | undefined) =>
      fetch(addressOf(path, query), {
        method,
        body,
        signal: options?.signal,
        headers: {
          authorization: `Bearer ${bearer ?? ''}`,
          'accept-language': now.current.locale,
          ...(type && { 'content-type': type }),
          ...(key && { 'idempotency-key': key }),
        },
      });
    const send = async (sending: Sending): Promise<Response> => {
      const key = sending.method === 'POST' ? (sending.options?.key ?? crypto.randomUUID()) : undefined;
      const words = now.current.say;
      try {
        let answer = await attempt(sending, key, now.current.token);
        if (answer.status === 401) answer = await attempt(sending, key, await attemptTokenRefresh(now.current.token));
        if (answer.ok) return answer;
        throw problemOf(answer.status, await answer.json().catch(() => null), words('problem.unknown'));
      } catch (error) {
        if (error instanceof Problem || (error as Error).name === 'AbortError') throw error;
        throw (error as Error).name === 'TokenRefreshError' ? new Problem(401, 'panel.session', words('problem.session')) : new Problem(0, 'panel.offline', words('problem.offline'));
      }
    };
    const read = async <Answer>(sending: Sending): Promise<Answer> => {
      const answer = await send(sending);
      return (answer.status === 204 ? undefined : await answer.json()) as Answer;
    };
    const json = (body: unknown): Pick<Sending, 'body' | 'type'> => (body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' });
    return {
      get: (path, query, options) => read({ method: 'GET', path, query, options }),
      post: (path, body, options) => read({ method: 'POST', path, ...json(body ?? {}), options }),
      patch: (path, body, options) => read({ method: 'PATCH', path, ...json(body), options }),
      del: (path, options) => read({ method: 'DELETE', path, options }),
      upload: (path, file, options) => read({ method: 'POST', path, query: options?.query, body: file, type: file.type || 'application/octet-stream', options }),
      download: async (path, query) => (await send({ method: 'GET', path, query })).blob(),
    };
  }, []);
}
