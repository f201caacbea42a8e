import type { Examples } from '../../kernel/http/examples';

const params = { id: '01a201f5-dda0-7000-8000-000000000301' };
const query = { language: 'fa' };

export const printsExamples: Examples = {
  'receptions.slip': { params, query },
  'jobs.label': { params, query },
  'jobs.repair-card': { params, query },
  'reports.print': { params, query },
  'day-reports.print': { params, query },
  'branch-days.print': { params, query },
};
