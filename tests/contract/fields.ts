import type { Given } from '../support/world';
import type { Field } from './rows';
import { ELEMENT } from './schemas';

type Container = Record<string, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** `body.devices[].id` as steps below the body: `devices`, `[]`, `id`. */
export const stepsOf = (path: string): string[] =>
  path
    .split('.')
    .slice(1)
    .flatMap((part) => [part.replaceAll(ELEMENT, ''), ...(part.match(/\[\]/g) ?? [])]);

/** The container that holds the last step, made where there is none. */
function holderOf(root: Container, steps: readonly string[]): Container {
  let at: Container = root;
  steps.slice(0, -1).forEach((step, i) => {
    const key = step === ELEMENT ? '0' : step;
    if (!isContainer(at[key])) at[key] = steps[i + 1] === ELEMENT ? [] : {};
    at = at[key] as Container;
  });
  return at;
}

/**
 * The call with another value in this field, in the ways in which the field may stand there: beside the others, instead of
 * each of them, alone. One of them is what the schema lets through.
 */
export function withValue(given: Given, { where, path }: Field, value: string): Given[] {
  const steps = stepsOf(path);
  if (where !== 'body') return [{ ...given, [where]: { ...given[where], [steps[0]]: value } }];
  const last = steps.at(-1) === ELEMENT ? '0' : (steps.at(-1) ?? '');
  const changed = (change: (holder: Container) => void): Given => {
    const body = structuredClone(given.body ?? {}) as Container;
    const holder = holderOf(body, steps);
    change(holder);
    holder[last] = value;
    return { ...given, body };
  };
  const siblings = Object.keys(holderOf(structuredClone(given.body ?? {}) as Container, steps)).filter((key) => key !== last);
  return [
    changed(() => undefined),
    ...siblings.map((sibling) => changed((holder) => void delete holder[sibling])),
    changed((holder) => siblings.forEach((sibling) => void delete holder[sibling])),
  ];
}
