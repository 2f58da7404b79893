// Marks in our Word documents by which their table is known again, whatever others have changed in it: a bookmark in each
// column's heading, and the styles of the rows' texts. Word and LibreOffice keep both while rows and columns come and go.
import { HEADED_FIELDS, type HeadedField } from '../plan/plan.ts';
import { STYLE, STYLE_NAMES } from './text-styles.ts';

/** Word hides bookmarks that begin so from the person. */
const MARK = '_Tabled_';
const CUSTOM = 'custom';

/** The bookmark of a field's heading. */
export function fieldMark(field: HeadedField): string {
  return MARK + field;
}

/** The bookmark of a custom column's heading, by its place among the custom columns. */
export function customMark(index: number): string {
  return `${MARK}${CUSTOM}_${index + 1}`;
}

/** What a bookmark says that its column is; undefined for those of others. */
export function columnOfMark(bookmark: string): HeadedField | 'custom' | undefined {
  if (!bookmark.startsWith(MARK)) return undefined;
  const name = bookmark.slice(MARK.length);
  return name.startsWith(`${CUSTOM}_`) ? CUSTOM : HEADED_FIELDS.find((field) => field === name);
}

/** What a row is, by the name of its text's style. */
export const KIND_OF_STYLE: ReadonlyMap<string, 'theme' | 'statement' | 'action'> = new Map([
  [STYLE_NAMES[STYLE.theme], 'theme'],
  [STYLE_NAMES[STYLE.statement], 'statement'],
  [STYLE_NAMES[STYLE.text], 'action'],
  [STYLE_NAMES[STYLE.bullet], 'action'],
]);
