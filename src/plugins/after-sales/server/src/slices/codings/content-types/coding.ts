import { CODING_FIELDS, CODING_LISTS, CODING_STATES, type CodingList } from '../../../../../shared/api/codings';
import { contentType, hidden, longText, oneOf, optionalText, text } from '../../../kernel/content-types';
import { LISTS } from '../codings.lists';

/** What the Content Manager shows of a list: `owner` and `searchKey` are filled by us and seen by nobody. */
const panel = {
  attributes: { owner: { hidden: true }, searchKey: { hidden: true } },
  settings: { mainField: 'code', defaultSortBy: 'code', defaultSortOrder: 'ASC', searchable: true, filterable: true, bulkable: true, pageSize: 20, relationOpenMode: 'modal' },
};

const fieldsOf = (list: CodingList) =>
  Object.fromEntries(Object.entries(CODING_FIELDS[list]).map(([name, field]) => [name, field.required ? text() : optionalText()]));

function codingType(list: CodingList) {
  const { plural, table, displayName } = LISTS[list];
  const type = contentType({
    singular: list,
    plural,
    table,
    displayName,
    attributes: {
      code: text(),
      labelFa: optionalText(),
      labelEn: optionalText(),
      labelEs: optionalText(),
      ...fieldsOf(list),
      state: oneOf(CODING_STATES, { default: 'active', column: { notNullable: true, defaultTo: 'active' } }),
      searchKey: longText({ ...hidden, column: { notNullable: true } }),
    },
  });
  return { schema: { ...type.schema, config: panel } };
}

/** The eight lists as Strapi's content types, so that roles can grant them and staff can edit them in the Content Manager. */
export const codingTypes = Object.fromEntries(CODING_LISTS.map((list) => [list, codingType(list)]));
