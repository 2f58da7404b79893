// The one place that knows the library which writes .xlsx files: sheets as we think of them in, the file's bytes out.
// What the library cannot write is put in afterwards by finish-workbook.ts.
import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { shorten } from '../plan/row-cells.ts';
import type { DocumentProperties } from '../word/paper-details.ts';
import type { ZipTexts } from '../word/zip-parts.ts';
import { escapedText, looksLikeValue } from './excel-text.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { FONT, LOOKS, RULE } from './looks.ts';
import type { DraftCell, Look, SheetDraft } from './sheet-draft.ts';

export interface WorkbookProperties extends DocumentProperties {
  /** When it was made. */
  readonly at: Date;
}

const TWIPS_PER_INCH = 1440;
/** Twips in Excel's unit of a column's width: a figure of Arial 10 on a screen, 7 of 96 pixels to the inch. */
const TWIPS_PER_FIGURE = 105;
const MARGINS = { left: 720, right: 720, top: 850, bottom: 964, header: 480, footer: 480 } as const;
const TEXT_FORMAT = '@';
/** Excel takes no footer of more than 255 signs. */
const FOOTER_TITLE = 100;
/** ECMA-376 part 1, 18.18.11: a text that is one of these would be written as the error itself. */
const ERROR = /^#(?:[A-Z]+[/!?][A-Z0-9]*[!?]?|GETTING_DATA)$/;

function styleOf(look: Look, format: string): CellStyle {
  const { points, isBold, isItalic, colour, fill, isRuled } = LOOKS[look];
  const rule = { style: 'thin', color: { rgb: RULE } } as const;
  return {
    font: {
      name: FONT,
      size: points,
      ...(isBold ? { bold: true } : {}),
      ...(isItalic ? { italic: true } : {}),
      ...(colour === undefined ? {} : { color: { rgb: colour } }),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(isRuled ? { border: { top: rule, right: rule, bottom: rule, left: rule } } : {}),
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
    ...(format === '' ? {} : { numFmt: format }),
  };
}

/** Makes the cells' styles, each once. */
class Styles {
  readonly #made = new Map<string, CellStyle>();

  of(look: Look, format: string): CellStyle {
    const key = `${look} ${format}`;
    const known = this.#made.get(key) ?? styleOf(look, format);
    this.#made.set(key, known);
    return known;
  }
}

function cellOf({ text, look, number }: DraftCell, styles: Styles): Partial<Cell> {
  if (number !== undefined) return { value: number.value, style: styles.of(look, number.format) };
  if (text === '') return { style: styles.of(look, '') };
  const style = styles.of(look, looksLikeValue(text) ? TEXT_FORMAT : '');
  return ERROR.test(text) ? { richText: [{ text }], style } : { value: escapedText(text), style };
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** In a footer "&" begins a code (ECMA-376 part 1, 18.3.1.46). */
function footerText(text: string): string {
  return escapedText(shorten(text, FOOTER_TITLE).replaceAll('&', '&&'));
}

function writtenSheet(sheet: SheetDraft, title: string, styles: Styles): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      cells.set(`${at},${column}`, cellOf(cell, styles));
    });
  });
  const font = `&"${FONT},Regular"&8`;
  const inches = Object.entries(MARGINS).map(([side, twips]) => [side, twips / TWIPS_PER_INCH]);
  return {
    name: sheet.name,
    cells,
    columns: sheet.widths.map((width) => ({ width: Math.round((width / TWIPS_PER_FIGURE) * 100) / 100 })),
    rowDefs: new Map(sheet.heights.map((height, row) => [row, { height }])),
    merges: sheet.merges.map(({ row, left, right }) => ({ startRow: row, endRow: row, startCol: left, endCol: right })),
    freezePane: { rows: sheet.headingRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: Object.fromEntries(inches),
    },
    // The type size before the font's name: a figure after it would be read as a part of it.
    headerFooter: { oddFooter: `&L&8&"${FONT},Regular"${footerText(title)}&R${font} Page &P of &N` },
  };
}

/** The library writes print titles without the quotes that a sheet's name needs, so they are given as names. */
function namesOf({ name: sheet, headingRow, marks }: SheetDraft): NonNullable<WriteOptions['namedRanges']> {
  const row = headingRow + 1;
  return [
    { name: '_xlnm.Print_Titles', range: `'${sheet}'!$${row}:$${row}`, scope: sheet },
    ...marks.map(({ name, left, right }) => {
      const first = `$${columnName(left)}$${row}`;
      const range = left === right ? first : `${first}:$${columnName(right)}$${row}`;
      return { name, range: `'${sheet}'!${range}` };
    }),
  ];
}

/** The sheets as an .xlsx file, the first of them open. */
export async function workbookFile(
  sheets: readonly SheetDraft[],
  { title, subject, author, at }: WorkbookProperties,
  zip: ZipTexts,
): Promise<Uint8Array> {
  const styles = new Styles();
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writtenSheet(sheet, title, styles)),
    properties: { title, subject, creator: author, lastModifiedBy: author, created: at, modified: at },
    namedRanges: sheets.flatMap(namesOf),
    defaultFont: { name: FONT, size: 10 },
  });
  return finishWorkbook(bytes, zip);
}
