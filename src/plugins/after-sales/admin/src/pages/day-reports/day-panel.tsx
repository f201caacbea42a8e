import { Box, Flex } from '@strapi/design-system';
import { useCallback, useEffect, useId, useState, type MutableRefObject, type ReactElement } from 'react';

import type { DayReport } from '../../../../shared/api/day-reports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Failed, PaperButton, SidePanel, Skeleton, StatusBadge } from '../../ui';
import { DayFacts, Signatures } from './day-facts';
import { DaySteps, Questions, type Question } from './day-steps';
import { straight, type Leave } from './leave';
import { ReturnForm } from './return-form';
import { TypedFields, useDayForm } from './typed-fields';
import { TONES } from './views';

interface DayPanelProps {
  technician: { id: string; name: string };
  day: string;
  onChanged: () => void;
  /** Where the panel says how it is left. */
  leaving: MutableRefObject<Leave>;
  onNext?: () => void;
  onClose: () => void;
}

/** A technician's day beside the list: what the program knows, what is typed, and the signature. */
export function DayPanel(props: DayPanelProps): ReactElement {
  const { technician, day, onChanged, onClose } = props;
  const api = useApi();
  const [report, setReport] = useState<DayReport>();
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<string>();
  const load = useCallback(
    (signal?: AbortSignal) => void api.get<DayReport>('/day-reports/mine', { technician: technician.id, day }, { signal }).then(setReport, (error: unknown) => error instanceof Problem && setProblem(error)),
    [api, technician.id, day],
  );
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const done = (changed: DayReport, words: string): void => {
    setReport(changed);
    setTold(words);
    onChanged();
  };
  if (report) return <Loaded {...props} key={report.version} report={report} told={told} onReport={done} />;
  return (
    <SidePanel title={<bdi>{technician.name}</bdi>} label={technician.name} onClose={onClose}>
      {problem ? <Failed problem={problem} onRetry={() => load()} /> : <Skeleton />}
    </SidePanel>
  );
}

interface LoadedProps extends DayPanelProps {
  report: DayReport;
  told: string | undefined;
  onReport: (report: DayReport, words: string) => void;
}

function Loaded({ technician, day, report, told, onReport: done, leaving, onNext, onClose }: LoadedProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const formId = useId();
  const { day: dayIn } = useFormats();
  const [asking, setAsking] = useState<Question>();
  const form = useDayForm({ report, formId, technician: technician.id, day, onSaved: (changed) => done(changed, say('day-reports.saved')) });
  const can = (verb: string): boolean => report.may.includes(verb) && may(`day-reports.${verb}`);
  // Whoever closes the panel or goes on hasn't lost what was typed: it is saved first, and what can't be saved keeps it open.
  useEffect(() => {
    leaving.current = (go) => form.leave(go, can('save'));
    return () => {
      leaving.current = straight;
    };
  });
  return (
    <SidePanel
      title={
        <>
          <bdi>{technician.name}</bdi> — <bdi>{dayIn(day)}</bdi>
        </>
      }
      label={technician.name}
      badge={<StatusBadge tone={TONES[report.state]}>{say(`day-reports.state.${report.state}`)}</StatusBadge>}
      actions={asking !== 'return' && <DaySteps formId={formId} form={form} can={can} onAsk={setAsking} onNext={onNext} />}
      onClose={onClose}
      keeps
    >
      <div aria-live="polite">
        {told && (
          <Box paddingBottom={4}>
            <Alert tone="good">{told}</Alert>
          </Box>
        )}
      </div>
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
        {report.id && (
          <div>
            <Allowed route="day-reports.print">
              <PaperButton path={`/day-reports/${report.id}/print`}>{say('action.print')}</PaperButton>
            </Allowed>
          </div>
        )}
      </Flex>
      <Questions
        asking={asking}
        consequence={say('day-reports.send-consequence', { name: technician.name })}
        onSend={async () => done(await form.sign(), say('day-reports.signed'))}
        onCountersign={async () => done(await api.post<DayReport>(`/day-reports/${report.id}/countersign`), say('day-reports.countersigned'))}
        onClose={() => setAsking(undefined)}
      />
    </SidePanel>
  );
}
