import { Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useId, useRef, type ReactElement } from 'react';

import { PAPER_FILE_TYPES } from '../../../../shared/api/agent-papers';
import { useText } from '../../kernel/text';

interface FileChoiceProps {
  label: string;
  hint?: string;
  accept?: readonly string[];
  file: File | undefined;
  problem?: string;
  onChange: (file: File | undefined) => void;
}

/** A file from this machine; the button stands for the browser's own field, which speaks the browser's language. */
export function FileChoice({ label, hint, accept = PAPER_FILE_TYPES, file, problem, onChange }: FileChoiceProps): ReactElement {
  const say = useText();
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" startIcon={<Upload />} onClick={() => own.current?.click()} aria-describedby={id}>
          {label}
        </Button>
        {file && <bdi>{file.name}</bdi>}
        {file && (
          <Button variant="ghost" size="S" onClick={() => onChange(undefined)}>
            {say('action.clear')}
          </Button>
        )}
      </Flex>
      <Typography id={id} variant="pi" tag="p" textColor={problem ? 'danger600' : 'neutral600'} role={problem ? 'alert' : undefined}>
        {problem ?? hint}
      </Typography>
      <input
        ref={own}
        type="file"
        hidden
        accept={accept.join(',')}
        onChange={(event) => {
          onChange(event.target.files?.[0]);
          // The same file may be chosen again after a refusal.
          event.target.value = '';
        }}
      />
    </div>
  );
}
