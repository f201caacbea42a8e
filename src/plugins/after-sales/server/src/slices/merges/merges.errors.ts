import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const mergesErrors = {
  'merges.itself': { status: 400 },
  'merges.from-merged': { status: 409 },
  'merges.too-large': { status: 409 },
  'merges.undone-already': { status: 409 },
  'merges.later-first': { status: 409 },
} as const satisfies ErrorCatalogue;
