// An accessible edition that Tabled has written, as the one table that its plan is: the marks in it (shared/word/table-marks.ts)
// tell which paragraphs are themes, their dates and statements, and which tables have their actions.
import { isSpokenMark, type LineMark, lineOfMark } from '../../../shared/word/table-marks.ts';
import { NO_ACTIONS, NOTHING } from '../../../shared/word/table-words.ts';
import { REMARK_COLOUR } from '../../../shared/word/word-paragraphs.ts';
import type { CellContent, PlacedCell, PlacedRow } from '../placed-table.ts';
import { child, childValue, elementsOf, type XmlElement } from '../xml-elements.ts';
import type { BlockText } from './block-text.ts';

/** A paragraph outside the tables, and whether it is a heading: 0 for a title, 9 for none. */
export interface Paragraph {
  readonly text: BlockText;
  readonly outline: number;
}

export interface TextedTable {
  readonly above: readonly Paragraph[];
  readonly rows: readonly PlacedRow[];
  readonly edges: readonly number[];
}

/** The tables of a document and the texts below the last of them. */
export interface Tables {
  readonly tables: readonly TextedTable[];
  readonly below: readonly Paragraph[];
}

function runsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((one) => (one.name === 'w:r' ? [one] : runsOf(one)));
}

/** Whether all that stands in a cell is in the colour of words that are not the plan's. */
function isInRemarkColour(cell: XmlElement): boolean {
  const runs = runsOf(cell);
  return runs.length > 0 && runs.every((run) => childValue(child(run, 'w:rPr'), 'w:color') === REMARK_COLOUR);
}

/**
 * A cell as the plan has it: in an edition of ours, some have words that the plan has not.
 * @param rows those above it in its table
 */
export function withoutOwnWords(
  cell: PlacedCell,
  rows: readonly PlacedRow[],
  bookmarks: readonly string[],
  element: XmlElement,
): PlacedCell {
  const isNothing = () => headingOf({ rows }) !== undefined && isInRemarkColour(element);
  const isOwnWord = bookmarks.some(isSpokenMark) || (cell.text.trim() === NOTHING && isNothing());
  return isOwnWord ? { ...cell, text: '' } : cell;
}

function markOf({ text }: Paragraph): LineMark | undefined {
  return text.bookmarks.map(lineOfMark).find((mark) => mark !== undefined);
}

function headingOf({ rows }: Pick<TextedTable, 'rows'>): PlacedRow | undefined {
  return rows.find(({ cells }) => cells.some(({ use }) => use === 'number'));
}

function isShown({ text }: Paragraph): boolean {
  return text.content().text.trim() !== '' || text.remarks.length > 0;
}

/** Makes rows of the paragraphs that stand between the tables. */
class EditionRows {
  readonly rows: PlacedRow[] = [];
  readonly #width: number;
  readonly #dateLeft: number | undefined;
  readonly #dateStart: string;

  constructor({ cells }: PlacedRow) {
    const date = cells.find(({ use }) => use === 'date');
    this.#width = cells.length;
    this.#dateLeft = date?.left;
    this.#dateStart = `${date?.text.replace(/\s+/g, ' ').trim()}: `;
  }

  #line(content: CellContent, span: number, kind: PlacedRow['kind']): void {
    this.rows.push({ cells: [{ ...content, left: 0, span, rowSpan: 1 }], kind });
  }

  #addDate(content: CellContent): void {
    const theme = this.rows.at(-1);
    if (theme?.kind !== 'theme' || this.#dateLeft === undefined) {
      this.#line(content, this.#width, undefined);
      return;
    }
    const text = content.text.startsWith(this.#dateStart) ? content.text.slice(this.#dateStart.length) : content.text;
    const date = { ...content, text, left: this.#dateLeft, span: 1, rowSpan: 1 };
    this.rows[this.rows.length - 1] = { ...theme, cells: [...theme.cells, date] };
  }

  /** @param goesOn whether it stands right below a line of the same text */
  add(paragraph: Paragraph, mark: LineMark | undefined, goesOn: boolean): void {
    const isSpoken = paragraph.text.bookmarks.some(isSpokenMark);
    const content = { ...paragraph.text.content(), ...(isSpoken ? { text: '' } : {}) };
    const before = this.rows.at(-1);
    const [cell] = before?.cells ?? [];
    if (mark === 'theme') this.#line(content, 2, 'theme');
    else if (mark === 'dated') this.#addDate(content);
    else if (mark === 'statement') this.#line(content, this.#width, 'statement');
    else if (goesOn && before?.kind === 'statement' && cell !== undefined) {
      const joined = { ...cell, text: `${cell.text}\n${content.text}`, remarks: [...cell.remarks, ...content.remarks] };
      this.rows[this.rows.length - 1] = { ...before, cells: [joined] };
    } else if (content.text.trim() !== NO_ACTIONS && isShown(paragraph)) this.#line(content, this.#width, undefined);
  }
}

/** Where the lines of the edition end among paragraphs: behind the last marked one and what belongs to it. */
function endOfLines(paragraphs: readonly Paragraph[]): number {
  const last = paragraphs.findLastIndex((one) => markOf(one) !== undefined);
  if (last < 0) return 0;
  const style = paragraphs[last]?.text.styles[0];
  const rest = paragraphs.slice(last + 1);
  const others = rest.findIndex(({ text }) => text.styles[0] !== style && text.content().text.trim() !== NO_ACTIONS);
  return others < 0 ? paragraphs.length : last + 1 + others;
}

function addLines(rows: EditionRows, paragraphs: readonly Paragraph[]): void {
  paragraphs.forEach((paragraph, index) => {
    const mark = markOf(paragraph);
    const goesOn = paragraph.text.styles[0] === paragraphs[index - 1]?.text.styles[0];
    rows.add(paragraph, mark, goesOn);
  });
}

/**
 * The tables of an accessible edition as one, at the place of the first.
 * @returns what was given where the document is no such edition
 */
export function joinEdition({ tables, below }: Tables): Tables {
  const found = tables.find((table) => headingOf(table) !== undefined);
  const heading = found && headingOf(found);
  if (found === undefined || heading === undefined) return { tables, below };
  const first = tables.indexOf(found);
  const rows = new EditionRows(heading);
  const begins = found.above.findIndex((one) => markOf(one) !== undefined);
  const above = begins < 0 ? found.above : found.above.slice(0, begins);
  const others: TextedTable[] = [];
  for (const table of tables.slice(first)) {
    const ownHeading = headingOf(table);
    const lines = table === found ? found.above.slice(above.length) : table.above;
    const end = ownHeading === undefined ? endOfLines(lines) : lines.length;
    addLines(rows, lines.slice(0, end));
    if (ownHeading === undefined) others.push({ ...table, above: lines.slice(end) });
    else rows.rows.push(...table.rows.filter((row) => row !== ownHeading));
  }
  const end = endOfLines(below);
  addLines(rows, below.slice(0, end));
  const edition = { above, rows: [heading, ...rows.rows], edges: found.edges };
  return { tables: [...tables.slice(0, first), edition, ...others], below: below.slice(end) };
}
