import { PAPER_FILE_TYPES, type NewPaper, type PaperAnswer } from '../../../../../shared/api/agent-papers';
import type { Tx } from '../../../kernel/db/tx';
import type { NewEvent } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import type { Upload } from '../../../kernel/http/registry';
import { cleanPicture, PICTURE_TYPE } from '../../../kernel/pictures';
import { cleanText } from '../../../kernel/text';
import { findAgent } from '../agents.store';
import { decidePaper, refuseEnded, refuseFile, type Paper } from '../domain/papers';
import { endPaperRow, insertPaper, lockPaper, showPaper, writePaperFile } from '../papers.store';
import type { Context } from './save-agent';

const REPLACED = 'replaced';
const PDF = PAPER_FILE_TYPES[2];

async function demandPaper(tx: Tx, { scope }: Context, id: string): Promise<Paper> {
  const paper = await lockPaper(scope, tx, id);
  if (!paper) throw new AppError('record.not-found');
  return paper;
}

async function answerOf(tx: Tx, { scope }: Context, id: string): Promise<PaperAnswer> {
  const paper = await showPaper(scope, tx, id);
  if (!paper) throw new AppError('record.not-found');
  return paper;
}

/**
 * Keeps a paper of an agent; the one that it replaces ends.
 * @throws record.not-found for an unknown agent; papers.valid-order, papers.replaces at the field
 */
export async function addPaper(tx: Tx, context: Context, agentId: string, told: NewPaper): Promise<PaperAnswer> {
  const { scope, now, kernel } = context;
  if (!(await findAgent(scope, tx, agentId))) throw new AppError('record.not-found');
  const before = told.replaces === undefined ? null : await lockPaper(scope, tx, told.replaces);
  const row = decidePaper(told, before, { id: kernel.ids.next(), agentId });
  const subject = { type: 'agent', id: agentId };
  const events: NewEvent[] = [
    { type: 'agent.paper-added', subject, data: { paper: row.id, kind: row.kind, validUntil: row.validUntil } },
    ...(before ? [{ type: 'agent.paper-ended', subject, data: { paper: before.id, kind: before.kind, replacedBy: row.id } }] : []),
  ];
  await insertPaper(scope, tx, { row, replaces: before?.id ?? null, reason: REPLACED, at: now, events });
  return answerOf(tx, context, row.id);
}

/** Says that a paper holds no more, and why. @throws record.not-found; papers.ended (409) */
export async function endPaper(tx: Tx, context: Context, id: string, reason: string): Promise<PaperAnswer> {
  const { scope, now } = context;
  const paper = await demandPaper(tx, context, id);
  refuseEnded(paper);
  const event = { type: 'agent.paper-ended', subject: { type: 'agent', id: paper.agentId }, data: { paper: id, kind: paper.kind } };
  await endPaperRow(scope, tx, id, { reason: cleanText(reason), at: now, events: [event] });
  return answerOf(tx, context, id);
}

/** What the bytes are, whatever the caller called them. @throws papers.unreadable */
async function cleanScan({ type, bytes }: Upload): Promise<{ type: string; bytes: Buffer }> {
  if (type === PDF) {
    if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new AppError('papers.unreadable');
    return { type: PDF, bytes };
  }
  const picture = await cleanPicture(bytes);
  if (typeof picture === 'string') throw new AppError('papers.unreadable');
  return { type: PICTURE_TYPE, bytes: picture.bytes };
}

/** Puts the scan to a paper. @throws record.not-found; papers.ended, papers.has-file (409); papers.unreadable */
export async function attachPaper(tx: Tx, context: Context, id: string, upload: Upload): Promise<PaperAnswer> {
  const { scope, now } = context;
  const file = await cleanScan(upload);
  const paper = await demandPaper(tx, context, id);
  refuseFile(paper);
  const event = { type: 'agent.paper-scanned', subject: { type: 'agent', id: paper.agentId }, data: { paper: id, kind: paper.kind } };
  await writePaperFile(scope, tx, id, { file, at: now, events: [event] });
  return answerOf(tx, context, id);
}
