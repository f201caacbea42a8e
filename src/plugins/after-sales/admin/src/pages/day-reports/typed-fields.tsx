import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef, type ReactElement } from 'react';

import type { DayReport } from '../../../../shared/api/day-reports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { AreaField, Form, MoneyField, ReadOnly, refusesUnreadable, TextField, useForm, type FormState } from '../../ui';
import { bodyOf, PATHS, valuesOf, wrongFields, type DayValues } from './day-form';

export interface DayForm {
  state: FormState<DayValues>;
  /** Saves what was typed; false when something is wrong, which then stands at its field. */
  save: () => Promise<boolean>;
  /** Whether what was typed can be sent; what can't is said at its field. */
  check: () => boolean;
  /** Goes on when what was typed is saved, or nothing was. */
  leave: (go: () => void, maySave: boolean) => void;
  /** Signs the day with what was typed. */
  sign: () => Promise<DayReport>;
}

interface Options {
  report: DayReport;
  /** Of the form in which it is typed. */
  formId: string;
  technician: string;
  day: string;
  onSaved: (report: DayReport) => void;
}

/** The typed half of a day. Signing sends all of it once more, so that nothing has to be saved before. */
export function useDayForm({ report, formId, technician, day, onSaved }: Options): DayForm {
  const api = useApi();
  const say = useText();
  const saved = useRef(false);
  const words = { kilometres: say('day-reports.kilometres-unreadable'), backwards: say('day-reports.odometer-backwards'), required: say('day-reports.expense-half') };
  const problems = (values: DayValues): Record<string, string> => Object.fromEntries(wrongFields(values).map(({ path, why }) => [path, words[why]]));
  const write = (verb: 'save' | 'send', values: DayValues, key?: string): Promise<DayReport> => api.post(`/day-reports/${verb}`, { technician, day, ...bodyOf(values) }, { key });
  const state = useForm<DayValues, DayReport>({
    first: valuesOf(report),
    paths: PATHS,
    check: problems,
    send: (values, key) => write('save', values, key),
    onDone: (changed) => {
      saved.current = true;
      onSaved(changed);
    },
  });
  const unreadable = (): boolean => refusesUnreadable(document.getElementById(formId));
  const save = async (): Promise<boolean> => {
    if (unreadable()) return false;
    saved.current = false;
    await state.submit();
    return saved.current;
  };
  const check = (): boolean => {
    if (unreadable()) return false;
    if (Object.keys(problems(state.values)).length === 0) return true;
    void state.submit();
    return false;
  };
  const leave = (go: () => void, maySave: boolean): void => {
    if (unreadable()) return;
    if (!state.dirty || !maySave) go();
    else void save().then((saved) => saved && go());
  };
  return { state, save, check, leave, sign: () => write('send', state.values) };
}

/** Kilometres, expenses and a note; as fields while they may be written, as text afterwards. */
export function TypedFields({ id, form, report, editable }: { id: string; form: DayForm; report: DayReport; editable: boolean }): ReactElement {
  const say = useText();
  const { state } = form;
  if (!editable) return <Typed report={report} />;
  const field = (name: 'odometerFrom' | 'odometerTo' | 'note') => ({ name, value: state.values[name], problem: state.problemAt(name), onChange: (value: string) => state.set(name, value) });
  return (
    <section aria-label={say('day-reports.typed')}>
      <Title>{say('day-reports.typed')}</Title>
      <Form id={id} label={say('day-reports.typed')} general={state.general} problemsOf={state.problems} onSubmit={() => void form.save()}>
        <Flex gap={3} alignItems="flex-start">
          <Box flex="1">
            <TextField {...field('odometerFrom')} label={say('day-reports.odometer-from')} ltr maxLength={12} />
          </Box>
          <Box flex="1">
            <TextField {...field('odometerTo')} label={say('day-reports.odometer-to')} ltr maxLength={12} />
          </Box>
        </Flex>
        <Expenses state={state} />
        <AreaField {...field('note')} label={say('jobs.field.note')} />
      </Form>
    </section>
  );
}

export const Title = ({ children }: { children: string }): ReactElement => (
  <Box paddingBottom={2}>
    <Typography variant="delta" tag="h3">
      {children}
    </Typography>
  </Box>
);

const MOST_EXPENSES = 20;

function Expenses({ state }: { state: FormState<DayValues> }): ReactElement {
  const say = useText();
  const { expenses } = state.values;
  const change = (at: number, part: Partial<DayValues['expenses'][number]>): void => state.set('expenses', expenses.map((expense, i) => (i === at ? { ...expense, ...part } : expense)));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {expenses.map(({ text, amount }, at) => (
        <Flex key={at} gap={2} alignItems="flex-end">
          <Box flex="1">
            <TextField name={`expenses.${at}.text`} label={say('day-reports.expense')} value={text} problem={state.problemAt(`expenses.${at}.text`)} onChange={(value) => change(at, { text: value })} maxLength={200} autoFocus={text === '' && amount === null} />
          </Box>
          <Box width="16rem">
            <MoneyField name={`expenses.${at}.amount`} label={say('day-reports.amount')} value={amount} problem={state.problemAt(`expenses.${at}.amount`)} onChange={(value) => change(at, { amount: value })} />
          </Box>
          <IconButton label={say('day-reports.remove-expense')} variant="ghost" size="L" onClick={() => state.set('expenses', expenses.filter((_, i) => i !== at))}>
            <Trash />
          </IconButton>
        </Flex>
      ))}
      {expenses.length < MOST_EXPENSES && (
        <div>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => state.set('expenses', [...expenses, { text: '', amount: null }])}>
            {say('day-reports.add-expense')}
          </Button>
        </div>
      )}
    </Flex>
  );
}

function Typed({ report: { typed } }: { report: DayReport }): ReactElement {
  const say = useText();
  const { number, money } = useFormats();
  const kilometres = (value: number | null): string => (value === null ? '—' : number(value));
  return (
    <section aria-label={say('day-reports.typed')}>
      <Title>{say('day-reports.typed')}</Title>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <ReadOnly label={say('day-reports.odometer')}>
          {kilometres(typed.odometerFrom)} {say('reception.to')} {kilometres(typed.odometerTo)}
          {typed.distance !== null && ` — ${say('day-reports.km', { count: number(typed.distance) })}`}
        </ReadOnly>
        <ReadOnly label={say('day-reports.expenses')}>
          {typed.expenses.length === 0 && '—'}
          {typed.expenses.map(({ text, amount }, at) => (
            <span key={at} style={{ display: 'block' }}>
              <bdi>{text}</bdi>: {money(amount)}
            </span>
          ))}
          {typed.expenses.length > 1 && <strong>{say('day-reports.total', { amount: money(typed.expensesTotal) })}</strong>}
        </ReadOnly>
        <ReadOnly label={say('jobs.field.note')}>
          <bdi style={{ whiteSpace: 'pre-line' }}>{typed.note ?? '—'}</bdi>
        </ReadOnly>
      </Flex>
    </section>
  );
}
