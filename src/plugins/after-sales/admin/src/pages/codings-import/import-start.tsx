import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft, Download, File as FileIcon } from '@strapi/icons';
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { CodingList } from '../../../../shared/api/codings';
import type { ImportAnswer, ImportPage as ImportList } from '../../../../shared/api/coding-imports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { Problem } from '../../kernel/problem';
import { saveFile } from '../../kernel/save-file';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Page } from '../../ui';
import { codingsPath, PLURALS } from '../codings/lists';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';

const Zone = styled.div<{ $over: boolean }>`
  align-items: center;
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};
  border: 1px dashed ${({ theme, $over }) => ($over ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  padding: 4rem 2rem;
  text-align: center;
`;

/** Windows often has no type for CSV, or Excel's. */
const typed = (file: File): Blob => new Blob([file], { type: /\.csv$/i.test(file.name) ? CSV : XLSX });

/** The first step of an import: a file, or one that was begun before. */
export function ImportStart({ list }: { list: CodingList }): ReactElement {
  const say = useText();
  const goTo = useNavigate();
  const [refusal, setRefusal] = useState<string>();
  return (
    <Page
      title={say('import.title', { list: say(`codings.list.${list}`) })}
      actions={
        <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => goTo(codingsPath(list))}>
          {say('import.back')}
        </Button>
      }
    >
      {refusal && (
        <Box paddingBottom={4}>
          <Alert tone="bad">{refusal}</Alert>
        </Box>
      )}
      <FileZone list={list} onRefusal={setRefusal} />
      <OpenOnes list={list} />
    </Page>
  );
}

interface FileZoneProps {
  list: CodingList;
  onRefusal: (words: string | undefined) => void;
}

/** Where a file is dropped or chosen; it is sent at once and opens as an import. */
function FileZone({ list, onRefusal }: FileZoneProps): ReactElement {
  const api = useApi();
  const say = useText();
  const goTo = useNavigate();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return;
    setBusy(true);
    onRefusal(undefined);
    try {
      const begun = await api.upload<ImportAnswer>('/coding-imports', typed(file), { query: { list, name: file.name } });
      goTo(codingsPath(list, `/import/${begun.id}`));
    } catch (error) {
      setBusy(false);
      onRefusal(wordsOf(error));
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const dragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Zone $over={over} onDragOver={dragOver} onDragLeave={() => setOver(false)} onDrop={drop}>
      {busy ? <Loader>{say('import.reading')}</Loader> : <Choice list={list} onFile={(file) => void send(file)} onRefusal={onRefusal} />}
    </Zone>
  );
}

function Choice({ list, onFile, onRefusal }: FileZoneProps & { onFile: (file: File | undefined) => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const { fileDay } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const template = (): void => {
    api.download(`/${PLURALS[list]}/export`, { empty: true }).then(
      (bytes) => saveFile(bytes, `${PLURALS[list]}-${fileDay()}.xlsx`),
      (error: unknown) => onRefusal(wordsOf(error)),
    );
  };
  return (
    <>
      <Typography variant="delta" tag="p">
        {say('import.drop')}
      </Typography>
      <Typography textColor="neutral600" tag="p">
        {say('import.drop-hint')}
      </Typography>
      <Flex gap={2} wrap="wrap" justifyContent="center">
        <Button startIcon={<FileIcon />} onClick={() => input.current?.click()}>
          {say('import.choose')}
        </Button>
        <Allowed route={`${PLURALS[list]}.export`}>
          <Button variant="tertiary" startIcon={<Download />} onClick={template}>
            {say('import.template')}
          </Button>
        </Allowed>
      </Flex>
      <input ref={input} type="file" hidden aria-label={say('import.choose')} accept=".xlsx,.csv" onChange={(event: ChangeEvent<HTMLInputElement>) => onFile(event.target.files?.[0])} />
    </>
  );
}

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Problem)) throw error;
  return error.fields[0]?.message ?? error.message;
};

/** What was begun and not finished, by anybody of the office: nobody has to begin twice. */
function OpenOnes({ list }: { list: CodingList }): ReactElement | null {
  const api = useApi();
  const say = useText();
  const goTo = useNavigate();
  const { dateTime, number } = useFormats();
  const [begun, setBegun] = useState<readonly ImportAnswer[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<ImportList>('/coding-imports', { list, state: 'open' }, { signal: stop.signal }).then(
      ({ items }) => setBegun(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [api, list]);
  if (begun.length === 0) return null;
  return (
    <Box tag="section" paddingTop={6}>
      <Typography variant="delta" tag="h2">
        {say('import.open-ones')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {begun.map(({ id, fileName, createdAt, counts, total }) => (
          <Flex key={id} tag="li" justifyContent="space-between" gap={2} background="neutral0" hasRadius shadow="tableShadow" padding={3}>
            <Typography>{say('import.open-line', { file: `\u2068${fileName}\u2069`, time: dateTime(createdAt), wrong: number(counts.wrong), total: number(total) })}</Typography>
            <Button variant="tertiary" onClick={() => goTo(codingsPath(list, `/import/${id}`))}>
              {say('import.continue')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
