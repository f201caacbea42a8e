import type { Core, Modules, UID } from '@strapi/strapi';
import { CODING_LISTS, codingChanges, newCoding, type CodingList } from '../../../../shared/api/codings';
import { withTx, type Tx } from '../../kernel/db/tx';
import { AppError, fieldError } from '../../kernel/http/errors';
import { parseInput } from '../../kernel/http/validation';
import type { Kernel } from '../../kernel/kernel';
import { uidOf } from './codings.lists';
import { callerOf, told, type Caller } from './codings.panel-caller';
import { cleanCode } from './domain/code';
import { asChanges, asNew } from './domain/panel-form';
import { changeCoding } from './use-cases/change-coding';
import { createCoding } from './use-cases/create-coding';
import { removeCoding } from './use-cases/delete-coding';
import { reinstateCoding, retireCoding } from './use-cases/retire-coding';

/** A row as Strapi's services know it. */
type Document = Modules.Documents.AnyDocument & { code: string; state: string };
interface Asked {
  documentId?: string;
  data?: Readonly<Record<string, unknown>>;
  populate?: unknown;
  fields?: unknown;
}
interface Reader {
  findFirst(params: object): Promise<Document | null>;
}
/** What happens to which coding; returns the code under which the result is found. */
type Act = (tx: Tx, caller: Caller, list: CodingList, form: Readonly<Record<string, unknown>>, before: Document) => Promise<string>;

const create: Act = async (tx, caller, list, form) => (await createCoding(tx, caller, list, parseInput(newCoding(list), asNew(list, form), 'body'))).code;

const ACTS: Partial<Record<string, Act>> = {
  create,
  clone: (tx, caller, list, form, before) => create(tx, caller, list, { ...before, ...form }, before),
  async update(tx, caller, list, form, { code, state }) {
    if (typeof form.code === 'string' && cleanCode(form.code) !== code) throw fieldError('codings.code-fixed', 'code');
    await changeCoding(tx, caller, list, code, parseInput(codingChanges(list), asChanges(list, form), 'body'));
    if (form.state === 'retired' && state === 'active') await retireCoding(tx, caller, list, code);
    if (form.state === 'active' && state === 'retired') await reinstateCoding(tx, caller, list, code);
    return code;
  },
  async delete(tx, caller, list, _form, { code }) {
    await removeCoding(tx, caller, list, code);
    return code;
  },
};

/** Strapi answers these with a list of the documents that the action met. */
const ANSWERED_WITH_ENTRIES = new Set(['clone', 'delete']);

/**
 * Lets the Content Manager write codings, until our own console does. Each of its writes is our use-case instead of
 * Strapi's own statement: the same rules, the same refusals, and the event in the same transaction. (Strapi's «created
 * by» stays empty therefore, and its web hooks aren't called; the event knows who it was.)
 */
export function serveContentManager(kernel: Kernel, strapi: Core.Strapi): void {
  const lists = new Map<string, CodingList>(CODING_LISTS.map((list) => [uidOf(list), list]));
  strapi.documents.use(async (context, next) => {
    const list = lists.get(context.uid);
    const act = ACTS[context.action];
    if (!list || !act) return next();
    const { documentId, data = {}, populate, fields } = (context as unknown as { params: Asked }).params;
    const caller = callerOf(kernel, strapi);
    const { owner } = caller.scope;
    const documents = strapi.documents(context.uid as UID.ContentType) as unknown as Reader;
    try {
      const before = documentId ? await documents.findFirst({ filters: { documentId, owner }, populate, fields }) : null;
      if (documentId && !before) throw new AppError('record.not-found');
      const code = await withTx(kernel.pool, (tx) => act(tx, caller, list, data, before as Document), kernel.composition.retryOn);
      const after = context.action === 'delete' ? before : await documents.findFirst({ filters: { code, owner }, populate, fields });
      return after && ANSWERED_WITH_ENTRIES.has(context.action) ? { documentId: after.documentId, entries: [after] } : after;
    } catch (error) {
      throw told(kernel, caller, error);
    }
  });
}
