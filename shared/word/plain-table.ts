// A small table of plain rows with a heading row: the summary, the evidence, the RAG key, the acronyms. No cell is merged, none is empty.
import type { BodyPlace } from './body-place.ts';
import { CELL_PADDING } from './page-geometry.ts';
import { COLOUR } from './text-styles.ts';
import { type LineLook, lineLook, mayStandLast, paragraphsXml, sameStyle } from './word-paragraphs.ts';
import { wordLine } from './word-text.ts';
import { cellXml, rowXml, TABLE_END, tableStart } from './word-xml.ts';

export interface PlainRow {
  readonly cells: readonly string[];
  /** Whether it stands out, as a total does. */
  readonly isBold?: boolean;
  /** The colour behind its first cell, beside its word. */
  readonly fill?: string | undefined;
}

export interface PlainTable {
  readonly caption: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly rows: readonly PlainRow[];
  /** The widths of the columns in twips, of a page of our own; narrower pages make them narrower. */
  readonly widths: readonly number[];
}

export function plainTable({ caption, description, labels, rows, widths }: PlainTable, place: BodyPlace): string {
  const wanted = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, place.contentWidth / wanted);
  const fitted = widths.map((width) => Math.floor(width * scale));
  const text = lineLook({ paragraph: place.styleId('text'), bullet: place.styleId('bullet') }, place.numId);
  const bold = lineLook(sameStyle(place.styleId('heading')), place.numId);
  // A total must not take itself over to the page of what comes below the table.
  const total = mayStandLast(bold);
  const cell = (line: string, column: number, look: LineLook, fill?: string) =>
    cellXml({ width: fitted[column] ?? 0, fill }, paragraphsXml(wordLine(line), look));
  const heading = labels.map((label, column) => cell(label, column, bold, COLOUR.heading));
  const body = rows.map(({ cells, isBold = false, fill }) =>
    rowXml(cells.map((line, column) => cell(line, column, isBold ? total : text, column === 0 ? fill : undefined))),
  );
  const start = tableStart({ widths: fitted, caption, description, rule: COLOUR.rule, padding: CELL_PADDING });
  return start + rowXml(heading, { isHeading: true }) + body.join('') + TABLE_END;
}
