import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const jobsErrors = {
  'jobs.wrong-stage': { status: 409 },
  'jobs.not-allowed': { status: 403 },
  'jobs.given-already': { status: 409 },
  'jobs.appointment-order': { status: 400 },
  'jobs.reason-unknown': { status: 400 },
  'reasons.code-taken': { status: 409 },
  'statuses.unknown': { status: 400 },
  'statuses.retired': { status: 400 },
  'statuses.code-taken': { status: 409 },
  'statuses.edge-not-legal': { status: 400 },
  'statuses.not-yours': { status: 403 },
  'statuses.not-next': { status: 409 },
  'statuses.needs-verb': { status: 409 },
} as const satisfies ErrorCatalogue;
