import type { ImportField, Verdict } from '../../../../shared/api/coding-imports';
import type { Say } from '../../kernel/text';
import type { Tone } from '../../ui';

export const fieldTitle = (say: Say, field: ImportField): string => say(`codings.field.${field}`);

export const TONES: Readonly<Record<Verdict, Tone>> = { new: 'good', changed: 'info', same: 'neutral', wrong: 'bad', done: 'good', skipped: 'neutral' };

/** In the order in which they matter to who looks at them. */
export const VERDICTS = ['wrong', 'new', 'changed', 'same', 'skipped', 'done'] as const satisfies readonly Verdict[];
