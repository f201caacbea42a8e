import { Button } from '@strapi/design-system';
import type { ReactElement } from 'react';

import type { ImportField, ImportRowAnswer } from '../../../../shared/api/coding-imports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Alert, Form, SidePanel, StatusBadge, TextField, useForm, useStep } from '../../ui';
import { fieldTitle, TONES } from './words';

interface RowPanelProps {
  importId: string;
  row: ImportRowAnswer;
  columns: readonly ImportField[];
  onCorrected: (row: ImportRowAnswer) => void;
  onSkipped: () => void;
  onClose: () => void;
}

/** One row of the file, to be corrected cell by cell; what is wrong stands at its cell. */
export function RowPanel({ importId, row, columns, onCorrected, onSkipped, onClose }: RowPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { number } = useFormats();
  const path = `/coding-imports/${importId}/rows/${row.row}`;
  const cells = Object.fromEntries(columns.map((field) => [field, row.cells[field] ?? ''])) as Record<ImportField, string>;
  const form = useForm<Record<ImportField, string>, ImportRowAnswer>({
    first: cells,
    paths: columns,
    send: (values) => api.patch(path, { cells: Object.fromEntries(columns.filter((field) => values[field] !== cells[field]).map((field) => [field, values[field]])) }),
    onDone: onCorrected,
  });
  const said = new Map<string, string>(row.problems.map(({ field, message }) => [field, message]));
  const step = useStep();
  const elsewhere = row.problems.filter(({ field }) => !columns.includes(field));
  const title = say('import.correct', { row: number(row.row) });
  const formId = `row-${row.row}`;
  return (
    <SidePanel
      title={title}
      label={title}
      badge={<StatusBadge tone={TONES[row.verdict]}>{say(`import.verdict.${row.verdict}`)}</StatusBadge>}
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={() => step.take(() => api.post(`${path}/skip`).then(onSkipped))}>
            {say('import.skip', { row: number(row.row) })}
          </Button>
          <Button type="submit" form={formId} loading={form.busy}>
            {say('action.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} label={title} general={step.refusal ?? form.general} problemsOf={form.problems} onSubmit={() => step.take(form.submit)}>
        {elsewhere.map(({ code, message }) => (
          <Alert key={code} tone="bad">
            {message}
          </Alert>
        ))}
        {columns.map((field) => (
          <TextField
            key={field}
            name={field}
            label={fieldTitle(say, field)}
            value={form.values[field]}
            // What the preview said holds until the cell is changed.
            problem={form.problemAt(field) ?? (form.values[field] === cells[field] ? said.get(field) : undefined)}
            onChange={(value) => form.set(field, value)}
            ltr={field === 'code'}
          />
        ))}
      </Form>
    </SidePanel>
  );
}
