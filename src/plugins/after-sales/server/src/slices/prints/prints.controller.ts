import type { PrintQuery } from '../../../../shared/api/prints';
import type { Db } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import type { Call, Reply } from '../../kernel/http/registry';
import type { Scope } from '../../kernel/scope';
import { PDF_TYPE } from '../../../../shared/api/prints';
import type { TemplateName } from './templates';
import type { Paper } from './papers/job-papers';
import type { Reader } from './papers/words';
import { printer } from './typst/printer';

interface PaperKind<Row> {
  template: TemplateName;
  load(scope: Scope, db: Db, id: string, call: Pick<Call, 'scope' | 'now' | 'kernel'>): Promise<Row | null>;
  write(reader: Reader, row: Row): Paper;
}

/** The handler of one kind of paper: load, say it in the reader's language, typeset. */
export const printing =
  <Row extends object>({ template, load, write }: PaperKind<Row>) =>
  async ({ params, query, scope, language, kernel, now }: Call<{ id: string }, PrintQuery>, db: Db): Promise<Reply<undefined>> => {
    const row = await load(scope, db, params.id, { scope, now, kernel });
    if (!row) throw new AppError('record.not-found');
    const paper = write({ language: query.language ?? language, company: kernel.config.company }, row);
    const bytes = await printer.print({ template, data: paper, as: 'pdf' });
    return { body: undefined, file: { bytes, type: PDF_TYPE, name: fileName(template, String(paper.number)) } };
  };

/** `slip-R-1405-00042.pdf`, in signs that every file system and header takes. */
const fileName = (template: string, number: string): string => `${template}-${number.replace(/[^A-Za-z0-9-]/g, '')}.pdf`;
