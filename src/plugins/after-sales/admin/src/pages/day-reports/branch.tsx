import { useCallback, useEffect, useRef, useState, type MutableRefObject, type ReactElement } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';

import type { BranchDay } from '../../../../shared/api/branch-days';
import type { Day } from '../../../../shared/calendar';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, AreaField, Failed, Form, PaperButton, ReadOnly, Skeleton, StatusBadge, useForm, type FormState } from '../../ui';
import { BranchFigures, BranchTechnicians } from './branch-figures';
import { DayBar } from './day-bar';
import { Signatures } from './day-facts';
import { Questions, type Question } from './day-steps';
import { straight, type Leave } from './leave';
import { ReturnForm } from './return-form';
import { TONES } from './views';

/** The day of the branch: dispatch in numbers, who reported and who didn't, the supervisor's words and signature. */
export function Branch({ day, onDay }: { day: Day; onDay: (day: Day) => void }): ReactElement {
  const api = useApi();
  const [loaded, setReport] = useState<BranchDay>();
  // Until the other day has come nothing stands there that could be taken for it, and signed.
  const report = loaded?.day === day ? loaded : undefined;
  // What was typed is saved before another day takes its place.
  const leaving = useRef<Leave>(straight);
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<string>();
  const load = useCallback(
    (signal?: AbortSignal) => void api.get<BranchDay>(`/branch-days/${day}`, {}, { signal }).then(setReport, (error: unknown) => error instanceof Problem && setProblem(error)),
    [api, day],
  );
  useEffect(() => {
    setTold(undefined);
    setProblem(undefined);
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const done = (changed: BranchDay, words: string): void => {
    setReport(changed);
    setTold(words);
  };
  return (
    <>
      <DayBar day={day} onDay={(other) => leaving.current(() => onDay(other))}>
        {report && <State report={report} />}
      </DayBar>
      <div aria-live="polite">{told && <Box paddingBottom={4}><Alert tone="good">{told}</Alert></Box>}</div>
      {problem && <Failed problem={problem} onRetry={() => load()} />}
      {report ? <Loaded key={`${report.day}/${report.version}`} report={report} onDone={done} leaving={leaving} /> : !problem && <Skeleton />}
    </>
  );
}

function State({ report: { state, id } }: { report: BranchDay }): ReactElement {
  const say = useText();
  return (
    <Flex gap={3} paddingBottom={2}>
      <StatusBadge tone={TONES[state]}>{say(`day-reports.state.${state}`)}</StatusBadge>
      {id && <Allowed route="branch-days.print"><PaperButton path={`/branch-days/${id}/print`}>{say('action.print')}</PaperButton></Allowed>}
    </Flex>
  );
}

interface LoadedProps {
  report: BranchDay;
  onDone: (report: BranchDay, words: string) => void;
  leaving: MutableRefObject<Leave>;
}

function Loaded({ report, ...props }: LoadedProps): ReactElement {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Signatures report={report} />
      <BranchFigures report={report} />
      <BranchTechnicians report={report} />
      <Words report={report} {...props} />
    </Flex>
  );
}

/** The supervisor's words, and the steps that are possible now. */
function Words({ report, onDone, leaving }: LoadedProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [asking, setAsking] = useState<Question>();
  const saved = useRef(false);
  const path = `/branch-days/${report.day}`;
  const can = (verb: string): boolean => report.may.includes(verb) && may(`branch-days.${verb}`);
  const body = (note: string): object => ({ note: note.trim() || null });
  const form = useForm<{ note: string }, BranchDay>({
    first: { note: report.note ?? '' },
    paths: ['note'],
    send: ({ note }, key) => api.post(`${path}/save`, body(note), { key }),
    onDone: (changed) => {
      saved.current = true;
      onDone(changed, say('day-reports.saved'));
    },
  });
  useEffect(() => {
    leaving.current = (go) => {
      if (!form.dirty || !can('save')) return go();
      saved.current = false;
      void form.submit().then(() => saved.current && go());
    };
    return () => {
      leaving.current = straight;
    };
  });
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} maxWidth="80rem">
      {asking === 'return' ? (
        <ReturnForm<BranchDay>
          send={(reason, key) => api.post(`${path}/return`, { version: report.version, reason }, { key })}
          onDone={(changed) => {
            setAsking(undefined);
            onDone(changed, say('day-reports.returned'));
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : (
        <Form label={say('day-reports.view.branch')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
          {can('save') ? (
            <AreaField name="note" label={say('day-reports.supervisor-note')} value={form.values.note} problem={form.problemAt('note')} onChange={(value) => form.set('note', value)} />
          ) : (
            <ReadOnly label={say('day-reports.supervisor-note')}>
              <bdi style={{ whiteSpace: 'pre-line' }}>{report.note ?? '—'}</bdi>
            </ReadOnly>
          )}
          <Steps form={form} can={can} onAsk={setAsking} />
        </Form>
      )}
      <Questions
        asking={asking}
        consequence={report.totals.missing > 0 ? say('day-reports.branch-consequence-missing', { count: report.totals.missing }) : say('day-reports.branch-consequence')}
        onSend={async () => onDone(await api.post<BranchDay>(`${path}/send`, body(form.values.note)), say('day-reports.signed'))}
        onCountersign={async () => onDone(await api.post<BranchDay>(`${path}/countersign`, { version: report.version }), say('day-reports.countersigned'))}
        onClose={() => setAsking(undefined)}
      />
    </Box>
  );
}

interface StepsProps {
  form: FormState<{ note: string }>;
  can: (verb: string) => boolean;
  onAsk: (question: Question) => void;
}

/** Saving, and the signatures that are possible now. */
function Steps({ form, can, onAsk }: StepsProps): ReactElement {
  const say = useText();
  return (
    <Flex gap={2} justifyContent="flex-end" wrap="wrap">
      {can('save') && (
        <Allowed route="branch-days.save">
          <Button type="submit" variant="secondary" loading={form.busy} disabled={!form.dirty}>
            {say('action.save')}
          </Button>
        </Allowed>
      )}
      {can('send') && <Allowed route="branch-days.send"><Button onClick={() => onAsk('send')}>{say('day-reports.send')}</Button></Allowed>}
      {can('return') && (
        <Allowed route="branch-days.return">
          <Button variant="danger-light" onClick={() => onAsk('return')}>
            {say('day-reports.return')}
          </Button>
        </Allowed>
      )}
      {can('countersign') && <Allowed route="branch-days.countersign"><Button onClick={() => onAsk('countersign')}>{say('day-reports.countersign')}</Button></Allowed>}
    </Flex>
  );
}
