import type { Core } from '@strapi/strapi';
import { codeOfRole, type StaffRole } from '../../src/plugins/after-sales/server/src/slices/staff';
import type { AfterSales } from '../open-repair/program';
import { adminServices, type AdminServices } from './admin-services';

export interface LogIn {
  role: string;
  login: string;
  password: string;
  note: string;
}

const PREFIX = 'plugin::after-sales.';

/** One person per ready-made role of the office. */
const OFFICE: readonly { role: StaffRole; title: string; login: string; firstname: string; lastname: string; note: string }[] = [
  { role: 'receptionist', title: 'Receptionist', login: 'reception@example.com', firstname: 'مریم', lastname: 'احمدی', note: 'answers callers, opens receptions' },
  { role: 'dispatcher', title: 'Dispatcher', login: 'dispatch@example.com', firstname: 'سعید', lastname: 'کریمی', note: 'gives jobs to agents and technicians' },
  { role: 'workshop', title: 'Workshop', login: 'workshop@example.com', firstname: 'رضا', lastname: 'کاظمی', note: 'takes devices in, reports the work' },
  { role: 'approver', title: 'Approver', login: 'approver@example.com', firstname: 'نرگس', lastname: 'موسوی', note: 'approves, cuts or returns reports' },
  { role: 'manager', title: 'Manager', login: 'manager@example.com', firstname: 'حمید', lastname: 'رستمی', note: 'reception, dispatch, approval, agents, prices' },
  { role: 'coding-admin', title: 'Coding admin', login: 'coding@example.com', firstname: 'لیلا', lastname: 'صادقی', note: 'keeps the codings' },
];

/** What a program on the company's website needs: open and follow receptions, read the lists. */
const WEBSITE = ['receptions.open', 'receptions.list', 'receptions.show', 'customers.show', 'devices.register', 'brands.list', 'brands.create', 'product-categories.list', 'product-categories.create', 'products.list', 'products.create', 'faults.list', 'faults.create', 'cities.list'];

async function makeOffice({ roles, users }: AdminServices, password: string): Promise<LogIn[]> {
  const made: LogIn[] = [];
  for (const { role, title, login, note, ...person } of OFFICE) {
    const found = await roles.findOne({ code: codeOfRole(role) });
    if (!found) throw new Error(`the role ${role} is missing`);
    await users.create({ ...person, email: login, password, isActive: true, roles: [found.id], registrationToken: null });
    made.push({ role: title, login, password, note });
  }
  return made;
}

async function makeAdministrator({ roles, users }: AdminServices, password: string): Promise<LogIn> {
  const superAdmin = await roles.getSuperAdmin();
  const login = 'admin@example.com';
  await users.create({ email: login, firstname: 'مدیر', lastname: 'سامانه', password, isActive: true, roles: [superAdmin.id], registrationToken: null });
  return { role: 'Administrator', login, password, note: 'may do everything' };
}

async function makeWebsite({ tokens }: AdminServices): Promise<LogIn> {
  const token = await tokens.create({
    kind: 'content-api',
    name: 'Website (demo)',
    description: 'For the README\'s curl lines',
    type: 'custom',
    lifespan: null,
    permissions: WEBSITE.map((action) => `${PREFIX}${action}`),
  });
  return { role: 'Website (API)', login: 'Authorization: Bearer', password: token.accessKey, note: 'opens and follows receptions' };
}

/** The manager of the first agent, who signs in at `/api/auth/local` and works by REST until the agents' app exists. */
async function makeAgentManager({ kernel, agents }: AfterSales, password: string): Promise<LogIn> {
  const { rows } = await kernel.pool.query<{ id: string; name: string }>('select document_id as id, name from as_agents order by id limit 1');
  const login = 'agent';
  await agents.addUser(rows[0].id, { username: login, email: 'agent@example.com', password, role: 'manager' });
  return { role: 'Agent (API)', login, password, note: `manager of ${rows[0].name}; POST /api/auth/local` };
}

/** The people and the program of the demo company. */
export async function makeLogIns(strapi: Core.Strapi, program: AfterSales, password: string): Promise<LogIn[]> {
  const services = adminServices(strapi);
  return [await makeAdministrator(services, password), ...(await makeOffice(services, password)), await makeWebsite(services), await makeAgentManager(program, password)];
}
