import { createPlugin } from './plugin';
import { agents } from './slices/agents';
import { codingImports } from './slices/coding-imports';
import { codings } from './slices/codings';
import { company } from './slices/company';
import { contacts } from './slices/contacts';
import { custody } from './slices/custody';
import { customers } from './slices/customers';
import { deviceLives } from './slices/device-lives';
import { dayReports } from './slices/day-reports';
import { dailyCheck } from './slices/daily-check';
import { devices } from './slices/devices';
import { imports } from './slices/imports';
import { invoices } from './slices/invoices';
import { jobs } from './slices/jobs';
import { merges } from './slices/merges';
import { prints } from './slices/prints';
import { receptions } from './slices/receptions';
import { serviceTime } from './slices/service-time';
import { sessions } from './slices/sessions';
import { staff } from './slices/staff';
import { warranty } from './slices/warranty';

/** The table of contents: what this product consists of. */
export default createPlugin([company, codings, codingImports, agents, staff, sessions, customers, devices, receptions, jobs, contacts, warranty, invoices, prints, serviceTime, imports, merges, deviceLives]);
export default createPlugin([company, codings, codingImports, agents, staff, sessions, customers, devices, receptions, jobs, contacts, warranty, invoices, dayReports, prints, serviceTime, imports]);
export default createPlugin([company, codings, codingImports, agents, staff, sessions, customers, devices, receptions, jobs, contacts, warranty, invoices, custody, prints, serviceTime, imports]);
export default createPlugin([company, codings, codingImports, agents, staff, sessions, customers, devices, receptions, jobs, contacts, warranty, invoices, dailyCheck, prints, serviceTime, imports]);
