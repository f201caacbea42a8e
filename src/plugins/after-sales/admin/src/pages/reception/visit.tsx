import { Grid, Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { CodingAnswer } from '../../../../shared/api/codings';
import type { PromiseAnswer } from '../../../../shared/api/service-time';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { CodingPicker, TextField, type FormState } from '../../ui';
import type { Draft } from './draft';

/** Where somebody goes, and until when, if the customer says yes now. */
export function Visit({ form }: { form: FormState<Draft> }): ReactElement {
  const say = useText();
  const { day } = useFormats();
  const { city, address, note, customerId } = form.values;
  const promise = usePromise(city);
  const at = (field: 'city' | 'address'): string => (customerId ? `region.${field}` : `customer.new.${field}`);
  const problem = (field: 'city' | 'address'): string | undefined => form.problemAt(`region.${field}`) ?? form.problemAt(`customer.new.${field}`);
  return (
    <>
      <Grid.Root gap={3}>
        <Grid.Item col={3} s={12} xs={12} direction="column" alignItems="stretch">
          <CodingPicker name={at('city')} plural="cities" label={say('reception.city')} value={city} problem={problem('city')} onChange={(value) => form.set('city', value)} />
        </Grid.Item>
        <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
          <TextField name={at('address')} label={say('reception.address')} value={address} problem={problem('address')} onChange={(value) => form.set('address', value)} maxLength={500} />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
          <TextField name="note" label={say('reception.note')} value={note} problem={form.problemAt('note')} onChange={(value) => form.set('note', value)} maxLength={2000} />
        </Grid.Item>
      </Grid.Root>
      <Typography tag="p" fontWeight="semiBold" aria-live="polite" style={{ paddingBlockStart: '0.8rem' }}>
        {promise && (promise.day ? say('reception.promise', { day: day(promise.day, 'long') }) : say('reception.no-promise'))}
      </Typography>
    </>
  );
}

/** The same as the server promises when the reception is opened. */
function usePromise(city: string): PromiseAnswer | undefined {
  const api = useApi();
  const asks = useMay()('sla.promise');
  const [promise, setPromise] = useState<PromiseAnswer>();
  useEffect(() => {
    if (!asks) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<PromiseAnswer> => {
      const province = city ? (await api.get<CodingAnswer>(`/cities/${encodeURIComponent(city)}`, {}, { signal: stop.signal })).provinceCode : undefined;
      return api.get<PromiseAnswer>('/sla/promise', { province, area: 'town' }, { signal: stop.signal });
    };
    ask().then(setPromise, () => undefined);
    return () => stop.abort();
  }, [api, city, asks]);
  return promise;
}
