import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const codingsErrors = {
  'codings.unknown': { status: 400 },
  'codings.retired': { status: 400 },
  'codings.label-required': { status: 400 },
  'codings.code-format': { status: 400 },
  'codings.code-fixed': { status: 400 },
  'codings.code-taken': { status: 409 },
  'codings.in-use': { status: 409 },
} as const satisfies ErrorCatalogue;
