import { randomBytes } from 'node:crypto';
import { logIn } from '../agents';
import type { TestApp } from '../app';
import type { World } from '../world';
import { aPicture } from './jobs';
import type { Office } from './office';
import { send } from './send';
import type { Maker } from './valid-calls';

const freshAgent = ({ office, company: { city, province, category, brand } }: World): object => ({
  code: office.code(),
  name: office.word('خدمات'),
  phone: '021-22334455',
  city,
  address: office.word('خیابان'),
  grade: 'A',
  territories: [{ province }, { phonePrefix: '02122' }],
  skills: [{ category, brand }],
});

const freshUser = (technician?: string): object => {
  const username = `zed.${randomBytes(5).toString('hex')}`;
  return { username, email: `${username}@example.com`, password: 'Test-password-1', role: technician ? 'technician' : 'clerk', rights: ['jobs.show'], ...(technician && { technician }) };
};

/** The agency that the call is about: a new one of the office's, the caller's own for an agent's person. */
const newAgency = async ({ office, ...world }: World): Promise<string> => (await office.says('/agents', freshAgent({ office, ...world }))).id;

const newPerson = ({ office, a }: World, rights: string[] = ['jobs.show']): Promise<{ id: number; username: string }> => office.says(`/agents/${a.manager.id}/users`, { ...freshUser(), rights });
const newUser = async (world: World): Promise<number> => (await newPerson(world)).id;

/** One more log-in of somebody, as on another device. */
async function newSession(app: TestApp, username: string): Promise<string> {
  const { body } = await app.get('/me/sessions', { token: await logIn(app, username) });
  return body.items.find(({ current }: { current: boolean }) => current).id;
}

/** One more log-in of the member of staff who calls: `staffToken` made their password out of their name. */
async function newStaffSession({ app, staff }: World): Promise<string> {
  const { userId } = JSON.parse(Buffer.from(staff.split('.')[1]!, 'base64url').toString()) as { userId: string };
  const [{ email }] = await app.sql<{ email: string }>('select email from admin_users where id = $1', [Number(userId)]);
  const answer = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: `Test-${email.split('@')[0]}-1` }) });
  const { data } = (await answer.json()) as { data: { token: string } };
  const { body } = await app.get('/me/sessions', { token: data.token });
  return body.items.find(({ current }: { current: boolean }) => current).id;
}

const newTechnician = async ({ office, a }: World): Promise<string> => (await office.says(`/agents/${a.manager.id}/technicians`, { name: office.word('علی') })).id;

const retired = async (world: World): Promise<string> => {
  const id = await newAgency(world);
  await world.office.says(`/agents/${id}/retire`);
  return id;
};

const newPaper = async ({ office, a }: World): Promise<string> => (await office.says(`/agents/${a.manager.id}/papers`, { kind: 'licence' })).id;

/** A paper of an agency with its scan. */
export async function makePaper(office: Office, agent: string): Promise<string> {
  const { id } = await office.says(`/agents/${agent}/papers`, { kind: 'contract', number: office.word('ن'), validFrom: '2026-01-01', validUntil: '2026-02-01', note: office.word('یادداشت') });
  const answer = await send(office.app.url, { id: 'agents.attach-paper', method: 'POST', path: '/agent-papers/:id/file' }, { params: { id }, upload: { type: 'image/jpeg', bytes: await aPicture() } }, office.token);
  if (answer.status !== 200) throw new Error(`paper: ${answer.status} ${answer.text}`);
  return id;
}

export const agentCalls: Record<string, Maker> = {
  'agents.list': ({ company }) => ({ query: { q: 'zed', state: 'any', province: company.province, limit: 5 } }),
  'agents.overlaps': ({ a }) => ({ params: { id: a.manager.id } }),
  'agents.users': ({ a }) => ({ params: { id: a.manager.id } }),
  'agents.papers': ({ a }) => ({ params: { id: a.manager.id } }),
  'agents.ending-papers': () => ({ query: { within: 60, kind: 'contract', limit: 5 } }),
  'agents.add-paper': async (world) => ({
    params: { id: world.a.manager.id },
    body: { kind: 'licence', number: world.office.word('ن'), validFrom: '2026-01-01', validUntil: '2027-01-01', note: world.office.word('یادداشت'), replaces: await newPaper(world) },
  }),
  'agents.end-paper': async (world) => ({ params: { id: await newPaper(world) }, body: { reason: 'تمدید نشد' } }),
  'agents.attach-paper': async (world) => ({ params: { id: await newPaper(world) }, upload: { type: 'image/jpeg', bytes: await aPicture() } }),
  'agents.paper-file': ({ a }) => ({ params: { id: a.paper } }),
  'agents.show': ({ a }) => ({ params: { id: a.manager.id } }),
  'agents.create': (world) => ({ body: freshAgent(world) }),
  'agents.change': async (world) => ({ params: { id: await newAgency(world) }, body: { name: world.office.word('خدمات'), territories: [{ city: world.company.city }], skills: [{ category: world.company.category }] } }),
  'agents.retire': async (world) => ({ params: { id: await newAgency(world) }, body: { reason: 'پایان قرارداد' } }),
  'agents.reinstate': async (world) => ({ params: { id: await retired(world) }, body: {} }),
  'agents.add-user': ({ a }) => ({ params: { id: a.manager.id }, body: freshUser(a.technician.id) }),
  'agents.block-user': async (world) => ({ params: { id: await newUser(world) } }),
  'agents.unblock-user': async (world) => {
    const id = await newUser(world);
    await world.office.says(`/agent-users/${id}/block`);
    return { params: { id } };
  },
  'technicians.list': ({ a }) => ({ query: { agent: a.manager.id, state: 'any', q: 'علی', limit: 5 } }),
  'technicians.create': ({ a, office }) => ({ params: { id: a.manager.id }, body: { name: office.word('علی'), phone: office.phone() } }),
  'technicians.create-own': ({ office }) => ({ body: { name: office.word('علی'), phone: office.phone() } }),
  'technicians.retire': async (world) => ({ params: { id: await newTechnician(world) } }),
  'dealers.list': () => ({ query: { limit: 5 } }),
  'dealers.create': ({ office, company }) => ({ body: { code: office.code(), name: office.word('فروشگاه'), phone: office.phone(), city: company.city } }),
  'me.show': () => ({}),
  'me.sessions': () => ({}),
  'me.end-session': async (world, by) => ({ params: { id: by === 'staff' ? await newStaffSession(world) : await newSession(world.office.app, world.a.manager.username) } }),
  'agents.sessions': ({ a }) => ({ params: { id: a.clerk.userId } }),
  'agents.end-sessions': async (world) => {
    const { id, username } = await newPerson(world);
    await logIn(world.app, username);
    return { params: { id } };
  },
  'agents.end-session': async (world) => {
    const { id, username } = await newPerson(world, ['me.sessions']);
    return { params: { id, session: await newSession(world.app, username) } };
  },
};
