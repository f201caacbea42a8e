import type { AfterSalesClient, Answer, ErrorCode, Item } from '../../src/plugins/after-sales/client';

// Never run: `npm run check` reads it. What a caller may write compiles, what the server would refuse doesn't.

export async function mayBeWritten(api: AfterSalesClient): Promise<string | null> {
  const opened = await api.post('/receptions', { body: { channel: 'web', customer: { new: { name: 'مریم احمدی', phones: ['09123456789'] } }, devices: [{ category: 'WM' }] } });
  const covered: boolean | undefined = opened.jobs[0]?.warranty?.covered;
  await api.post('/jobs/{id}/accept', { path: { id: opened.jobs[0]?.id ?? '' } });
  await api.post('/jobs/{id}/wait', { path: { id: opened.id }, body: { for: 'part', reason: 'part-ordered' }, idempotencyKey: 'order-4711' });
  const photo: Blob = await api.get('/photos/{id}', { path: { id: opened.id } });
  const { id } = await api.post('/photos', { body: photo });
  for await (const line of api.each('/reports', { query: { state: 'submitted' } })) if (line.number === id) return line.agent;
  const live: true = (await api.get('/live')).live;
  const reception: Answer<'/receptions/{id}'> = await api.get('/receptions/{id}', { path: { id } });
  const first: Item<'/receptions'>['customer']['name'] = reception.customer.name;
  return covered && live ? first : null;
}

export async function mayNotBeWritten(api: AfterSalesClient): Promise<ErrorCode> {
  // @ts-expect-error a reception needs devices
  await api.post('/receptions', { body: { channel: 'web', customer: { id: '01a201f5-dda0-7000-8000-000000000c01' } } });
  // @ts-expect-error there is no such channel
  await api.post('/receptions', { body: { channel: 'pigeon', customer: { id: '01a201f5-dda0-7000-8000-000000000c01' }, devices: [{ category: 'WM' }] } });
  // @ts-expect-error there is no such field
  await api.patch('/agents/{id}', { path: { id: 'a' }, body: { colour: 'red' } });
  // @ts-expect-error there is no such route
  await api.get('/recepcions');
  // @ts-expect-error the route knows no POST
  await api.post('/worklist');
  // @ts-expect-error the id is missing
  await api.get('/receptions/{id}');
  // @ts-expect-error a filter that the list doesn't know
  await api.get('/reports', { query: { colour: 'red' } });
  // @ts-expect-error no list of pages
  for await (const line of api.each('/job-reasons')) return line;
  // @ts-expect-error money is a string: numbers of JSON lose digits
  await api.post('/tariffs', { body: { tariff: 'wage', service: 'travel', validFrom: '2026-03-21', amount: 1200000 } });
  // @ts-expect-error no code of the catalogue
  return 'customers.unheard-of';
}
