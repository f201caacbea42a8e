import { Flex, IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useCallback, useMemo, type ReactElement } from 'react';

import type { CodingAnswer, CodingList } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed, labelOf, Ltr, StatusBadge, type Column } from '../../ui';
import { fieldsOf, LABELS, PLURALS } from './lists';
import { NameCell } from './name-cell';
import type { Names } from './use-names';

interface Editing {
  /** The code of the row whose name is being changed. */
  code: string | undefined;
  start: (code: string | undefined) => void;
  onChanged: (coding: CodingAnswer) => void;
}

/** Code, name, the other languages' names when asked for, and what the list has beside them. */
export function useCodingColumns(list: CodingList, names: Names, { code, start, onChanged }: Editing): readonly Column<CodingAnswer>[] {
  const say = useText();
  const may = useMay();
  const api = useApi();
  const { language } = useFormats();
  const plural = PLURALS[list];
  const rename = useCallback(
    async (coding: CodingAnswer, text: string) => onChanged(await api.patch<CodingAnswer>(`/${plural}/${encodeURIComponent(coding.code)}`, { labels: { [language]: text || null } })),
    [api, plural, language, onChanged],
  );
  return useMemo(() => {
    const nameCell = (coding: CodingAnswer): ReactElement => {
      const name = labelOf(coding, language);
      const label = say('codings.edit', { name });
      if (coding.code === code) return <NameCell text={coding.labels[language] ?? ''} label={label} onSave={(text) => rename(coding, text)} onEnd={() => start(undefined)} />;
      return (
        <Flex justifyContent="space-between" gap={2}>
          <bdi>{name}</bdi>
          <Allowed route={`${plural}.change`}><RowButton label={label} onPress={() => start(coding.code)} /></Allowed>
        </Flex>
      );
    };
    const others = (['fa', 'en', 'es'] as const).filter((each) => each !== language);
    return [
      { id: 'code', title: say('codings.field.code'), sort: 'code', fixed: true, width: '16%', cell: (coding) => <Ltr>{coding.code}</Ltr> },
      { id: 'name', title: say('codings.field.name'), sort: 'name', fixed: true, cell: nameCell },
      ...fieldsOf(list).map(({ name, plural: target }): Column<CodingAnswer> => ({
        id: name,
        title: say(`codings.field.${name}`),
        cell: (coding) => {
          const value = coding[name];
          return value ? <bdi>{target ? names.nameOf(target, value) : value}</bdi> : '—';
        },
      })),
      ...others.map((each): Column<CodingAnswer> => ({ id: each, title: say(`codings.field.${LABELS[each]}`), hidden: true, cell: ({ labels }) => <bdi>{labels[each] ?? '—'}</bdi> })),
      { id: 'state', title: say('codings.field.state'), sort: 'state', width: '12rem', cell: ({ state }) => <StatusBadge tone={state === 'active' ? 'good' : 'neutral'}>{say(`codings.state.${state}`)}</StatusBadge> },
    ];
  }, [list, plural, names, code, start, rename, language, say, may]);
}

const RowButton = ({ label, onPress }: { label: string; onPress: () => void }): ReactElement => (
  <IconButton
    label={label}
    variant="ghost"
    onClick={(event) => {
      // The row itself opens on a click.
      event.stopPropagation();
      onPress();
    }}
  >
    <Pencil />
  </IconButton>
);
