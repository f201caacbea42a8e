import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { NavLink, useNavigate, useParams } from 'react-router-dom';

import type { DeviceLife } from '../../../../shared/api/device-lives';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Failed, Ltr, Page, Skeleton } from '../../ui';
import { deviceInWords, NAMED, useNames } from '../codings/use-names';
import { Card } from '../settings/card';
import { CorrectPanel } from './correct-panel';
import { FactPanel } from './fact-panel';
import { KnownBadge } from './known-badge';
import { Identity, LifeTimeline, Owners, Work } from './life-parts';
import { DEVICES } from './places';
import { Facts, Warranty } from './warranty-card';

/** The life of one device: what it is, whether it is covered and why, who had it, and everything that was done to it. */
export function LifePage(): ReactElement {
  const say = useText();
  const may = useMay();
  const go = useNavigate();
  const { id = '' } = useParams();
  const { life, problem, load } = useLife(id);
  const [doing, setDoing] = useState<'correct' | 'fact'>();
  const names = useNames(NAMED);
  const done = (): void => {
    setDoing(undefined);
    load();
  };
  if (problem) return <Page title={say('devices.life')}>{<Failed problem={problem} onRetry={() => load()} />}</Page>;
  if (!life) return <Page title={say('devices.life')}>{<Skeleton $width="40%" />}</Page>;
  const called = deviceInWords(life, names) || [life.categoryTold, life.brandTold].filter(Boolean).join(' ') || say('devices.device');
  const newReception = may('receptions.open') && life.serial && (
    <Button startIcon={<Plus />} onClick={() => go(`/plugins/after-sales/reception?serial=${encodeURIComponent(life.serial ?? '')}`)}>
      {say('devices.new-reception')}
    </Button>
  );
  const actions = (
    <>
      <LinkButton tag={NavLink} to={DEVICES} variant="tertiary">
        {say('devices.back')}
      </LinkButton>
      {may('warranty.record-fact') && life.serial && (
        <Button variant="tertiary" onClick={() => setDoing('fact')}>
          {say('devices.record-fact')}
        </Button>
      )}
      <Allowed route="devices.change">
        <Button variant="tertiary" startIcon={<Pencil />} onClick={() => setDoing('correct')}>
          {say('devices.correct')}
        </Button>
      </Allowed>
    </>
  );
  return (
    <Page title={called} subtitle={<Subtitle life={life} />} actions={actions} primary={newReception}>
      <Card title={say('devices.warranty')} wide>
        <Warranty life={life} />
      </Card>
      <Card title={say('devices.facts')} wide>
        <Identity life={life} />
        <Facts life={life} />
      </Card>
      <Card title={say('devices.owners')} wide>
        <Owners life={life} />
      </Card>
      <Card title={say('devices.jobs')} wide>
        <Work life={life} />
      </Card>
      <Card title={say('devices.timeline')} wide>
        <LifeTimeline life={life} />
      </Card>
      {doing === 'correct' && <CorrectPanel life={life} onDone={done} onClose={() => setDoing(undefined)} />}
      {doing === 'fact' && <FactPanel life={life} onDone={done} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

function Subtitle({ life }: { life: DeviceLife }): ReactElement {
  const say = useText();
  return (
    <Flex tag="span" gap={2} wrap="wrap" paddingTop={1}>
      <Typography>{life.serial ? <Ltr>{life.serial}</Ltr> : say('devices.no-serial')}</Typography>
      <KnownBadge known={life.state === 'known'} />
    </Flex>
  );
}

function useLife(id: string): { life?: DeviceLife; problem?: Problem; load: (signal?: AbortSignal) => void } {
  const api = useApi();
  const [life, setLife] = useState<DeviceLife>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback((signal?: AbortSignal) => void api.get<DeviceLife>(`/devices/${id}`, {}, { signal }).then(setLife, (error: unknown) => error instanceof Problem && setProblem(error)), [api, id]);
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  return { life, problem, load };
}
