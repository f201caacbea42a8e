import { Button, IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useCallback, useEffect, useId, useMemo, useState, type ReactElement } from 'react';

import type { NumberingLine } from '../../../../shared/api/company';
import { foldDigits } from '../../../../shared/text/fold';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { DataTable, Form, leaveTyped, Ltr, Page, SidePanel, TextField, useForm, type Column, type KeysetList } from '../../ui';
import { Frame } from '../frame';
import { useSaved } from './use-saved';

export default function NumberingPage(): ReactElement {
  return (
    <Frame>
      <Numbering />
    </Frame>
  );
}

const keyOf = ({ kind }: NumberingLine): string => kind;

function Numbering(): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const { tell, saved } = useSaved();
  const [answer, setAnswer] = useState<{ rows: readonly NumberingLine[]; problem?: Problem; state: 'loading' | 'ready' | 'failed' }>({ rows: [], state: 'loading' });
  const [open, setOpen] = useState<NumberingLine>();
  const load = useCallback(() => {
    api.get<{ items: NumberingLine[] }>('/numbering').then(
      ({ items }) => setAnswer({ rows: items, state: 'ready' }),
      (error: unknown) => error instanceof Problem && setAnswer({ rows: [], problem: error, state: 'failed' }),
    );
  }, [api]);
  useEffect(load, [load]);
  const list: KeysetList<NumberingLine> = { ...answer, page: 1, reload: load, replace: () => undefined };
  const change = useCallback((numbering: NumberingLine) => leaveTyped(() => setOpen(numbering)), []);
  const columns = useColumns(may('numbering.change') ? change : undefined);
  return (
    <Page title={say('settings.numbering')} subtitle={say('settings.numbering-about')}>
      {saved}
      <DataTable label={say('settings.numbering')} list={list} columns={columns} keyOf={keyOf} onOpen={may('numbering.change') ? setOpen : undefined} openKey={open?.kind} empty={{ title: say('settings.numbering') }} />
      {open && (
        <NumberingPanel
          key={open.kind}
          numbering={open}
          onChanged={() => {
            setOpen(undefined);
            tell(say('settings.saved'));
            load();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}

function useColumns(onChange: ((numbering: NumberingLine) => void) | undefined): readonly Column<NumberingLine>[] {
  const say = useText();
  const { number } = useFormats();
  return useMemo(() => {
    const columns: Column<NumberingLine>[] = [
      { id: 'kind', title: say('settings.numbering.kind'), cell: ({ kind }) => say(`settings.numbering.kind.${kind}`) },
      { id: 'example', title: say('settings.numbering.example'), cell: ({ example }) => <Ltr>{example}</Ltr> },
      { id: 'prefix', title: say('settings.numbering.prefix'), cell: ({ prefix }) => <Ltr>{prefix || '—'}</Ltr> },
      { id: 'digits', title: say('settings.numbering.digits'), cell: ({ digits }) => number(digits) },
    ];
    if (onChange) {
      columns.push({
        id: 'change',
        title: '',
        width: '5rem',
        cell: (numbering) => (
          <IconButton label={say('settings.numbering.change', { kind: say(`settings.numbering.kind.${numbering.kind}`) })} variant="ghost" onClick={() => onChange(numbering)}>
            <Pencil />
          </IconButton>
        ),
      });
    }
    return columns;
  }, [say, number, onChange]);
}

interface Values {
  prefix: string;
  digits: string;
  next: string;
}

/** Whole numbers in any digits; what is none is left for the server to refuse. */
const whole = (text: string): number | string => {
  const latin = foldDigits(text.trim());
  return /^\d+$/.test(latin) ? Number(latin) : text;
};

function NumberingPanel({ numbering, onChanged, onClose }: { numbering: NumberingLine; onChanged: () => void; onClose: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const { figures } = useFormats();
  const first: Values = { prefix: numbering.prefix, digits: figures(numbering.digits), next: figures(numbering.next) };
  const form = useForm<Values, NumberingLine>({
    first,
    paths: ['prefix', 'digits', 'next'],
    // The next number has moved on meanwhile: it is only sent when somebody changed it.
    send: ({ prefix, digits, next }) => api.patch(`/numbering/${numbering.kind}`, { prefix: prefix.trim(), digits: whole(digits), ...(next !== first.next && { next: whole(next) }) }),
    onDone: onChanged,
  });
  const field = (name: keyof Values) => ({ name, value: form.values[name], problem: form.problemAt(name), onChange: (value: string) => form.set(name, value), ltr: true });
  const title = say('settings.numbering.change', { kind: say(`settings.numbering.kind.${numbering.kind}`) });
  return (
    <SidePanel
      title={title}
      label={title}
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} loading={form.busy} disabled={!form.dirty}>
          {say('action.save')}
        </Button>
      }
    >
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <TextField {...field('prefix')} label={say('settings.numbering.prefix')} hint={say('settings.numbering.prefix-hint')} maxLength={6} />
        <TextField {...field('digits')} label={say('settings.numbering.digits')} maxLength={1} required />
        <TextField {...field('next')} label={say('settings.numbering.next', { year: figures(numbering.year) })} hint={say('settings.numbering.next-hint')} required />
      </Form>
    </SidePanel>
  );
}
