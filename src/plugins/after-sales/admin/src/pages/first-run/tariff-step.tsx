import { Button, Grid } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { REPORT_KINDS } from '../../../../shared/api/invoices';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ChoiceField, DayField, Form, MoneyField, useForm } from '../../ui';

interface TariffValues {
  service: string;
  wage: string | null;
  customer: string | null;
  validFrom: string | null;
}

/** What one kind of work costs the customer at most, and what of it the agent gets: the first rows of both tariffs. */
export function TariffStep({ onDone }: { onDone: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const { today } = useFormats();
  const form = useForm<TariffValues, void>({
    first: { service: REPORT_KINDS[0], wage: null, customer: null, validFrom: today() },
    paths: ['service', 'wage', 'customer', 'validFrom'],
    check: ({ wage, customer, validFrom }) => ({ ...(!wage && !customer && { wage: say('first-run.needed') }), ...(!validFrom && { validFrom: say('first-run.needed') }) }),
    // Two rows of two tariffs; a key of its own for each, so that sending once more repeats neither.
    send: async ({ service, wage, customer, validFrom }, key) => {
      const row = (tariff: 'wage' | 'customer', amount: string) => api.post('/tariffs', { tariff, service, validFrom, amount }, { key: `${key}-${tariff}` });
      if (wage) await row('wage', wage);
      if (customer) await row('customer', customer);
    },
    onDone,
  });
  const at = <Name extends keyof TariffValues>(name: Name) => ({ name, value: form.values[name], problem: form.problemAt(name), onChange: (value: TariffValues[Name]) => form.set(name, value) });
  return (
    <Form label={say('first-run.step.tariff')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
      <Grid.Root gap={4}>
        <Half>
          <ChoiceField {...at('service')} label={say('first-run.tariff.service')} options={REPORT_KINDS.map((value) => ({ value, label: say(`first-run.tariff.${value}`) }))} required />
        </Half>
        <Half>
          <DayField {...at('validFrom')} label={say('first-run.tariff.from')} required />
        </Half>
        <Half>
          <MoneyField {...at('wage')} label={say('first-run.tariff.wage')} hint={say('first-run.tariff.wage-hint')} />
        </Half>
        <Half>
          <MoneyField {...at('customer')} label={say('first-run.tariff.customer')} hint={say('first-run.tariff.customer-hint')} />
        </Half>
      </Grid.Root>
      <div>
        <Button type="submit" loading={form.busy}>
          {say('first-run.tariff.add')}
        </Button>
      </div>
    </Form>
  );
}

const Half = ({ children }: { children: ReactElement }): ReactElement => (
  <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
