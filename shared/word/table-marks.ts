// Marks in our Word documents by which their tables are known again, whatever others have changed in them: a bookmark in
// each column's heading, the styles of the rows' texts, and in the accessible edition a bookmark in each theme, its date and
// each statement. Word and LibreOffice keep all of them while rows and columns come and go.
import { HEADED_FIELDS, type HeadedField, type PlanColumns } from '../plan/plan.ts';
import { type CellField, customField } from '../plan/row-cells.ts';
import { STYLE, STYLE_NAMES } from './text-styles.ts';

/** Bookmarks are numbered within a document: far from those that a council's template may have. */
export const FIRST_BOOKMARK = 7_000_001;
/** Word hides bookmarks that begin so from the person. */
const MARK = '_Tabled_';
/** Before the rest of a mark: the heading's words are the edition's own, the plan has none. */
const SPOKEN = 'Spoken_';
const CUSTOM = 'custom';
const NUMBER = 'number';

/** The bookmark of a column's heading; custom columns are told apart by their place among the custom columns. */
export function columnMark(field: CellField, { custom }: PlanColumns): string {
  const headed = HEADED_FIELDS.find((name) => name === field);
  if (field === NUMBER || headed !== undefined) return MARK + field;
  return `${MARK}${CUSTOM}_${custom.findIndex(({ key }) => customField(key) === field) + 1}`;
}

/** The same in the accessible edition, where each of several tables has its own. @param table counted from 1 */
export function editionMark(field: CellField, columns: PlanColumns, table: number, isSpoken: boolean): string {
  return `${columnMark(field, columns).replace(MARK, isSpoken ? MARK + SPOKEN : MARK)}_${table}`;
}

/** What a bookmark says that its column is; undefined for those of others. */
export function columnOfMark(bookmark: string): HeadedField | typeof CUSTOM | typeof NUMBER | undefined {
  if (!bookmark.startsWith(MARK)) return undefined;
  const name = bookmark
    .slice(MARK.length)
    .replace(SPOKEN, '')
    .replace(/(?:_\d+)+$/, '');
  return name === CUSTOM || name === NUMBER ? name : HEADED_FIELDS.find((field) => field === name);
}

/** Whether the heading or the line with this bookmark has words that the plan does not have. */
export function isSpokenMark(bookmark: string): boolean {
  return bookmark.startsWith(MARK + SPOKEN);
}

const LINES = ['theme', 'dated', 'statement'] as const;
/** What a paragraph of the accessible edition is; "dated" is the date of the theme above it. */
export type LineMark = (typeof LINES)[number];

/**
 * @param index unlike that of any other line
 * @param isSpoken whether the line's words are the edition's own
 */
export function lineMark(line: LineMark, index: number, isSpoken: boolean): string {
  return `${MARK}${isSpoken ? SPOKEN : ''}${line}_${index}`;
}

/** What a bookmark says that its paragraph is; undefined for those of others. */
export function lineOfMark(bookmark: string): LineMark | undefined {
  return LINES.find((line) => bookmark.replace(SPOKEN, '').startsWith(`${MARK}${line}_`));
}

/** What a row is, by the name of its text's style. */
export const KIND_OF_STYLE: ReadonlyMap<string, 'theme' | 'statement' | 'action'> = new Map([
  [STYLE_NAMES[STYLE.theme], 'theme'],
  [STYLE_NAMES[STYLE.statement], 'statement'],
  [STYLE_NAMES[STYLE.text], 'action'],
  [STYLE_NAMES[STYLE.bullet], 'action'],
]);
