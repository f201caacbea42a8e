import { Box, Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';

import type { CustodyFound, CustodyLine } from '../../../../shared/api/custody';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, Ltr, StageBadge, TextField } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';

interface ScanBoxProps {
  names: Names;
  onOpen: (device: CustodyLine['job']) => void;
}

/**
 * The cursor waits here: a scanner types what it reads and presses Enter, and the device's panel opens. What was read
 * stays marked, so that the next scan takes its place.
 */
export function ScanBox({ names, onOpen }: ScanBoxProps): ReactElement {
  const api = useApi();
  const say = useText();
  const own = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly CustodyLine[]>();
  const [refusal, setRefusal] = useState<string>();
  // Two scans quickly after one another: the answer to the last one counts.
  const last = useRef(0);
  const several = (found?.length ?? 0) > 1;
  useEffect(() => {
    if (several) own.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [several, found]);
  const scan = (event: FormEvent): void => {
    event.preventDefault();
    const q = typed.trim();
    if (q === '') return;
    own.current?.querySelector('input')?.select();
    const mine = (last.current += 1);
    api.get<CustodyFound>('/custody/find', { q }).then(
      ({ items }) => {
        if (last.current !== mine) return;
        setRefusal(items.length === 0 ? say('custody.nothing-found', { q: `\u2068${q}\u2069` }) : undefined);
        setFound(items);
        if (items.length === 1) onOpen(items[0]!.job);
      },
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        if (last.current === mine) setRefusal(error.message);
      },
    );
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
      <form ref={own} aria-label={say('custody.scan')} onSubmit={scan}>
        <Box maxWidth="52rem">
          <TextField name="scan" label={say('custody.scan')} hint={say('custody.scan-hint')} value={typed} onChange={setTyped} maxLength={80} ltr autoFocus />
        </Box>
        <div aria-live="polite">{refusal && <Alert tone="warning">{refusal}</Alert>}</div>
        {several && (
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2} aria-label={say('custody.several')}>
            {found?.map((line) => (
              <li key={line.job.id}>
                <Button variant="ghost" size="S" endIcon={<StageBadge stage={line.job.stage} />} onClick={() => onOpen(line.job)}>
                  <Ltr>{line.job.number}</Ltr> — <bdi>{deviceInWords(line.device, names) || '—'}</bdi> — <bdi>{line.customer.name}</bdi>
                </Button>
              </li>
            ))}
          </Flex>
        )}
      </form>
    </Box>
  );
}
