import { STILL, type Panel } from './panel';

/** Names that the company has given itself; each is data, in whatever language it is. */
export const TYPED = ['اسنوا', 'Snowa', 'یخچال', 'Refrigerator', 'Frigorífico', 'سارا رضایی', 'REF', 'مریم', 'احمدی', 'ما', 'SNOWA', 'office'];

async function must(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
}

/** A company on its first day: one brand, one kind of device, one model, and a customer who has called. */
export async function openForBusiness(panel: Panel): Promise<void> {
  const ask = { token: panel.office };
  await must(panel.post('/brands', { code: 'SNOWA', labels: { fa: 'اسنوا', en: 'Snowa', es: 'Snowa' } }, ask));
  await must(panel.post('/product-categories', { code: 'REF', labels: { fa: 'یخچال', en: 'Refrigerator', es: 'Frigorífico' } }, ask));
  await must(panel.post('/products', { code: 'REF-20', labels: { fa: 'یخچال ۲۰ فوت', en: 'Refrigerator 20', es: 'Frigorífico 20' }, categoryCode: 'REF', brandCode: 'SNOWA' }, ask));
  await must(panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: ['09123456789'] } }, devices: [{ serial: 'SN-1405-001', product: 'REF-20' }] }, ask));
  await workADay(panel);
}

/** A technician of ours has been at a customer's and repaired what was broken. */
async function workADay(panel: Panel): Promise<void> {
  const ask = { token: panel.office };
  const technician = await panel.post('/technicians', { name: 'رضا کریمی' }, ask);
  const opened = await panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: ['09121110000'] } }, devices: [{ categoryTold: 'یخچال' }] }, ask);
  const [job] = opened.body.jobs;
  for (const [verb, body] of [['assign', { technician: technician.body.id }], ['accept', {}], ['on-the-way', {}], ['start', {}], ['done', { result: 'fixed' }]] as const) await must(panel.post(`/jobs/${job.id}/${verb}`, body, ask));
}

/** For pictures: what happened happened a quarter of an hour before the moment at which their clock stands. */
export async function stopTheClock(panel: Panel): Promise<void> {
  const then = new Date(STILL.getTime() - 15 * 60_000).toISOString();
  await panel.sql(`set session_replication_role = replica`);
  await panel.sql(`do $$ declare place record; begin
    for place in select table_name, column_name from information_schema.columns
      where table_schema = 'public' and table_name like 'as\_%' and column_name in ('created_at', 'updated_at', 'opened_at', 'stage_since', 'at', 'submitted_at', 'closed_at', 'added_at') and data_type like 'timestamp%'
    loop execute format('update %I set %I = %L where %I is not null', place.table_name, place.column_name, '${then}', place.column_name); end loop; end $$`);
  await panel.sql(`update as_invoices set service_day = '${then.slice(0, 10)}', submitted_at = submitted_at + interval '5 minutes'`);
  await panel.sql(`set session_replication_role = default`);
}
