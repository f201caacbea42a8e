import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const incomingCallsErrors = {
  'incoming-calls.other-call': { status: 409 },
  'incoming-calls.ended-otherwise': { status: 409 },
} as const satisfies ErrorCatalogue;
