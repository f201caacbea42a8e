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
  { code: 'input.media-type', params: { types: 'application/json' } },
  asked('input.cursor', 'after'),
  { code: 'one-time-codes.wrong', params: { left: 3 } },
  // What one field can lack is told inside `fields`; these are here so that every code of the catalogue has its sentence.
  { code: 'input.too-short', params: { minimum: 2 } },
  { code: 'input.too-long', params: { maximum: 120 } },
  { code: 'input.too-few', params: { minimum: 1 } },
  { code: 'input.too-many', params: { maximum: 20 } },
  { code: 'input.not-in-list', params: { values: 'phone, web, sms' } },
];

export const kernelApi: SliceApi = {
  title: 'System',
  about: 'Is the process alive, may it be given work, what can it do, and how is it read.',
  examples,
  refusals,
};
