import { z } from 'zod';
import {
  endingPage, endingQuery, endPaperBody, newPaper, paperAnswer, paperList, PAPER_FILE_LIMIT_BYTES, PAPER_FILE_TYPES, type EndingQuery, type PaperAnswer,
} from '../../../../shared/api/agent-papers';
import { addDays, dayOf } from '../../kernel/calendar';
import type { Db } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import { readRoute, writeRoute, type Call, type Route, type Upload } from '../../kernel/http/registry';
import { PICTURE_TYPE } from '../../kernel/pictures';
import { readPaperMark, writePaperMark } from './domain/paper-cursor';
import { listEnding, listPapers, readPaperFile } from './papers.store';
import { addPaper, attachPaper, endPaper } from './use-cases/papers';

const OFFICE = ['staff', 'system'] as const;
const ofAgent = z.strictObject({ id: z.string().min(8).max(64) });
const paper = z.strictObject({ id: z.uuid() });
type Id = { id: string };

async function list({ params, scope }: Call<Id>, db: Db) {
  const items = await listPapers(scope, db, params.id);
  if (!items) throw new AppError('record.not-found');
  return { body: { items } };
}

async function ending({ query, scope, now, kernel }: Call<unknown, EndingQuery>, db: Db) {
  const until = addDays(dayOf(now, kernel.config.company.timeZone), query.within);
  const rows = await listEnding(scope, db, { until, kind: query.kind ?? null, after: readPaperMark(query.after), limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next = rows.length > query.limit && last ? writePaperMark({ until: last.validUntil ?? until, seq: Number(last.seq) }) : null;
  return { body: { items: page.map(({ seq: _seq, ...one }): PaperAnswer => one), next } };
}

async function file({ params, scope }: Call<Id>, db: Db) {
  const kept = await readPaperFile(scope, db, params.id);
  if (!kept) throw new AppError('record.not-found');
  const suffix = kept.type === PICTURE_TYPE ? 'webp' : 'pdf';
  return { body: undefined, file: { bytes: kept.bytes, type: kept.type, name: `${params.id}.${suffix}` } };
}

/** Papers of agents: contract, licence, guarantee. The office keeps them; an agent's manager reads the own ones. */
export const papersRoutes: Route[] = [
  readRoute({ id: 'agents.papers', path: '/agents/:id/papers', summary: 'List the papers of an agent: contract, licence, guarantee', who: [...OFFICE, 'agent'], params: ofAgent, answer: paperList, errors: ['record.not-found'], roundTrips: 1, handle: list }),
  readRoute({ id: 'agents.ending-papers', path: '/agent-papers', summary: 'List papers of active agents that have run out or do so soon, in the order in which they end', who: OFFICE, query: endingQuery, answer: endingPage, errors: ['input.cursor'], roundTrips: 1, handle: ending }),
  writeRoute({ id: 'agents.add-paper', method: 'POST', path: '/agents/:id/papers', summary: 'Keep a paper of an agent', who: OFFICE, params: ofAgent, body: newPaper, answer: paperAnswer, status: 201, errors: ['record.not-found', 'papers.valid-order', 'papers.replaces'], roundTrips: 6, handle: async (call, tx) => ({ body: await addPaper(tx, call, call.params.id, call.body) }) }),
  writeRoute({ id: 'agents.end-paper', method: 'POST', path: '/agent-papers/:id/end', summary: 'Say that a paper holds no more', who: OFFICE, params: paper, body: endPaperBody, answer: paperAnswer, errors: ['record.not-found', 'papers.ended'], roundTrips: 5, handle: async (call, tx) => ({ body: await endPaper(tx, call, call.params.id, call.body.reason) }) }),
  writeRoute<Id, unknown, Upload, PaperAnswer>({
    id: 'agents.attach-paper',
    method: 'POST',
    path: '/agent-papers/:id/file',
    summary: 'Put a scan (JPEG, PNG or PDF) to a paper; pictures are made anew from their pixels, and it stays private',
    who: OFFICE,
    params: paper,
    upload: { types: PAPER_FILE_TYPES, limitBytes: PAPER_FILE_LIMIT_BYTES },
    answer: paperAnswer,
    errors: ['record.not-found', 'input.media-type', 'input.too-large', 'papers.unreadable', 'papers.ended', 'papers.has-file'],
    roundTrips: 5,
    handle: async (call, tx) => ({ body: await attachPaper(tx, call, call.params.id, call.body) }),
  }),
  readRoute({ id: 'agents.paper-file', path: '/agent-papers/:id/file', summary: 'Download the scan of a paper', who: [...OFFICE, 'agent'], params: paper, answer: z.undefined(), fileTypes: [PICTURE_TYPE, PAPER_FILE_TYPES[2]], errors: ['record.not-found'], roundTrips: 1, handle: file }),
];
