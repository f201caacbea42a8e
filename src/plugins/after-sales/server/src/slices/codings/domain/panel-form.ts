import { CODING_FIELDS, type CodingList } from '../../../../../shared/api/codings';

type Form = Readonly<Record<string, unknown>>;

const LABELS = { fa: 'labelFa', en: 'labelEn', es: 'labelEs' } as const;

/** An emptied field of a form is the empty text. */
const valueOf = (raw: unknown): unknown => (raw === '' ? null : raw);

const picked = (form: Form, names: readonly (readonly [as: string, name: string])[]): Record<string, unknown> =>
  Object.fromEntries(names.filter(([, name]) => form[name] !== undefined).map(([as, name]) => [as, valueOf(form[name])]));

const withoutNull = (values: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const parts = (list: CodingList, form: Form) => ({
  labels: picked(form, Object.entries(LABELS)),
  ...picked(form, Object.keys(CODING_FIELDS[list]).map((name) => [name, name] as const)),
});

/** A form of the Content Manager as the API's body for a new coding. */
export const asNew = (list: CodingList, form: Form): Record<string, unknown> => withoutNull({ ...picked(form, [['code', 'code']]), ...parts(list, form) });

/** The same as the API's body for changes. */
export const asChanges = (list: CodingList, form: Form): Record<string, unknown> => parts(list, form);

/** The field of the form that a refusal's path means; all labels together are told at the first one. */
export function formField(path: string): string {
  const [head = '', language = 'fa'] = path.split('.');
  return head === 'labels' ? (LABELS[language as keyof typeof LABELS] ?? LABELS.fa) : head;
}
