import { Box, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import { PHOTO_KINDS, type PhotoOfJob } from '../../../../shared/api/invoices';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { ChoiceField } from '../../ui';
import { FileChoice } from '../network/file-choice';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A photo that the customer sent: what it shows, and the file; it is kept as soon as it is chosen. */
export function AddPhoto({ jobId, onAdded }: { jobId: string; onAdded: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const [kind, setKind] = useState('plate');
  const [problem, setProblem] = useState<string>();
  const send = (file: File | undefined): void => {
    if (!file) return;
    setProblem(undefined);
    api
      .upload<{ id: string }>('/photos', file)
      .then(({ id }) => api.post<PhotoOfJob>(`/jobs/${jobId}/photos`, { photo: id, kind }))
      .then(onAdded, (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        setProblem(error.message);
      });
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end" paddingTop={4}>
      <Box minWidth="18rem">
        <ChoiceField name="photo-kind" label={say('waiting.photo-shows')} value={kind} options={PHOTO_KINDS.map((each) => ({ value: each, label: say(`waiting.photo.${each}`) }))} onChange={setKind} required />
      </Box>
      <FileChoice label={say('waiting.add-photo')} accept={TYPES} file={undefined} problem={problem} onChange={send} />
    </Flex>
  );
}
