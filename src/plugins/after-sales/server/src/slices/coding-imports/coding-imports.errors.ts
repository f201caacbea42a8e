import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const codingImportsErrors = {
  'imports.not-a-spreadsheet': { status: 400 },
  'imports.old-excel': { status: 400 },
  'imports.password': { status: 400 },
  'imports.too-much-inside': { status: 400 },
  'imports.empty': { status: 400 },
  'imports.no-code-column': { status: 400 },
  'imports.too-many-rows': { status: 400 },
  'imports.code-twice': { status: 400 },
  'imports.label-ambiguous': { status: 400 },
  'imports.state-word': { status: 400 },
  'imports.changed-meanwhile': { status: 409 },
  'imports.row-done': { status: 409 },
  'imports.applying': { status: 409 },
  'imports.not-open': { status: 409 },
  'imports.nothing-to-apply': { status: 409 },
} as const satisfies ErrorCatalogue;
