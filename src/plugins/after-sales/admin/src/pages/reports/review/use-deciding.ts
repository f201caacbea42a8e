import { useRef, useState } from 'react';

import type { ReportAnswer } from '../../../../../shared/api/invoices';
import { useApi } from '../../../kernel/api';
import { Problem } from '../../../kernel/problem';
import { bodyOf, positionAt, type Decisions } from './decisions';

interface Deciding {
  busy: boolean;
  /** What concerns no line. */
  general: string | undefined;
  /** What the server says about a line, by its position. */
  problems: Readonly<Record<number, string>>;
  /** Somebody else has decided meanwhile: nothing of theirs was overwritten. */
  overtaken: boolean;
  sign: (decisions: Decisions) => void;
  giveBack: (reason: string) => void;
  clear: () => void;
}

/** Sends the decision; the same one sent twice is made once, and a refusal lands at its line. */
export function useDeciding(report: ReportAnswer, onDone: (decided: ReportAnswer) => void): Deciding {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  const [general, setGeneral] = useState<string>();
  const [problems, setProblems] = useState<Readonly<Record<number, string>>>({});
  const [overtaken, setOvertaken] = useState(false);
  const intent = useRef({ of: '', key: '' });
  const clear = (): void => {
    setGeneral(undefined);
    setProblems({});
  };
  const send = (verb: 'decide' | 'return', body: object, refuse: (problem: Problem) => void): void => {
    if (busy) return;
    const of = JSON.stringify([verb, body]);
    if (intent.current.of !== of) intent.current = { of, key: crypto.randomUUID() };
    setBusy(true);
    clear();
    api
      .post<ReportAnswer>(`/reports/${report.id}/${verb}`, body, { key: intent.current.key })
      .then(onDone, (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        setBusy(false);
        if (error.code === 'reports.wrong-state') setOvertaken(true);
        refuse(error);
      });
  };
  return {
    busy,
    general,
    problems,
    overtaken,
    clear,
    sign(decisions) {
      const body = bodyOf(report.lines, decisions);
      send('decide', body, (problem) => {
        const here = problem.fields.flatMap(({ path, message }): [number, string][] => {
          const position = positionAt(path, body);
          return position === undefined ? [] : [[position, message]];
        });
        setProblems(Object.fromEntries(here));
        setGeneral(here.length > 0 ? undefined : problem.message);
      });
    },
    giveBack: (reason) => send('return', { reason }, (problem) => setGeneral([problem.message, ...problem.fields.map(({ message }) => message)].join(' '))),
  };
}
