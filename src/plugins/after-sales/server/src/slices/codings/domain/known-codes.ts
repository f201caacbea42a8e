import { CODING_FIELDS, type CodingFieldName, type CodingList, type CodingState } from '../../../../../shared/api/codings';
import { AppError, type FieldError } from '../../../kernel/http/errors';
import type { Coding } from './coding';

/** A code that somebody refers to, and the field that says so, e.g. `devices.0.product`. */
export interface CodeRef {
  list: CodingList;
  code: string;
  path: string;
}

export interface KnownCode {
  list: CodingList;
  code: string;
  state: CodingState;
}

/**
 * Lets only codes through that exist and can still be chosen.
 * @throws codings.unknown or codings.retired, with every field that is wrong
 */
export function refuseUnknownCodes(known: readonly KnownCode[], refs: readonly CodeRef[]): void {
  const states = new Map(known.map(({ list, code, state }) => [`${list}/${code}`, state]));
  const fields = refs.flatMap(({ list, code, path }): FieldError[] => {
    const state = states.get(`${list}/${code}`);
    if (state === 'active') return [];
    return [{ path, code: state === undefined ? 'codings.unknown' : 'codings.retired', params: { code } }];
  });
  const [first] = fields;
  if (first) throw new AppError(first.code, { params: first.params, fields });
}

/** What a coding refers to and `before` didn't: a code that was retired meanwhile may stay where it is. */
export function newReferences(list: CodingList, coding: Partial<Coding>, before?: Coding): CodeRef[] {
  return (Object.keys(CODING_FIELDS[list]) as CodingFieldName[]).flatMap((name) => {
    const refersTo = CODING_FIELDS[list][name]?.refersTo;
    const code = coding[name];
    return refersTo && code && code !== before?.[name] ? [{ list: refersTo, code, path: name }] : [];
  });
}
