import { SHEET_TYPE, type ExportQuery } from '../../../../shared/api/coding-imports';
import type { CodingFieldName, CodingList } from '../../../../shared/api/codings';
import { dayOf, fieldsOf } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import type { Call, Reply } from '../../kernel/http/registry';
import { filterOf, findCodings, findNamedCodes, LISTS } from '../codings';
import { nameFor, orderOf, type Coding } from '../codings/domain';
import { writeWorkbook } from './files/workbook-writer';
import { columnsOf, headingOf, referredBy, stateWord, type SheetColumn } from './words';

/** No list of ours comes near it; a workbook of so many rows still fits into memory. */
const MOST_EXPORTED = 200_000;

/** `products-1405-09-01.xlsx`: the day as the company counts it, in signs that every file system takes. */
function fileName(list: CodingList, { kernel, now }: Pick<Call, 'kernel' | 'now'>): string {
  const { timeZone, calendar } = kernel.config.company;
  const { year, month, day } = fieldsOf(dayOf(now, timeZone), calendar);
  return `${LISTS[list].plural}-${[year, month, day].map((part) => String(part).padStart(2, '0')).join('-')}.xlsx`;
}

/** The handler of one list: its codings as a workbook that an import reads back. */
export const exporterOf = (list: CodingList) => {
  const columns = columnsOf(list);
  const referred = [...new Set(columns.flatMap(({ field }) => referredBy(list, field) ?? []))];

  return async (call: Call<unknown, ExportQuery>, db: Db): Promise<Reply<undefined>> => {
    const { query, scope, language } = call;
    const isEmpty = query.empty === 'true';
    const filter = filterOf(query);
    const order = orderOf(query.sort, language, filter.pattern !== undefined);
    const codings = isEmpty ? [] : await findCodings(scope, db, list, { ...filter, order, limit: MOST_EXPORTED });
    const named = isEmpty || referred.length === 0 ? [] : await findNamedCodes(scope, db, referred);
    const names = new Map(named.map((one) => [`${one.list}/${one.code}`, nameFor(language, one)]));
    const cell = (coding: Coding, { field, name }: SheetColumn): string => {
      if (field === 'state') return stateWord(language, coding.state);
      const value = coding[field as CodingFieldName] ?? '';
      return name ? (names.get(`${referredBy(list, field)}/${value}`) ?? '') : value;
    };
    const rows = codings.map((coding) => columns.map((column) => cell(coding, column)));
    const bytes = await writeWorkbook({ name: LISTS[list].plural, headings: columns.map((column) => headingOf(language, column)), rows, rightToLeft: language === 'fa' });
    return { body: undefined, file: { bytes, type: SHEET_TYPE, name: fileName(list, call) } };
  };
};
