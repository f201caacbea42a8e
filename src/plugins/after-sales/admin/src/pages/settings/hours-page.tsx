import { Button, Flex } from '@strapi/design-system';
import { useCallback, useEffect, useState, type ReactElement } from 'react';

import type { Week, WeekAnswer } from '../../../../shared/api/service-time';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, Allowed, ChoiceField, CodingPicker, Confirm, DayField, Failed, Form, Page, useForm } from '../../ui';
import { Frame } from '../frame';
import { Card } from './card';
import { DAYS } from './week-rows';
import { useSaved } from './use-saved';
import { WeekEditor } from './week-editor';

interface Place {
  scope: 'company' | 'province';
  code: string;
}

const bodyOf = ({ scope, code }: Place): Record<string, string> => (scope === 'company' ? { scope } : { scope, code });

export default function HoursPage(): ReactElement {
  return (
    <Frame>
      <Hours />
    </Frame>
  );
}

const COMPANY: Place = { scope: 'company', code: '' };

function Hours(): ReactElement {
  const say = useText();
  const [place, setPlace] = useState<Place>(COMPANY);
  const scopes = (['company', 'province'] as const).map((value) => ({ value, label: say(`settings.place.${value}`) }));
  return (
    <Page title={say('settings.hours')} subtitle={say('settings.hours-about')}>
      <Card>
        <ChoiceField name="scope" label={say('settings.place')} value={place.scope} options={scopes} onChange={(scope) => setPlace({ scope: scope as Place['scope'], code: '' })} required />
        {place.scope === 'province' && (
          <div style={{ paddingBlockStart: '1.6rem' }}>
            <CodingPicker name="code" plural="provinces" label={say('settings.province')} value={place.code} onChange={(code) => setPlace({ scope: 'province', code })} required />
          </div>
        )}
      </Card>
      <WeekOf place={place} />
    </Page>
  );
}

/** The company's week; also a step of the first run. */
export const CompanyWeek = ({ onSaved }: { onSaved: () => void }): ReactElement => <WeekOf place={COMPANY} onSaved={onSaved} />;

function WeekOf({ place, onSaved }: { place: Place; onSaved?: () => void }): ReactElement {
  const api = useApi();
  const [found, setFound] = useState<WeekAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const chosen = place.scope === 'company' || place.code !== '';
  const load = useCallback(
    (signal?: AbortSignal) => {
      setProblem(undefined);
      if (!chosen) return setFound(undefined);
      return void api.get<WeekAnswer>('/working-week', bodyOf(place), { signal }).then(setFound, (error: unknown) => error instanceof Problem && setProblem(error));
    },
    [api, place, chosen],
  );
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const changed = (week: WeekAnswer): void => {
    setFound(week);
    onSaved?.();
  };
  return (
    <>
      {problem && <Failed problem={problem} onRetry={() => load()} />}
      {found && chosen && <WeekForm key={`${found.scope}/${found.code ?? ''}/${found.heldBy ?? ''}`} place={place} found={found} onChanged={changed} onInherited={() => load()} />}
    </>
  );
}

interface WeekFormProps {
  place: Place;
  found: WeekAnswer;
  onChanged: (week: WeekAnswer) => void;
  onInherited: () => void;
}

/** Every place of a refusal in the week: which shifts there are changes while it is edited. */
const pathsOf = (week: Week): string[] =>
  DAYS.en.flatMap((day) => week[day].flatMap((_, at) => [`week.${day}.${at}.from`, `week.${day}.${at}.to`]));

function WeekForm({ place, found, onChanged, onInherited }: WeekFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const { tell, saved } = useSaved();
  const [asking, setAsking] = useState(false);
  const own = found.heldBy === place.scope;
  const form = useForm<{ week: Week; from: string | null }, WeekAnswer>({
    first: { week: found.week, from: null },
    paths: ['from', ...pathsOf(found.week)],
    send: ({ week, from }, key) => api.post('/working-week/replace', { ...bodyOf(place), week, ...(from && { from }) }, { key }),
    onDone: (week) => {
      tell(say('settings.hours-saved'));
      form.reset({ week: week.week, from: null });
      onChanged(week);
    },
  });
  const disabled = !may('working-week.replace');
  return (
    <Card>
      {saved}
      <Form label={say('settings.hours')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        {place.scope === 'province' && <Alert tone="good">{say(own ? 'settings.hours-own' : 'settings.hours-company')}</Alert>}
        <WeekEditor week={form.values.week} onChange={(week) => form.set('week', week)} problemAt={form.problemAt} disabled={disabled} />
        <DayField name="from" label={say('settings.hours-from')} hint={say('settings.hours-from-hint')} value={form.values.from} problem={form.problemAt('from')} onChange={(from) => form.set('from', from)} disabled={disabled} />
        <Flex gap={2}>
          <Allowed route="working-week.replace">
            <Button type="submit" loading={form.busy} disabled={!form.dirty}>
              {say('action.save')}
            </Button>
          </Allowed>
          {place.scope === 'province' && own && (
            <Allowed route="working-week.inherit">
              <Button variant="tertiary" onClick={() => setAsking(true)}>
                {say('settings.hours-inherit')}
              </Button>
            </Allowed>
          )}
        </Flex>
      </Form>
      <Confirm
        open={asking}
        title={say('settings.hours-inherit-title')}
        consequence={say('settings.hours-inherit-consequence')}
        verb={say('settings.hours-inherit')}
        onConfirm={() => api.post('/working-week/inherit', bodyOf(place)).then(onInherited)}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
