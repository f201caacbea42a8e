import type { Core, UID } from '@strapi/strapi';

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);
const WRITE_ACTIONS = ['create', 'update', 'delete', 'publish'];

/**
 * Types whose rows only use-cases may write. Strapi's panel, its REST and its services are refused, because a row
 * changed there would have no event, no number and no rule behind it.
 */
export function allowOnlyUseCases(strapi: Core.Strapi, uids: readonly string[]): void {
  const ours = new Set(uids);
  strapi.documents.use((context, next) => {
    if (!ours.has(context.uid) || READS.has(context.action)) return next();
    throw new Error(`${context.uid} is written by use-cases only`);
  });
}

/** Takes the buttons and the rights to write these types from everybody in the Content Manager, super admins included. */
export function hideWriteActions(strapi: Core.Strapi, uids: readonly string[]): void {
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: { get(id: string): { subjects: UID.ContentType[] } | undefined } };
  for (const action of WRITE_ACTIONS) {
    const registered = actionProvider.get(`plugin::content-manager.explorer.${action}`);
    if (registered) registered.subjects = registered.subjects.filter((uid) => !uids.includes(uid));
  }
}
