import createClient from 'openapi-fetch';
import { AfterSalesError, errorOf } from './errors';
import type { paths } from './generated/schema';
import { PATIENCE, sendPatiently, type RetryOptions } from './retry';
import type { AskOf, AnswerOf, ItemOf, Method, OperationOf, PagedPath, PathWith } from './types';

type Token = string | (() => string | undefined | Promise<string | undefined>);

export interface ClientOptions {
  /** Where the product is served, without `/api/after-sales`: `https://service.example.com`. */
  baseUrl: string;
  /** A system's API token, or a session; a function is asked before every request. */
  token?: Token;
  /** Of the texts: errors, verdicts, what customers are told. */
  language?: 'fa' | 'en' | 'es';
  /** Called at a 401: gives a new token, with which the request is sent once more, or nothing. */
  onUnauthorised?: (error: AfterSalesError) => string | undefined | Promise<string | undefined>;
  retry?: Partial<RetryOptions>;
  /** For tests and for programs behind a proxy. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What a GET, or another method, of a path answers: `Answer<'/receptions/{id}'>`. */
export type Answer<Path extends keyof paths, M extends Method = 'get'> = AnswerOf<OperationOf<Path, M>>;

/** One line of a list: `Item<'/receptions'>`. */
export type Item<Path extends PagedPath> = ItemOf<Path>;

/** What a call may need beyond what it says; required only where the operation requires something. */
type Args<Ask> = Record<string, never> extends Ask ? [ask?: Ask] : [ask: Ask];

type Call<M extends Method> = <Path extends PathWith<M>>(path: Path, ...ask: Args<AskOf<OperationOf<Path, M>>>) => Promise<AnswerOf<OperationOf<Path, M>>>;

/**
 * The API by its paths. Every call gives the answer itself or throws an `AfterSalesError`.
 *
 *     const opened = await api.post('/receptions', { body: { channel: 'web', customer, devices } });
 *     for await (const job of api.each('/worklist', { query: { stage: 'new' } })) …
 */
export interface AfterSalesClient {
  get: Call<'get'>;
  post: Call<'post'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** All lines of a list, page after page; the next page is asked for when it is needed. */
  each<Path extends PagedPath>(path: Path, ...ask: Args<AskOf<OperationOf<Path, 'get'>>>): AsyncGenerator<ItemOf<Path>, void, undefined>;
}

/** An ask of any operation, as the functions below see it. */
interface AnyAsk {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** `crypto.randomUUID` is missing on pages that came over plain http. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const currentToken = async (token: Token | undefined): Promise<string | undefined> => (typeof token === 'function' ? token() : token);

async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return (response.headers.get('content-type') ?? '').includes('json') ? response.json() : response.blob();
}

/** openapi-fetch's own types tell a call from a path; here the path is only known to the caller. */
type AnyRequest = (method: string, path: string, init: object) => Promise<{ error?: unknown; response: Response }>;

/** A client for browsers, Node and everything else that has `fetch`. */
export function createAfterSalesClient(options: ClientOptions): AfterSalesClient {
  const patience = { ...PATIENCE, ...options.retry };
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const client = createClient<paths>({ baseUrl: `${options.baseUrl.replace(/\/+$/, '')}/api/after-sales`, fetch: (request) => sendPatiently(request, send, patience) });
  const request = client.request as unknown as AnyRequest;
  let renewed: string | undefined;

  async function once(method: Method, path: string, { path: params, query, body, signal }: AnyAsk, key: string | undefined, token: string | undefined): Promise<{ response: Response; error?: unknown }> {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(options.language && { 'accept-language': options.language }), ...(key && { 'idempotency-key': key }) };
    const file = body instanceof Blob && { headers: { ...headers, 'content-type': body.type }, bodySerializer: (bytes: Blob) => bytes };
    try {
      return await request(method, path, { params: { path: params, query }, body, signal, headers, parseAs: 'stream', ...file });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new AfterSalesError('client.unreachable', 'The server could not be reached.', { cause });
    }
  }

  async function call(method: Method, path: string, ask: AnyAsk = {}): Promise<unknown> {
    // One key per intention: it stays the same however often the request has to be sent.
    const key = method === 'get' ? undefined : (ask.idempotencyKey ?? newKey());
    const first = await once(method, path, ask, key, renewed ?? (await currentToken(options.token)));
    if (first.response.ok) return readAnswer(first.response);
    const error = errorOf(first.response, first.error);
    if (error.status !== 401 || !options.onUnauthorised) throw error;
    const token = await options.onUnauthorised(error);
    if (!token) throw error;
    // A function knows the new token by itself.
    if (typeof options.token !== 'function') renewed = token;
    const second = await once(method, path, ask, key, token);
    if (second.response.ok) return readAnswer(second.response);
    throw errorOf(second.response, second.error);
  }

  async function* each(path: string, ask: AnyAsk = {}): AsyncGenerator<unknown, void, undefined> {
    let after = ask.query?.after;
    do {
      const page = (await call('get', path, { ...ask, query: { ...ask.query, after } })) as { items: unknown[]; next: string | null };
      yield* page.items;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  const by = (method: Method) => (path: string, ask?: AnyAsk) => call(method, path, ask);
  return { get: by('get'), post: by('post'), patch: by('patch'), delete: by('delete'), each } as unknown as AfterSalesClient;
}
