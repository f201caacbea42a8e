import { z } from 'zod';
import { candidate } from '../../../../shared/api/customers';
import type { Examples, ExampleRefusal } from '../../kernel/http/examples';

const CUSTOMER = '01a201f5-dda0-7000-8000-000000000c01';

export const customersExamples: Examples = {
  'customers.show': {
    params: { id: CUSTOMER },
    answer: { id: CUSTOMER, name: 'مریم احمدی', phones: ['+989123456789', '+982122334455'], city: null, address: 'تهران، خیابان شریعتی، کوچهٔ یاس، پلاک ۱۲' },
  },
};

export const customersRefusals: readonly ExampleRefusal[] = [
  { code: 'customers.candidates', params: { count: 1 }, data: { candidates: [{ id: CUSTOMER, name: 'م… ا…', phone: '+98912•••6789' }] }, carries: { candidates: z.array(candidate) } },
  { code: 'customers.unknown', fields: [{ path: 'customer.id', code: 'customers.unknown' }] },
];
