import type { Core } from '@strapi/strapi';
import type { AfterSales } from '../open-repair/program';
import { adminServices, type AdminServices } from './admin-services';

export interface LogIn {
  role: string;
  login: string;
  password: string;
  note: string;
}

const PREFIX = 'plugin::after-sales.';
const SEEN_IN_PANEL = ['reception', 'job', 'customer', 'device', 'contact', 'invoice', 'agent', 'technician', 'dealer', 'brand', 'product-category', 'product', 'part', 'fault', 'province', 'city', 'area-code'];

/** What a program on the company's website needs: open and follow receptions, read the lists. */
const WEBSITE = ['receptions.open', 'receptions.list', 'receptions.show', 'customers.show', 'devices.register', 'brands.list', 'brands.create', 'product-categories.list', 'product-categories.create', 'products.list', 'products.create', 'faults.list', 'faults.create', 'cities.list'];

const everyField = (strapi: Core.Strapi, name: string): string[] =>
  Object.entries(strapi.contentType(`${PREFIX}${name}` as 'plugin::users-permissions.user').attributes)
    .filter(([field, attribute]) => !('private' in attribute && attribute.private) && !['id', 'documentId', 'createdBy', 'updatedBy', 'locale', 'localizations'].includes(field))
    .map(([field]) => field);

async function makeReceptionist(strapi: Core.Strapi, { roles, users }: AdminServices, password: string): Promise<LogIn> {
  const role = await roles.create({ name: 'مسئول پذیرش (نمونه)', description: 'Receptionist of the demo company' });
  const reads = SEEN_IN_PANEL.map((name) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `${PREFIX}${name}`,
    properties: { fields: everyField(strapi, name) },
    conditions: [],
  }));
  const calls = ['company.show', 'receptions.open', 'receptions.list', 'receptions.show', 'customers.show'].map((action) => ({ action: `${PREFIX}${action}`, subject: null, properties: {}, conditions: [] }));
  await roles.assignPermissions(role.id, [...reads, ...calls]);
  const login = 'reception@example.com';
  await users.create({ email: login, firstname: 'مریم', lastname: 'احمدی', password, isActive: true, roles: [role.id], registrationToken: null });
  return { role: 'Receptionist', login, password, note: 'sees receptions and lists' };
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
  return [await makeAdministrator(services, password), await makeReceptionist(strapi, services, password), await makeWebsite(services), await makeAgentManager(program, password)];
}
