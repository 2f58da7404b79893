// WordprocessingML as text: escaping, tables, rows and cells (ISO/IEC 29500-1, 17.4). Elements stand in the schema's order.
// Strings only: an object for each run or cell is what makes long tables slow.

const MARKUP = /[&<>"]/;

/** A text or an attribute's value as XML has it. The text holds only characters that XML allows (wordText). */
export function escapeXml(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export interface CellLook {
  /** In twips. */
  readonly width: number;
  /** Grid columns that it stands over; 1 where left out. */
  readonly span?: number | undefined;
  /** The colour behind it, as RRGGBB. */
  readonly fill?: string | undefined;
}

/** The start of a cell; its paragraphs and CELL_END follow. */
export function cellStart({ width, span = 1, fill }: CellLook): string {
  const spans = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${shade}</w:tcPr>`;
}

export const CELL_END = '</w:tc>';

/** @param paragraphs one at least: Word takes a cell without any for damage */
export function cellXml(look: CellLook, paragraphs: string): string {
  return cellStart(look) + paragraphs + CELL_END;
}

export interface RowLook {
  /** Whether the row stands again at the top of every page that the table goes on to. */
  readonly isHeading?: boolean;
  /** Whether the end of a page may cut it. */
  readonly maySplit?: boolean;
}

/** @param cells the row's cells as XML, which together fill the grid */
export function rowXml(cells: readonly string[], { isHeading = false, maySplit = false }: RowLook = {}): string {
  const whole = maySplit ? '' : '<w:cantSplit/>';
  const heading = isHeading ? '<w:tblHeader/>' : '';
  const properties = whole + heading === '' ? '' : `<w:trPr>${whole}${heading}</w:trPr>`;
  // Joined, not added up: a text of many parts is one piece of memory from here on.
  return ['<w:tr>', properties, ...cells, '</w:tr>'].join('');
}

export interface TableLook {
  /** The widths of the grid's columns, in twips. */
  readonly widths: readonly number[];
  /** What the table is called, and what it shows, for those who do not see it. */
  readonly caption: string;
  readonly description: string;
  /** The colour of its rules, as RRGGBB. */
  readonly rule: string;
  /** White space between a cell's edge and its text, in twips. */
  readonly padding: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const SIDES = ['top', 'left', 'bottom', 'right'] as const;
/** Of Word's table styles: the first row is a heading, no row or column is banded. */
const FIRST_ROW_LOOK =
  '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

/** The start of a table; its rows and TABLE_END follow. */
export function tableStart({ widths, caption, description, rule, padding }: TableLook): string {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const borders = BORDERS.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`).join('');
  const margins = SIDES.map((side) => `<w:${side} w:w="${padding[side]}" w:type="dxa"/>`).join('');
  const grid = widths.map((part) => `<w:gridCol w:w="${part}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>${FIRST_ROW_LOOK}` +
    `<w:tblCaption w:val="${escapeXml(caption)}"/><w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>`
  );
}

export const TABLE_END = '</w:tbl>';
