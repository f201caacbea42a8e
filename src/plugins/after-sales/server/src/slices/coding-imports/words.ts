import { importFieldsOf, type ImportField } from '../../../../shared/api/coding-imports';
import { CODING_FIELDS, CODING_STATES, type CodingFieldName, type CodingList, type CodingState } from '../../../../shared/api/codings';
import { LANGUAGES, text, type Language } from '../../kernel/http/texts';
import { tightKey } from '../../kernel/text';
import type { WrittenHeading } from './domain';

/** The list that a column refers to. */
export const referredBy = (list: CodingList, field: ImportField): CodingList | undefined => CODING_FIELDS[list][field as CodingFieldName]?.refersTo;

/** One column of a sheet that we write. */
export interface SheetColumn {
  field: ImportField;
  /** Beside a code, the name of what it refers to. */
  name: boolean;
}

export const columnsOf = (list: CodingList): SheetColumn[] =>
  importFieldsOf(list).flatMap((field) => [{ field, name: false }, ...(referredBy(list, field) ? [{ field, name: true }] : [])]);

export const headingOf = (language: Language, { field, name }: SheetColumn): string => text(language, name ? `sheet.${field}.name` : `sheet.${field}`);

export const stateWord = (language: Language, state: CodingState): string => text(language, `sheet.state.${state}`);

/** What we write is understood in every language, whoever reads it back. */
export const writtenHeadings = (list: CodingList): WrittenHeading[] => columnsOf(list).map((column) => ({ ...column, words: LANGUAGES.map((language) => headingOf(language, column)) }));

export const stateWords: ReadonlyMap<string, CodingState> = new Map(
  CODING_STATES.flatMap((state) => [state, ...LANGUAGES.map((language) => stateWord(language, state))].map((word): [string, CodingState] => [tightKey(word), state])),
);
