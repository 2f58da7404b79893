// Marks in our workbooks by which their table is known again, whatever others have changed in it: a hidden name for each
// column's heading, and the cell styles of the rows. Excel and LibreOffice keep both while rows and columns come and go.
import { ACTION_FIELDS, type ActionField } from '../plan/plan.ts';
import type { Look } from './sheet-draft.ts';

/** Excel allows names to begin so. */
export const MARK = '_Tabled_';
const CUSTOM = 'custom';

/** The name of a field's heading. */
export function fieldMark(field: ActionField): string {
  return MARK + field;
}

/** The name of a custom column's heading, by its place among the custom columns that are shown. */
export function customMark(index: number): string {
  return `${MARK}${CUSTOM}_${index + 1}`;
}

/** What a name says that its column is; undefined for those of others. */
export function columnOfMark(name: string): ActionField | 'custom' | undefined {
  if (!name.startsWith(MARK)) return undefined;
  const rest = name.slice(MARK.length);
  return rest.startsWith(`${CUSTOM}_`) ? CUSTOM : ACTION_FIELDS.find((field) => field === rest);
}

/** What Excel calls the cell styles of the table. */
export const STYLE_NAMES = {
  heading: 'Table Heading',
  theme: 'Theme',
  statement: 'Statement',
  text: 'Table Text',
} as const satisfies Partial<Record<Look, string>>;

export type StyledLook = keyof typeof STYLE_NAMES;

/** What a row is, by the name of its cells' style. */
export const KIND_OF_STYLE: ReadonlyMap<string, 'theme' | 'statement' | 'action'> = new Map([
  [STYLE_NAMES.theme, 'theme'],
  [STYLE_NAMES.statement, 'statement'],
  [STYLE_NAMES.text, 'action'],
]);
