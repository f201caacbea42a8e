import { newTariffRow, tariffList, tariffQuery, tariffRow } from '../../../../shared/api/invoices';
import { pageOf, readCursor } from '../../kernel/http/cursor';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { listTariffRows } from './tariffs.store';
import { addTariffRow } from './use-cases/add-tariff-row';

export const tariffsRoutes: Route[] = [
  readRoute({
    id: 'tariffs.list',
    path: '/tariffs',
    summary: 'List the rows of the wage and customer tariffs, newest first',
    who: ['staff', 'system'],
    query: tariffQuery,
    answer: tariffList,
    errors: ['input.cursor'],
    roundTrips: 1,
    async handle({ query, scope }, db) {
      const { tariff = null, service = null, limit, after } = query;
      const rows = await listTariffRows(scope, db, { tariff, service, after: after ? readCursor(after) : null, limit: limit + 1 });
      const page = pageOf(rows, limit);
      return { body: { items: page.rows.map(({ seq: _seq, ...row }) => row), next: page.next } };
    },
  }),
  writeRoute({
    id: 'tariffs.add',
    method: 'POST',
    path: '/tariffs',
    summary: 'Add a row to the wage or the customer tariff, valid from a day on',
    who: ['staff', 'system'],
    body: newTariffRow,
    answer: tariffRow,
    status: 201,
    errors: ['tariffs.row-taken', 'codings.unknown', 'codings.retired'],
    roundTrips: 5,
    handle: async (call, tx) => ({ body: await addTariffRow(tx, call, call.body) }),
  }),
];
