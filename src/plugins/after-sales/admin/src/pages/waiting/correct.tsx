import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { SettledAnswer, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, DevicePicker, Form, Ltr } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';
import { Line, Lines } from '../network/line';

interface CorrectProps {
  serial: UnknownSerialAnswer;
  names: Names;
  onSettled: (answer: SettledAnswer) => void;
}

/** It is a device of ours: one press beside the serial that was meant, or a search among all of them. */
export function Correct({ serial, names, onSettled }: CorrectProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [picked, setPicked] = useState('');
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const settle = (device: string): void => {
    setBusy(device);
    setRefusal(undefined);
    api
      .post<SettledAnswer>(`/jobs/${serial.job}/unknown-serial/correct`, { device })
      .then(onSettled, (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        setRefusal(error.fields[0]?.message ?? error.message);
      })
      .finally(() => setBusy(undefined));
  };
  if (serial.device.state === 'known') {
    return (
      <>
        {refusal && <Alert tone="bad">{refusal}</Alert>}
        <Button data-main-action loading={busy !== undefined} onClick={() => settle(serial.device.id)}>
          {say('waiting.go-on')}
        </Button>
      </>
    );
  }
  return (
    <>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      {serial.near.length === 0 && <Typography textColor="neutral600">{say('waiting.none-near')}</Typography>}
      <Lines>
        {serial.near.map((device, at) => (
          <Line
            key={device.id}
            actions={
              <Button data-main-action={at === 0 ? true : undefined} size="S" variant={at === 0 ? 'default' : 'secondary'} loading={busy === device.id} onClick={() => settle(device.id)} aria-label={say('waiting.is-this', { serial: `\u2066${device.serial}\u2069` })}>
                {say('waiting.is-this-one')}
              </Button>
            }
          >
            <Compared told={serial.device.serial ?? ''} ours={device.serial} />
            <Typography variant="pi" textColor="neutral600" tag="p">
              <bdi>{deviceInWords(device, names)}</bdi> — {say(`waiting.differs.${device.differs}`)}
            </Typography>
          </Line>
        ))}
      </Lines>
      {may('contacts.search') && (
        <Form label={say('waiting.other-device')} onSubmit={() => picked && settle(picked)}>
          <Flex gap={2} alignItems="flex-end" wrap="wrap" paddingTop={4}>
            <DevicePicker name="device" label={say('waiting.other-device')} value={picked} onChange={setPicked} />
            <Button type="submit" variant="secondary" disabled={picked === ''} loading={picked !== '' && busy === picked}>
              {say('waiting.is-this-one')}
            </Button>
          </Flex>
        </Form>
      )}
    </>
  );
}

/** Our serial with the signs that differ from the told one set apart: eyes slip over them, as the caller's did. */
function Compared({ told, ours }: { told: string; ours: string }): ReactElement {
  const theirs = told.toUpperCase();
  return (
    <Ltr>
      {[...ours].map((sign, at) => (sign.toUpperCase() === theirs[at] ? sign : <mark key={at}>{sign}</mark>))}
    </Ltr>
  );
}
