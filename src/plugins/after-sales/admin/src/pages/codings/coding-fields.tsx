import type { ReactElement } from 'react';

import type { CodingList } from '../../../../shared/api/codings';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { CodingPicker, TextField, type FormState } from '../../ui';
import type { CodingValues } from './coding-form';
import { fieldsOf, LABELS } from './lists';

interface CodingFieldsProps {
  list: CodingList;
  form: FormState<CodingValues>;
  /** A code is given once and never changes. */
  withCode?: boolean;
  /** Only what a new one can't do without: its name in the panel's language and the references that must be. */
  quick?: boolean;
}

/** The fields of one coding: its code, its names, the panel's language first, and what its list has beside them. */
export function CodingFields({ list, form, withCode, quick }: CodingFieldsProps): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const field = (name: keyof CodingValues, path: string = name) => ({ name: path, value: form.values[name], problem: form.problemAt(path), onChange: (value: string) => form.set(name, value) });
  const languages = [language, ...(['fa', 'en', 'es'] as const).filter((other) => other !== language)];
  return (
    <>
      {withCode && <TextField {...field('code')} label={say('codings.field.code')} ltr required maxLength={60} autoFocus={!quick} />}
      {(quick ? [language] : languages).map((each) => (
        <TextField
          key={each}
          {...field(each, `labels.${each}`)}
          problem={form.problemAt(`labels.${each}`) ?? (each === language ? form.problemAt('labels') : undefined)}
          label={quick ? say('codings.field.name') : say(`codings.field.${LABELS[each]}`)}
          required={quick}
          maxLength={200}
        />
      ))}
      {fieldsOf(list)
        .filter(({ required }) => required || !quick)
        .map(({ name, plural, required }) =>
          plural ? (
            <CodingPicker key={name} {...field(name)} plural={plural} label={say(`codings.field.${name}`)} required={required} creates={quick && CREATED_IN_PLACE.has(plural) ? NOTHING_ELSE : undefined} />
          ) : (
            <TextField key={name} {...field(name)} label={say(`codings.field.${name}`)} maxLength={100} />
          ),
        )}
    </>
  );
}

/** What needs a code and a name alone can be made of what was typed. */
const CREATED_IN_PLACE = new Set(['brands', 'product-categories']);
const NOTHING_ELSE = {};
