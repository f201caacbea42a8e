import { Box, Button, Flex } from '@strapi/design-system';
import { useCallback, useEffect, useId, useState, type ReactElement } from 'react';

import type { DayReport } from '../../../../shared/api/day-reports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, Confirm, Failed, PaperButton, SidePanel, Skeleton, StatusBadge } from '../../ui';
import { DayFacts, Signatures } from './day-facts';
import { TypedFields, useDayForm } from './typed-fields';
import { ReturnForm } from './return-form';
import { NEXT_KEY, TONES } from './views';

interface DayPanelProps {
  technician: { id: string; name: string };
  day: string;
  onChanged: () => void;
  onNext?: () => void;
  onClose: () => void;
}

/** A technician's day beside the list: what the program knows, what is typed, and the signature. */
export function DayPanel(props: DayPanelProps): ReactElement {
  const { technician, day, onClose } = props;
  const api = useApi();
  const say = useText();
  const [report, setReport] = useState<DayReport>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(
    (signal?: AbortSignal) => void api.get<DayReport>('/day-reports/mine', { technician: technician.id, day }, { signal }).then(setReport, (error: unknown) => error instanceof Problem && setProblem(error)),
    [api, technician.id, day],
  );
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  if (report) return <Loaded {...props} key={report.version} report={report} onReport={setReport} />;
  return (
    <SidePanel title={<bdi>{technician.name}</bdi>} label={technician.name} onClose={onClose}>
      {problem ? <Failed problem={problem} onRetry={() => load()} /> : <Skeleton />}
    </SidePanel>
  );
}

function Loaded({ technician, day, report, onReport, onChanged, onNext, onClose }: DayPanelProps & { report: DayReport; onReport: (report: DayReport) => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const formId = useId();
  const { day: dayIn } = useFormats();
  const [asking, setAsking] = useState<'send' | 'countersign' | 'return'>();
  const [told, setTold] = useState<string>();
  const done = (changed: DayReport, words: string): void => {
    onReport(changed);
    setTold(words);
    onChanged();
  };
  const form = useDayForm({ report, technician: technician.id, day, onSaved: (changed) => done(changed, say('day-reports.saved')) });
  const can = (verb: string): boolean => report.may.includes(verb) && may(`day-reports.${verb}`);
  // Whoever closes the panel or goes on hasn't lost what was typed: it is saved first, and what can't be saved keeps it open.
  const leave = (go: () => void) => async (): Promise<void> => {
    if (!form.state.dirty || !can('save') || (await form.save())) go();
  };
  const actions = asking !== 'return' && (
    <>
      {onNext && (
        <Button variant="tertiary" onClick={() => void leave(onNext)()}>
          {`${say('day-reports.next')} ${NEXT_KEY}`}
        </Button>
      )}
      {can('return') && (
        <Button variant="danger-light" onClick={() => setAsking('return')}>
          {say('day-reports.return')}
        </Button>
      )}
      {can('save') && (
        <Button variant="secondary" type="submit" form={formId} loading={form.state.busy} disabled={!form.state.dirty}>
          {say('action.save')}
        </Button>
      )}
      {can('send') && <Button onClick={() => form.check() && setAsking('send')}>{say('day-reports.send')}</Button>}
      {can('countersign') && <Button onClick={() => setAsking('countersign')}>{say('day-reports.countersign')}</Button>}
    </>
  );
  return (
    <SidePanel
      title={<bdi>{`${technician.name} — ${dayIn(day)}`}</bdi>}
      label={technician.name}
      badge={<StatusBadge tone={TONES[report.state]}>{say(`day-reports.state.${report.state}`)}</StatusBadge>}
      actions={actions || undefined}
      onClose={() => void leave(onClose)()}
    >
      <div aria-live="polite">{told && <Box paddingBottom={4}><Alert tone="good">{told}</Alert></Box>}</div>
      {asking === 'return' && report.id && (
        <ReturnForm<DayReport>
          send={(reason, key) => api.post(`/day-reports/${report.id}/return`, { reason }, { key })}
          onDone={(changed) => {
            setAsking(undefined);
            done(changed, say('day-reports.returned'));
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Signatures report={report} />
        <DayFacts report={report} />
        <TypedFields id={formId} form={form} report={report} editable={can('save')} />
        {report.id && may('day-reports.print') && (
          <div>
            <PaperButton path={`/day-reports/${report.id}/print`}>{say('action.print')}</PaperButton>
          </div>
        )}
      </Flex>
      <Confirm
        open={asking === 'send'}
        title={say('day-reports.send-title')}
        consequence={say('day-reports.send-consequence', { name: technician.name })}
        verb={say('day-reports.send')}
        onConfirm={async () => done(await form.sign(), say('day-reports.signed'))}
        onClose={() => setAsking(undefined)}
      />
      <Confirm
        open={asking === 'countersign'}
        title={say('day-reports.countersign-title')}
        consequence={say('day-reports.countersign-consequence')}
        verb={say('day-reports.countersign')}
        onConfirm={async () => done(await api.post<DayReport>(`/day-reports/${report.id}/countersign`), say('day-reports.countersigned'))}
        onClose={() => setAsking(undefined)}
      />
    </SidePanel>
  );
}
