import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const agentsErrors = {
  'agents.code-taken': { status: 409 },
  'agents.unknown': { status: 400 },
  'agents.retired': { status: 400 },
  'agents.name-taken': { status: 409 },
  'technicians.unknown': { status: 400 },
  'papers.valid-order': { status: 400 },
  'papers.replaces': { status: 400 },
  'papers.ended': { status: 409 },
  'papers.has-file': { status: 409 },
  'papers.unreadable': { status: 400 },
} as const satisfies ErrorCatalogue;
