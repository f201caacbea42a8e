import type { ReactElement } from 'react';
import { useState } from 'react';

import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { FileChoice } from './file-choice';

/** The scan of a paper that was kept without one; it is sent as soon as it is chosen. */
export function ScanPaper({ paperId, onDone }: { paperId: string; onDone: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const [problem, setProblem] = useState<string>();
  const send = (file: File | undefined): void => {
    if (!file) return;
    setProblem(undefined);
    api.upload(`/agent-papers/${paperId}/file`, file).then(onDone, (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.message);
    });
  };
  return <FileChoice label={say('network.papers.file')} file={undefined} problem={problem} onChange={send} />;
}
