import type { CompanyAnswer, CompanyChanges, NumberingChanges, NumberingLine, NumberKind } from '../../../../shared/api/company';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { findSettings } from './company.store';
import { settingsOf, type Settings } from './domain/settings';
import { changeCompany } from './use-cases/change-company';
import { changeNumbering, readNumbering } from './use-cases/change-numbering';

const answerOf = ({ kernel }: Call, settings: Settings): CompanyAnswer => ({ ...settings, country: kernel.config.company.country });

/** From the database, not from memory: who has just changed it must see the change, on whichever instance. */
export async function show(call: Call, db: Db): Promise<Reply<CompanyAnswer>> {
  return { body: answerOf(call, (await findSettings(call.scope, db)) ?? settingsOf(call.kernel.config.company)) };
}

export const change = async (call: Call<unknown, unknown, CompanyChanges>, tx: Tx): Promise<Reply<CompanyAnswer>> => ({ body: answerOf(call, await changeCompany(tx, call, call.body)) });

export const numbering = async (call: Call, db: Db): Promise<Reply<{ items: NumberingLine[] }>> => ({ body: { items: await readNumbering(db, call) } });

export const renumber = async (call: Call<{ kind: NumberKind }, unknown, NumberingChanges>, tx: Tx): Promise<Reply<NumberingLine>> => ({ body: await changeNumbering(tx, call, call.params.kind, call.body) });
