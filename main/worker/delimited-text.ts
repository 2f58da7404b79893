// Reads .csv, .tsv and Excel's "Unicode Text" after RFC 4180. Every field is text and stays it: SheetJS would read
// numbers and dates into some, and takes a text that begins "TABLE", "ID;" or "<" for a format of another age.
import { findTable } from '../../shared/import/find-table.ts';
import { type CellPlace, plainSheet, type Remark } from '../../shared/import/sheet-grid.ts';
import { MAX_SHEET_ROWS } from '../../shared/limits.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import { CellMeter } from './cell-meter.ts';

export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly Remark[];
}

/** What the one sheet of a text file is called, as Excel does. */
export const TEXT_SHEET = 'Sheet1';
const DELIMITERS = [',', ';', '\t'] as const;
/** Excel's own first line that names the delimiter; it hides that line, so the rows below count from 1. */
const DELIMITER_LINE = /^"?sep=([,;\t|])"?(?:\r\n?|\n|$)/i;
/** The delimiter is told from so much of the start of a text. */
const TRIED_CHARACTERS = 200_000;

/** One field from `at`: its text, and where the delimiter, line end or end of the text stands that ends it. */
function readField(text: string, at: number, plain: RegExp): { field: string; end: number; isOpen: boolean } {
  let start = at;
  let field = '';
  if (text[at] === '"') {
    start = at + 1;
    for (;;) {
      const quote = text.indexOf('"', start);
      if (quote < 0) return { field: field + text.slice(start), end: text.length, isOpen: true };
      field += text.slice(start, quote);
      start = quote + 1;
      if (text[start] !== '"') break;
      field += '"';
      start += 1;
    }
  }
  // What follows a closing quotation mark belongs to the field, as Excel has it.
  plain.lastIndex = start;
  const end = plain.exec(text)?.index ?? text.length;
  return { field: field + text.slice(start, end), end, isOpen: false };
}

/** Rows as they are read, within the limits: further rows are let go as long as there is no text in them. */
class TextRows {
  readonly rows: string[][] = [];
  readonly #meter: CellMeter;
  #row: string[] = [];

  constructor(file: string) {
    this.#meter = new CellMeter(file);
  }

  get place(): CellPlace {
    return { row: this.rows.length, column: this.#row.length };
  }

  add(text: string): void {
    this.#row.push(text);
    this.#meter.checkCells(this.#row.length);
  }

  endRow(): void {
    if (this.#meter.width(this.#row) > 0) this.#meter.checkRows(this.rows.length + 1);
    if (this.rows.length < MAX_SHEET_ROWS) this.rows.push(this.#row);
    this.#row = [];
  }
}

function parse(text: string, delimiter: string, file: string): TextTable {
  const plain = new RegExp(`[${delimiter}\r\n]`, 'g');
  const table = new TextRows(file);
  const remarks: Remark[] = [];
  for (let at = 0; at <= text.length; ) {
    const { field, end, isOpen } = readField(text, at, plain);
    if (isOpen) {
      const done = 'The quotation mark that opens this cell is never closed, so the rest of the file was read into it.';
      remarks.push({ ...table.place, done });
    }
    table.add(normaliseCellText(field));
    at = end + 1;
    if (text[end] === delimiter) continue;
    table.endRow();
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    if (at === text.length) break;
  }
  return { rows: table.rows, remarks };
}

/** The delimiter with which most of a plan's headings are found; a comma where none is. */
function chooseDelimiter(text: string, file: string): string {
  const start = text.slice(0, TRIED_CHARACTERS);
  let best = { delimiter: DELIMITERS[0] as string, fields: 0 };
  for (const delimiter of DELIMITERS) {
    const { rows } = parse(start, delimiter, file);
    const fields = findTable(plainSheet(TEXT_SHEET, rows))?.fields.size ?? 0;
    if (fields > best.fields) best = { delimiter, fields };
  }
  return best.delimiter;
}

/**
 * The rows of a text whose fields are parted by commas, semicolons or tabs, or by what its "sep=" line says.
 * @param file its display name, which errors give
 * @throws TabledError file-too-large
 */
export function readDelimitedText(text: string, file: string): TextTable {
  const line = DELIMITER_LINE.exec(text);
  const rest = line === null ? text : text.slice(line[0].length);
  return parse(rest, line?.[1] ?? chooseDelimiter(rest, file), file);
}
