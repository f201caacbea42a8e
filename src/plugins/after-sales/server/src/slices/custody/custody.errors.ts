import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const custodyErrors = {
  'custody.in-house-already': { status: 409 },
  'custody.not-here': { status: 409 },
  'custody.handed-over-already': { status: 409 },
  'custody.away': { status: 409 },
  'custody.not-away': { status: 409 },
  'custody.same-place': { status: 409 },
  'custody.job-closed': { status: 409 },
  'custody.job-open': { status: 409 },
  'custody.not-done': { status: 409 },
  'custody.inspected-already': { status: 409 },
  'custody.not-inspected': { status: 409 },
  'custody.slip-of-another': { status: 409 },
  'custody.identity-digits': { status: 400 },
  'custody.shelf-format': { status: 400 },
} as const satisfies ErrorCatalogue;
