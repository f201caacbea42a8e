import type { Core } from '@strapi/strapi';
import type { Migration } from './db/migrations';
import type { ErrorCatalogue } from './http/errors.catalogue';
import type { ExampleRefusal, Examples, SliceApi } from './http/examples';
import type { Route } from './http/registry';
import type { Job } from './jobs';
import type { Kernel } from './kernel';
import type { Memory } from './memories';

/** One part of the business, with everything that belongs to it. The list of slices in index.ts is the whole product. */
export interface Slice {
  name: string;
  contentTypes?: Record<string, { schema: object }>;
  routes?: readonly Route[];
  errors?: ErrorCatalogue;
  /** How the API's description shows the routes and codes. */
  api?: SliceApi;
  migrations?: readonly Migration[];
  jobs?: readonly Job[];
  /** What every instance keeps in memory, read before any slice starts. */
  memories?: readonly Memory[];
  /** Which refusal a violated database constraint stands for. */
  constraints?: Readonly<Record<string, string>>;
  /** Unique constraints whose violation means that somebody was first: the transaction looks again. */
  retryOn?: readonly string[];
  /** Content types whose rows nobody but use-cases may write, by singular name. */
  writtenByUseCases?: readonly string[];
  /** What programs of the same process may call (imports, the demo), reached through Strapi's service registry. */
  services?: Readonly<Record<string, (kernel: Kernel) => object>>;
  /** Called before Strapi's content types are loaded into the database. */
  register?(strapi: Core.Strapi): void;
  /** Called when the database is ready, under the boot lock. Must be safe to run at every start. */
  start?(kernel: Kernel, strapi: Core.Strapi): Promise<void>;
}

export interface Composition {
  contentTypes: Record<string, { schema: object }>;
  routes: readonly Route[];
  errors: ErrorCatalogue;
  examples: Examples;
  refusals: readonly ExampleRefusal[];
  migrations: readonly Migration[];
  jobs: readonly Job[];
  memories: readonly Memory[];
  constraints: Readonly<Record<string, string>>;
  retryOn: ReadonlySet<string>;
  services: Readonly<Record<string, (kernel: Kernel) => object>>;
  writtenByUseCases: readonly string[];
  slices: readonly Slice[];
}

/** Joins the slices into one; two slices that claim the same name stop the start with a sentence. */
export function compose(slices: readonly Slice[]): Composition {
  const merge = <T>(what: string, pick: (slice: Slice) => Readonly<Record<string, T>> | undefined): Record<string, T> => {
    const owner = new Map<string, string>();
    const merged: Record<string, T> = {};
    for (const slice of slices) {
      for (const [key, value] of Object.entries(pick(slice) ?? {})) {
        if (owner.has(key)) throw new Error(`${what} ${key} is claimed by the slices ${owner.get(key)} and ${slice.name}`);
        owner.set(key, slice.name);
        merged[key] = value;
      }
    }
    return merged;
  };
  const flat = <T>(pick: (slice: Slice) => readonly T[] | undefined): T[] => slices.flatMap((slice) => pick(slice) ?? []);
  const unique = <T>(what: string, items: T[], name: (item: T) => string): T[] => {
    const twice = items.map(name).find((key, i, all) => all.indexOf(key) !== i);
    if (twice) throw new Error(`${what} ${twice} exists twice`);
    return items;
  };
  return {
    contentTypes: merge('content type', (slice) => slice.contentTypes),
    routes: flat((slice) => slice.routes),
    errors: merge('error code', (slice) => slice.errors),
    examples: merge('example', (slice) => slice.api?.examples),
    refusals: unique('example of the refusal', flat((slice) => slice.api?.refusals), (refusal) => refusal.code),
    migrations: unique('migration', flat((slice) => slice.migrations), (migration) => migration.name),
    jobs: unique('job', flat((slice) => slice.jobs), (job) => job.name),
    memories: unique('memory', flat((slice) => slice.memories), (memory) => memory.channel),
    constraints: merge('constraint', (slice) => slice.constraints),
    retryOn: new Set(flat((slice) => slice.retryOn)),
    services: merge('service', (slice) => slice.services),
    writtenByUseCases: flat((slice) => slice.writtenByUseCases).map((name) => `plugin::after-sales.${name}`),
    slices,
  };
}
