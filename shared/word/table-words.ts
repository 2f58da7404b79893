// What tables are called, and what they show, for those who do not see them (Word: table properties, alternative text).
import type { PlanColumns } from '../plan/plan.ts';
import { type CellField, shorten } from '../plan/row-cells.ts';
import { spokenLabel } from './column-labels.ts';
import { hasShape, wordLine } from './word-text.ts';
import type { TableLook } from './word-xml.ts';

/** Screen readers read it aloud whole: long titles are cut here, never in the text itself. */
const MOST_WORDS = 250;

/** In the accessible edition, for a cell without a text. */
export const NOTHING = 'None recorded';
/** In the accessible edition, for a theme or a plan without actions. */
export const NO_ACTIONS = 'No actions recorded.';

/** What a theme is called; never empty, because it is a heading. */
export function themeName(text: string): string {
  return !hasShape(wordLine(text)) ? 'Untitled theme' : text;
}

/** @param name what the table holds: the plan's title, or a theme */
export function describeTable(
  name: string,
  fields: readonly CellField[],
  columns: PlanColumns,
): Pick<TableLook, 'caption' | 'description'> {
  const labels = fields.map((field) => wordLine(spokenLabel(field, columns)));
  const caption = shorten(wordLine(name).trim() || 'Actions', MOST_WORDS);
  return { caption, description: `A table of actions. Its columns are: ${labels.join(', ')}.` };
}
