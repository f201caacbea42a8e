import { Box, Button, Grid, Typography } from '@strapi/design-system';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';

import { SHELF_LENGTH } from '../../../../shared/api/custody';
import type { OpenedReception } from '../../../../shared/api/receptions';
import { useApi } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Alert, Ltr, TextField } from '../../ui';

interface Handed {
  accessories: string;
  condition: string;
  shelf: string;
}

const NOTHING: Handed = { accessories: '', condition: '', shelf: '' };
const FIELDS = { accessories: 500, condition: 500, shelf: SHELF_LENGTH } as const;

/**
 * Whoever stands at the counter has the devices along: what came with each, how it looks, where it goes, in one go. Each
 * is an act of its own; what was refused stays to be sent again, what went through isn't sent twice.
 */
export function TakeInAll({ jobs }: { jobs: OpenedReception['jobs'] }): ReactElement {
  const api = useApi();
  const say = useText();
  const [handed, setHanded] = useState<Readonly<Record<string, Handed>>>({});
  const [inside, setInside] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Readonly<Record<string, Problem>>>({});
  const [busy, setBusy] = useState(false);
  const keys = useRef<Record<string, string>>({});
  const left = jobs.filter(({ id }) => !inside.has(id));
  const change = (id: string, field: keyof Handed, value: string): void => {
    keys.current[id] = crypto.randomUUID();
    setHanded((known) => ({ ...known, [id]: { ...(known[id] ?? NOTHING), [field]: value } }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const refused: Record<string, Problem> = {};
    const done = new Set(inside);
    for (const { id } of left) {
      const told = Object.fromEntries(Object.entries(handed[id] ?? NOTHING).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])));
      try {
        await api.post(`/custody/${id}/take-in`, told, { key: (keys.current[id] ??= crypto.randomUUID()) });
        done.add(id);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused[id] = error;
      }
    }
    setInside(done);
    setProblems(refused);
    setBusy(false);
  };
  return (
    <Box tag="section" aria-label={say('custody.take-in-now')} paddingTop={5}>
      <Box paddingBottom={2}>
        <Typography variant="delta" tag="h3">
          {say('custody.take-in-now')}
        </Typography>
      </Box>
      <div aria-live="polite">{left.length === 0 && <Alert tone="good">{say('custody.all-taken-in')}</Alert>}</div>
      {left.length > 0 && (
        <form aria-label={say('custody.take-in-all')} noValidate onSubmit={(event) => void submit(event)}>
          {left.map(({ id, number }, at) => (
            <Device key={id} id={id} number={number} first={at === 0} handed={handed[id] ?? NOTHING} problem={problems[id]} onChange={(field, value) => change(id, field, value)} />
          ))}
          <Button type="submit" loading={busy}>
            {say('custody.take-in-all')}
          </Button>
        </form>
      )}
    </Box>
  );
}

interface DeviceProps {
  id: string;
  number: string;
  first: boolean;
  handed: Handed;
  problem: Problem | undefined;
  onChange: (field: keyof Handed, value: string) => void;
}

function Device({ id, number, first, handed, problem, onChange }: DeviceProps): ReactElement {
  const say = useText();
  const problemAt = (field: string): string | undefined => problem?.fields.find(({ path }) => path === field)?.message;
  return (
    <Box tag="fieldset" borderWidth="0" padding={0} marginBottom={3} aria-label={number}>
      <Typography variant="sigma" tag="p">
        <Ltr>{number}</Ltr>
      </Typography>
      {problem && problem.fields.length === 0 && <Alert tone="bad">{problem.message}</Alert>}
      <Grid.Root gap={3}>
        {(Object.keys(FIELDS) as (keyof Handed)[]).map((field) => (
          <Grid.Item key={field} col={field === 'shelf' ? 2 : 5} s={12} xs={12} direction="column" alignItems="stretch">
            <TextField name={`${id}.${field}`} label={say(`custody.${field}`)} value={handed[field]} problem={problemAt(field)} onChange={(value) => onChange(field, value)} maxLength={FIELDS[field]} autoFocus={first && field === 'accessories'} ltr={field === 'shelf'} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}
