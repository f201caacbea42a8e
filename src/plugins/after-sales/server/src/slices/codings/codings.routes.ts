import { CODING_FIELDS, CODING_LISTS, codingAnswer, codingChanges, codingPage, codingParams, codingQuery, deletionAnswer, newCoding, retirement, type CodingList } from '../../../../shared/api/codings';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { controllerOf } from './codings.controller';
import { LISTS } from './codings.lists';

const WRITE_ERRORS = ['codings.code-format', 'codings.label-required', 'codings.unknown', 'codings.retired'];
const NOT_FOUND = ['record.not-found'];

/** A list whose rows refer to other lists looks those up before it writes. */
const checksReferences = (list: CodingList): boolean => Object.values(CODING_FIELDS[list]).some(({ refersTo }) => refersTo !== undefined);

/** The same seven rows for every list: reading, and the verbs of a coding's life. */
function routesOf(list: CodingList): Route[] {
  const { plural, words } = LISTS[list];
  const controller = controllerOf(list);
  const who = ['staff', 'system'] as const;
  const [all, one] = [`/${plural}`, `/${plural}/:code`] as const;
  const params = codingParams;
  const answer = codingAnswer(list);
  return [
    readRoute({ id: `${plural}.list`, path: all, summary: `List ${words.many}, page by page`, who, query: codingQuery(list), answer: codingPage(list), errors: ['input.cursor'], roundTrips: 1, handle: controller.list }),
    readRoute({ id: `${plural}.show`, path: one, summary: `Show ${words.one}`, who, params, answer, errors: NOT_FOUND, roundTrips: 1, handle: controller.show }),
    writeRoute({
      id: `${plural}.create`,
      method: 'POST',
      path: all,
      summary: `Add ${words.one}`,
      who,
      body: newCoding(list),
      answer,
      status: 201,
      errors: [...WRITE_ERRORS, 'codings.code-taken'],
      roundTrips: checksReferences(list) ? 4 : 3,
      handle: controller.create,
    }),
    writeRoute({
      id: `${plural}.change`,
      method: 'PATCH',
      path: one,
      summary: `Change the labels and references of ${words.one}`,
      who,
      params,
      body: codingChanges(list),
      answer,
      errors: [...NOT_FOUND, ...WRITE_ERRORS],
      roundTrips: 4,
      handle: controller.change,
    }),
    writeRoute({ id: `${plural}.retire`, method: 'POST', path: `${one}/retire`, summary: `Retire ${words.one}: it stays where it is used and can't be chosen any more`, who, params, body: retirement, answer, errors: NOT_FOUND, roundTrips: 4, handle: controller.retire }),
    writeRoute({ id: `${plural}.reinstate`, method: 'POST', path: `${one}/reinstate`, summary: `Let a retired one of the ${words.many} be chosen again`, who, params, answer, errors: NOT_FOUND, roundTrips: 4, handle: controller.reinstate }),
    writeRoute({ id: `${plural}.delete`, method: 'DELETE', path: one, summary: `Delete ${words.one} that nothing refers to`, who, params, answer: deletionAnswer, errors: [...NOT_FOUND, 'codings.in-use'], roundTrips: 3, handle: controller.remove }),
  ];
}

export const codingsRoutes: Route[] = CODING_LISTS.flatMap(routesOf);
