import { Button, Grid } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { CompanyAnswer } from '../../../../shared/api/company';
import { useApi } from '../../kernel/api';
import { useCompany } from '../../kernel/company';
import { useFormats } from '../../kernel/formats';
import { LANGUAGES } from '../../kernel/languages';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText, type Say } from '../../kernel/text';
import { Allowed, ChoiceField, CodingPicker, Confirm, Failed, Form, Page, SwitchField, TextField, useForm, type FormState } from '../../ui';
import { Frame } from '../frame';
import { Card } from './card';
import { changesOf, consequencesOf, CURRENCIES, PATHS, valuesOf, ZONES, type CompanyValues } from './company-form';
import { useSaved } from './use-saved';

export default function CompanyPage(): ReactElement {
  const say = useText();
  return (
    <Frame>
      <Page title={say('settings.company')} subtitle={say('settings.company-about')}>
        <CompanySettings />
      </Page>
    </Frame>
  );
}

/** Who we are and how we count; also a step of the first run. */
export function CompanySettings({ onSaved }: { onSaved?: () => void }): ReactElement {
  const api = useApi();
  const [company, setCompany] = useState<CompanyAnswer>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const stop = new AbortController();
    api.get<CompanyAnswer>('/company', {}, { signal: stop.signal }).then(setCompany, (error: unknown) => error instanceof Problem && setProblem(error));
    return () => stop.abort();
  }, [api]);
  const changed = (next: CompanyAnswer): void => {
    setCompany(next);
    onSaved?.();
  };
  return (
    <>
      {problem && <Failed problem={problem} />}
      {company && <CompanyForm company={company} onChanged={changed} />}
    </>
  );
}

/** What moves warranties or days is asked about once more, with what it means. */
function CompanyForm({ company, onChanged }: { company: CompanyAnswer; onChanged: (company: CompanyAnswer) => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const { reload } = useCompany();
  const { figures } = useFormats();
  const { tell, saved } = useSaved();
  const [asking, setAsking] = useState(false);
  const form = useForm<CompanyValues, CompanyAnswer>({
    first: valuesOf(company, figures),
    paths: PATHS,
    send: (values) => api.patch('/company', changesOf(company, values)),
    onDone: (changed) => {
      onChanged(changed);
      form.reset(valuesOf(changed, figures));
      reload();
      tell(say('settings.saved'));
    },
  });
  const consequences = consequencesOf(company, form.values);
  const submit = (): void => {
    tell(undefined);
    if (consequences.length > 0) setAsking(true);
    else void form.submit();
  };
  return (
    <Card>
      {saved}
      <Form label={say('settings.company')} general={form.general} problemsOf={form.problems} onSubmit={submit}>
        <Fields form={form} say={say} disabled={!may('company.change')} />
        <div>
          <Allowed route="company.change">
            <Button type="submit" loading={form.busy} disabled={!form.dirty}>
              {say('action.save')}
            </Button>
          </Allowed>
        </div>
      </Form>
      <Confirm
        open={asking}
        title={say('settings.ask-title')}
        consequence={consequences.map((each) => say(`settings.ask-${each}`)).join(' ')}
        verb={say('action.save')}
        onConfirm={form.submit}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}

function Fields({ form, say, disabled }: { form: FormState<CompanyValues>; say: Say; disabled: boolean }): ReactElement {
  const field = (name: Exclude<keyof CompanyValues, 'inspectRepairs'>, path: string = name) => ({ name: path, value: form.values[name], problem: form.problemAt(path), onChange: (value: string) => form.set(name, value), disabled });
  return (
    <>
      {(['fa', 'en', 'es'] as const).map((language) => (
        <TextField key={language} {...field(language, `names.${language}`)} label={say(`settings.name.${language}`)} required maxLength={120} />
      ))}
      <Grid.Root gap={4}>
        <Half>
          <ChoiceField {...field('language')} label={say('settings.language')} hint={say('settings.language-hint')} options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} required />
        </Half>
        <Half>
          <ChoiceField {...field('calendar')} label={say('settings.calendar')} hint={say('settings.calendar-hint')} options={(['persian', 'gregorian'] as const).map((value) => ({ value, label: say(`settings.calendar.${value}`) }))} required />
        </Half>
        <Half>
          <ChoiceField {...field('timeZone')} label={say('settings.time-zone')} hint={say('settings.time-zone-hint')} options={ZONES.map((value) => ({ value, label: `\u2066${value}\u2069` }))} required />
        </Half>
        <Half>
          <CodingPicker {...field('homeAreaCode')} plural="area-codes" label={say('settings.home-area-code')} hint={say('settings.home-area-code-hint')} />
        </Half>
        <Half>
          <ChoiceField {...field('currency')} label={say('settings.currency')} options={CURRENCIES.map(({ code }) => ({ value: code, label: say(`settings.currency.${code}`) }))} required />
        </Half>
        {form.values.currency === 'IRR' && (
          <Half>
            <ChoiceField {...field('moneyUnit')} label={say('settings.money-unit')} hint={say('settings.money-unit-hint')} options={(['rial', 'toman'] as const).map((value) => ({ value, label: say(`money.${value}`) }))} required />
          </Half>
        )}
        <Half>
          <TextField {...field('storageDays')} label={say('settings.storage-days')} hint={say('settings.storage-days-hint')} required maxLength={3} />
        </Half>
        <Half>
          <SwitchField name="inspectRepairs" label={say('settings.inspect-repairs')} hint={say('settings.inspect-repairs-hint')} value={form.values.inspectRepairs} problem={form.problemAt('inspectRepairs')} onChange={(value) => form.set('inspectRepairs', value)} disabled={disabled} />
        </Half>
      </Grid.Root>
    </>
  );
}

const Half = ({ children }: { children: ReactElement }): ReactElement => (
  <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
