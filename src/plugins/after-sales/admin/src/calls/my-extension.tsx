import { Button, Flex, Popover } from '@strapi/design-system';
import { Phone } from '@strapi/icons';
import { useEffect, useState, type ReactElement } from 'react';

import { foldDigits } from '../../../shared/text/fold';
import { useApi } from '../kernel/api';
import { useMay } from '../kernel/may';
import { useText } from '../kernel/text';
import { Form, Ltr, TextField, useForm } from '../ui';
import { listenAnew } from './use-calls';

interface Extension {
  extension: string | null;
}

/** Which telephone stands on this desk: its calls open here. It is remembered for the person, on every computer. */
export function MyExtension(): ReactElement | null {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [known, setKnown] = useState<Extension>();
  const [open, setOpen] = useState(false);
  const shown = may('incoming-calls.extension') && may('incoming-calls.set-extension');
  useEffect(() => {
    if (!shown) return;
    const stop = new AbortController();
    api.get<Extension>('/my-extension', {}, { signal: stop.signal }).then(setKnown, () => undefined);
    return () => stop.abort();
  }, [api, shown]);
  if (!shown || !known) return null;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant="tertiary" startIcon={<Phone />}>
          {known.extension ? (
            <>
              {say('calls.extension')} <Ltr>{known.extension}</Ltr>
            </>
          ) : (
            say('calls.set-extension')
          )}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={say('calls.set-extension')}>
        <ExtensionForm
          known={known.extension ?? ''}
          onSaved={(next) => {
            setKnown(next);
            setOpen(false);
            listenAnew();
          }}
        />
      </Popover.Content>
    </Popover.Root>
  );
}

function ExtensionForm({ known, onSaved }: { known: string; onSaved: (extension: Extension) => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<{ extension: string }, Extension>({
    first: { extension: known },
    paths: ['extension'],
    send: ({ extension }, key) => api.post('/my-extension', { extension: foldDigits(extension).trim() || null }, { key }),
    onDone: onSaved,
  });
  return (
    <div style={{ padding: '1.6rem', inlineSize: '28rem' }}>
      <Form label={say('calls.extension')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <TextField name="extension" label={say('calls.extension')} hint={say('calls.extension-hint')} value={form.values.extension} problem={form.problemAt('extension')} onChange={(value) => form.set('extension', value)} ltr maxLength={20} autoFocus />
        <Flex>
          <Button type="submit" loading={form.busy}>
            {say('action.save')}
          </Button>
        </Flex>
      </Form>
    </div>
  );
}
