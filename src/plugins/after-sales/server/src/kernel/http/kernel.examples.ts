import { z } from 'zod';
import type { ExampleRefusal, Examples, SliceApi } from './examples';

const examples: Examples = {
  'system.live': { answer: { live: true } },
  'system.ready': { answer: { ready: true } },
  'system.openapi': { answer: { openapi: '3.1.0', info: { title: 'After-Sales', version: '0.1.0' }, paths: {} } },
  'system.docs': {},
  'system.docs-asset': { params: { file: 'swagger-ui.css' } },
};

const asked = (code: string, path: string, params?: Record<string, number | string>): ExampleRefusal => ({ code, ...(params && { params }), fields: [{ path, code, ...(params && { params }) }] });

const refusals: readonly ExampleRefusal[] = [
  {
    code: 'input.invalid',
    fields: [
      { path: 'devices.0.faults.0.told', code: 'input.required' },
      { path: 'customer.new.name', code: 'input.too-short', params: { minimum: 2 } },
    ],
    data: { in: 'body' },
    carries: { in: z.enum(['params', 'query', 'body']) },
  },
  { code: 'input.too-large', params: { limit: 262_144 } },
  asked('input.cursor', 'after'),
];

export const kernelApi: SliceApi = {
  title: 'System',
  about: 'Is the process alive, may it be given work, what can it do, and how is it read.',
  examples,
  refusals,
};
