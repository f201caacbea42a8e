import type { CodingAnswer, CodingChanges, CodingList, CodingPage, CodingQuery, NewCoding, Retirement } from '../../../../shared/api/codings';
import type { Db, Tx } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import type { Call, Reply } from '../../kernel/http/registry';
import { findCoding } from './codings.store';
import { cleanCode } from './domain/code';
import { toAnswer } from './domain/coding';
import { cursorAfter, readCursor } from './domain/cursor';
import { orderOf } from './domain/order';
import { filterOf } from './filter';
import { findCodings } from './find-codings.store';
import { changeCoding } from './use-cases/change-coding';
import { createCoding } from './use-cases/create-coding';
import { removeCoding } from './use-cases/delete-coding';
import { reinstateCoding, retireCoding } from './use-cases/retire-coding';

type Params = { code: string };

/** What can't be a code names nothing. */
const codeIn = ({ code }: Params): string => {
  const clean = cleanCode(code);
  if (clean === null) throw new AppError('record.not-found');
  return clean;
};

/** The handlers of one list. */
export const controllerOf = (list: CodingList) => ({
  async list({ query, scope, language }: Call<unknown, CodingQuery>, db: Db): Promise<Reply<CodingPage>> {
    const filter = filterOf(query);
    const order = orderOf(query.sort, language, filter.pattern !== undefined);
    // One more than asked for tells whether there is another page.
    const rows = await findCodings(scope, db, list, { ...filter, order, after: readCursor(list, order, query.after), limit: query.limit + 1 });
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return { body: { items: items.map((coding) => toAnswer(list, coding)), next: last && rows.length > items.length ? cursorAfter(list, order, last) : null } };
  },

  async show({ params, scope }: Call<Params>, db: Db): Promise<Reply<CodingAnswer>> {
    const coding = await findCoding(scope, db, list, codeIn(params));
    if (!coding) throw new AppError('record.not-found');
    return { body: toAnswer(list, coding) };
  },

  async create(call: Call<unknown, unknown, NewCoding>, tx: Tx): Promise<Reply<CodingAnswer>> {
    return { body: toAnswer(list, await createCoding(tx, call, list, call.body)) };
  },

  async change(call: Call<Params, unknown, CodingChanges>, tx: Tx): Promise<Reply<CodingAnswer>> {
    return { body: toAnswer(list, await changeCoding(tx, call, list, codeIn(call.params), call.body)) };
  },

  async retire(call: Call<Params, unknown, Retirement>, tx: Tx): Promise<Reply<CodingAnswer>> {
    return { body: toAnswer(list, await retireCoding(tx, call, list, codeIn(call.params), call.body.reason)) };
  },

  async reinstate(call: Call<Params>, tx: Tx): Promise<Reply<CodingAnswer>> {
    return { body: toAnswer(list, await reinstateCoding(tx, call, list, codeIn(call.params))) };
  },

  async remove(call: Call<Params>, tx: Tx): Promise<Reply<{ code: string; deleted: true }>> {
    const code = codeIn(call.params);
    await removeCoding(tx, call, list, code);
    return { body: { code, deleted: true } };
  },
});
