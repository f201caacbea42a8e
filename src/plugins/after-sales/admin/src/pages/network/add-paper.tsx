import { Button, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { PAPER_KINDS, type PaperAnswer } from '../../../../shared/api/agent-papers';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { ChoiceField, DayField, Form, TextField, useForm } from '../../ui';
import { FileChoice } from './file-choice';
import { Fields } from './line';

interface AddPaperProps {
  agentId: string;
  /** What a new one may take the place of. */
  living: readonly PaperAnswer[];
  onAdded: () => void;
  onClose: () => void;
}

interface Values {
  kind: string;
  number: string;
  validFrom: string | null;
  validUntil: string | null;
  note: string;
  replaces: string;
}

const NOTHING: Values = { kind: 'contract', number: '', validFrom: null, validUntil: null, note: '', replaces: '' };

/** A paper and, if it is at hand, its scan: the paper is kept even when the scan can't be read. */
export function AddPaper({ agentId, living, onAdded, onClose }: AddPaperProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { day } = useFormats();
  const [file, setFile] = useState<File>();
  const [kept, setKept] = useState<PaperAnswer>();
  const form = useForm<Values, PaperAnswer>({
    first: NOTHING,
    paths: ['kind', 'number', 'validFrom', 'validUntil', 'note', 'replaces', 'file'],
    async send({ kind, number, validFrom, validUntil, note, replaces }, key) {
      const body = { kind, ...(number.trim() && { number: number.trim() }), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), ...(note.trim() && { note: note.trim() }), ...(replaces && { replaces }) };
      const paper = kept ?? (await api.post<PaperAnswer>(`/agents/${agentId}/papers`, body, { key }));
      setKept(paper);
      if (!file) return paper;
      return api.upload<PaperAnswer>(`/agent-papers/${paper.id}/file`, file).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        throw new Problem(error.status, error.code, error.message, [{ path: 'file', code: error.code, message: error.message }]);
      });
    },
    onDone: onAdded,
  });
  const { values, set, problemAt } = form;
  const before = living.filter(({ kind }) => kind === values.kind);
  const fixed = kept !== undefined;
  return (
    <Form label={say('network.papers.add')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <ChoiceField name="kind" label={say('network.papers.kind')} value={values.kind} problem={problemAt('kind')} options={PAPER_KINDS.map((kind) => ({ value: kind, label: say(`network.paper.${kind}`) }))} onChange={(kind) => form.reset({ ...values, kind, replaces: '' })} disabled={fixed} required />
      <TextField name="number" label={say('network.papers.number')} value={values.number} problem={problemAt('number')} onChange={(number) => set('number', number)} maxLength={60} disabled={fixed} />
      <Fields>
        <DayField name="validFrom" label={say('network.papers.valid-from')} value={values.validFrom} problem={problemAt('validFrom')} onChange={(next) => set('validFrom', next)} disabled={fixed} />
        <DayField name="validUntil" label={say('network.papers.valid-until')} value={values.validUntil} problem={problemAt('validUntil')} onChange={(next) => set('validUntil', next)} disabled={fixed} />
      </Fields>
      {before.length > 0 && (
        <ChoiceField
          name="replaces"
          label={say('network.papers.replaces')}
          hint={say('network.papers.replaces-hint')}
          value={values.replaces}
          problem={problemAt('replaces')}
          options={before.map(({ id, kind, number, validUntil }) => ({ value: id, label: [say(`network.paper.${kind}`), number && `\u2066${number}\u2069`, validUntil && say('network.papers.until', { day: day(validUntil) })].filter(Boolean).join(' ') }))}
          onChange={(replaces) => set('replaces', replaces)}
          disabled={fixed}
        />
      )}
      <TextField name="note" label={say('network.papers.note')} value={values.note} problem={problemAt('note')} onChange={(note) => set('note', note)} maxLength={500} disabled={fixed} />
      <FileChoice label={say('network.papers.file')} hint={say('network.papers.file-hint')} file={file} problem={problemAt('file')} onChange={setFile} />
      <Flex gap={2}>
        <Button type="submit" loading={form.busy}>
          {say('network.papers.make')}
        </Button>
        <Button variant="tertiary" onClick={fixed ? onAdded : onClose}>
          {say(fixed ? 'network.papers.without-file' : 'action.cancel')}
        </Button>
      </Flex>
    </Form>
  );
}
