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
import { demo } from './slices/demo';
import { devices } from './slices/devices';
import { firstRun } from './slices/first-run';
import { home } from './slices/home';
import { imports } from './slices/imports';
import { incomingCalls } from './slices/incoming-calls';
import { invoices } from './slices/invoices';
import { jobs } from './slices/jobs';
import { merges } from './slices/merges';
import { prints } from './slices/prints';
import { receptions } from './slices/receptions';
import { serviceTime } from './slices/service-time';
import { sessions } from './slices/sessions';
import { staff } from './slices/staff';
import { unknownSerials } from './slices/unknown-serials';
import { warranty } from './slices/warranty';

/** The table of contents: what this product consists of. */
export default createPlugin([
  company, codings, codingImports, agents, staff, sessions, customers, devices, receptions, jobs, contacts, merges, deviceLives, warranty, unknownSerials, invoices,
  dayReports, custody, dailyCheck, prints, serviceTime, imports, home, firstRun, incomingCalls, demo,
]);
