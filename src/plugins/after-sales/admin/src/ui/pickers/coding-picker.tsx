import { useCallback, type ReactElement } from 'react';

import type { CodingAnswer } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Picker, type PickerProps } from './picker';
import { useCodingSource, worded } from './sources';

export interface CodingPickerProps extends PickerProps {
  /** The list's path: `brands`, `product-categories`, `products`, `parts`, `faults`, `provinces`, `cities` … */
  plural: string;
  /** What else a new one of this list needs, so that it can be made in place. */
  creates?: Readonly<Record<string, string>>;
}

/** A coding of any list. With `creates` what was typed becomes a new one: the same text is its code and its name. */
export function CodingPicker({ plural, creates, ...props }: CodingPickerProps): ReactElement {
  const api = useApi();
  const may = useMay();
  const { language } = useFormats();
  const source = useCodingSource(plural);
  const create = useCallback(
    async (typed: string) => {
      const made = await api.post<CodingAnswer>(`/${plural}`, { code: typed.trim(), labels: { [language]: typed.trim() }, ...creates });
      return { value: made.code, label: worded(made, language) };
    },
    [api, plural, language, creates],
  );
  return <Picker {...source} {...props} onCreate={creates && may(`${plural}.create`) ? create : props.onCreate} />;
}
