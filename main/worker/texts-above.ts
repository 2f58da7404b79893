// The texts that stand above a document's table: which of them is its title, and what the table is called.
import type { CellContent } from './placed-table.ts';

export interface OutlinedText {
  readonly content: CellContent;
  /** The rank of a heading, the highest being the lowest number; BODY_TEXT for any other text. */
  readonly outline: number;
}

export const BODY_TEXT = 9;
const LONGEST_NAME = 80;
/** A table's headings are looked for in the first rows of a sheet: so many rows are for the texts above it. */
const MOST_ROWS = 100;

/** Several texts as one, nothing of them lost. */
function asOne(texts: readonly CellContent[]): CellContent {
  return {
    text: texts.map(({ text }) => text).join('\n'),
    isBold: false,
    struck: texts.some(({ struck }) => struck !== 'none') ? 'part' : 'none',
    links: texts.flatMap(({ links }) => links),
    remarks: texts.flatMap(({ remarks }) => remarks),
    notes: texts.flatMap(({ notes }) => notes),
  };
}

function isShown({ text, remarks, notes }: CellContent): boolean {
  return text.trim() !== '' || remarks.length > 0 || notes.length > 0;
}

/** The texts that say anything. */
export function shownTexts(texts: readonly OutlinedText[]): readonly CellContent[] {
  return texts.map(({ content }) => content).filter(isShown);
}

/**
 * The texts as they go above the table, the title first: the heading of the highest rank, the last of several. Where a
 * whole report stands above the table, its beginning is put together, below the rest.
 */
export function textsAbove(texts: readonly OutlinedText[]): readonly CellContent[] {
  const filled = texts.filter(({ content }) => content.text.trim() !== '');
  const highest = Math.min(BODY_TEXT, ...filled.map(({ outline }) => outline));
  const title = highest === BODY_TEXT ? undefined : filled.findLast(({ outline }) => outline === highest);
  const others = shownTexts(texts.filter((one) => one !== title));
  const start = Math.max(0, others.length - MOST_ROWS);
  const early = start === 0 ? [] : [asOne(others.slice(0, start))];
  return [...(title === undefined ? [] : [title.content]), ...others.slice(start), ...early];
}

/** What a table is called: by the heading nearest above it, else by its number. */
export function tableName(above: readonly OutlinedText[], index: number): string {
  const heading = above.findLast(({ content, outline }) => outline < BODY_TEXT && content.text.trim() !== '');
  const name = (heading?.content.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return name === '' ? `Table ${index + 1}` : name;
}
