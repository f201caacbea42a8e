// @ts-check
// What the books must say about repairs that were acknowledged: each act once, none missing, none half there.
import { createRequire } from 'node:module';

/** @type {typeof import('../../support/books.cjs')} */
const { gapsIn, rowCounts } = createRequire(import.meta.url)('../../support/books.cjs');

export { rowCounts };

/** Which event each act leaves, and on what. */
const EVENTS = { open: ['reception.opened', 'reception'], assign: ['job.assign', 'job'], accept: ['job.accept', 'job'], start: ['job.start', 'job'], report: ['report.submitted', 'report'], approve: ['report.approved', 'report'] };

/**
 * @param {import('pg').Client} client
 * @param {readonly import('./story.mjs').Repair[]} repairs
 * @returns {Promise<Record<string, unknown>>} what is wrong; empty when the books agree with what was answered
 */
export async function compareBooks(client, repairs) {
  /** @type {Record<string, unknown>} */
  const wrong = { ...(await gapsIn(client)) };
  const { rows } = await client.query('select type, subject_id as id, count(*)::int as count from as_events group by 1, 2');
  const counts = new Map(rows.map(({ type, id, count }) => [`${type} ${id}`, count]));
  for (const repair of repairs) {
    for (const act of repair.acts) {
      const [type, subject] = EVENTS[/** @type {keyof typeof EVENTS} */ (act)];
      const id = subject === 'job' ? repair.job : subject === 'report' ? repair.report : repair.reception;
      const count = counts.get(`${type} ${id}`) ?? 0;
      if (count !== 1) wrong[`${type} ${count === 0 ? 'missing' : 'more than once'}`] = Number(wrong[`${type} ${count === 0 ? 'missing' : 'more than once'}`] ?? 0) + 1;
    }
  }
  const twice = await client.query(`select count(*)::int as count from (select job_id from as_invoices where state <> 'returned' group by 1 having count(*) > 1) t`);
  if (twice.rows[0].count > 0) wrong['jobs with two reports'] = twice.rows[0].count;
  return wrong;
}
