// Takes the plain cells out of a worksheet's XML, which are nearly all of a plan's: texts without markup, short numbers and
// empty cells. SheetJS, which needs many times as long for each, is left the rest. After ECMA-376 part 1, 18.3.1.
import type { CellPlace } from '../../shared/import/sheet-grid.ts';
import { unescapedText } from './escaped-signs.ts';

export interface PlainCell extends CellPlace {
  /** The index of its format in the table of cell formats; -1 where it names none. */
  readonly format: number;
  /** The text, where the cell itself has one. */
  readonly text: string | undefined;
  readonly isSharedText: boolean;
  /** The number, or the index of the shared text. */
  readonly value: number;
}

export interface LightSheet {
  readonly cells: readonly PlainCell[];
  /** The sheet's XML without them. */
  readonly xml: Uint8Array;
}

/**
 * Stands as the left margin of a light sheet, plus its number: by this it is known again in what SheetJS makes of it,
 * which alone decides what part is which sheet. No page has such a margin, and nobody reads one.
 */
export const FIRST_MARK = 2 ** 40;

const START = Buffer.from('<sheetData>');
const END = Buffer.from('</sheetData>');
const ROW = /[ \t\r\n]*<row r="([1-9]\d{0,6})"([^<>]*?)(\/?)>/y;
const ROW_END = /[ \t\r\n]*<\/row>/y;
/** Of each: column, row, format, type, format (which may stand on either side of the type), number or text. */
const NUMBER_CELL =
  /[ \t\r\n]*<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([ns])")?(?: s="(\d{1,5})")?(?:\/>|><\/c>|><v>(-?(?:\d{1,5}\.\d{1,4}|\d{1,9}))<\/v><\/c>)/y;
const TEXT_CELLS = [
  /[ \t\r\n]*<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")? t="(inlineStr)"(?: s="(\d{1,5})")?><is><t(?: xml:space="preserve")?>([^<\r]*)<\/t><\/is><\/c>/y,
  /[ \t\r\n]*<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")? t="(str)"(?: s="(\d{1,5})")?><v(?: xml:space="preserve")?>([^<&\r]*)<\/v><\/c>/y,
];
/** What SheetJS takes for the start of an escaped sign. */
const ESCAPE = /_x/i;
const BEYOND_ASCII = /[\u0080-\u00ff]/;
/** The start of any other cell, which is left as it is. */
const OTHER_CELL = /[ \t\r\n]*<c r="([A-Z]{1,3})([1-9]\d{0,6})"([^<>]*?)(\/?)>/y;
/** LibreOffice tells of each row that it is not. */
const HIDDEN = /hidden(?!="(?:0|false)")/;
const CELL_END = '</c>';
const REST = /[ \t\r\n]*$/y;

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** A text of which each sign is a byte of UTF-8; undefined where it is not certain what it says. */
function decoded(bytes: string): string | undefined {
  return unescapedText(BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes);
}

/** Reads the rows in order. Whatever it does not know for certain makes it give up. */
class RowReader {
  readonly cells: PlainCell[] = [];
  /** The XML of what is left. */
  readonly left: string[] = [];
  readonly #xml: string;
  #at = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Whether all of the rows were understood. */
  readAll(): boolean {
    let last = 0;
    for (let row = this.#next(ROW); row !== null; row = this.#next(ROW)) {
      const digits = row[1] ?? '';
      const attributes = row[2] ?? '';
      const number = Number(digits);
      if (number <= last) return false;
      last = number;
      const before = this.left.length;
      this.left.push(`<row r="${digits}"${attributes}>`);
      if (row[3] === '' && !this.#readCells(number)) return false;
      // Of a row without cells SheetJS tells nothing but that it is hidden.
      if (this.left.length === before + 1 && !HIDDEN.test(attributes)) this.left.pop();
      else this.left.push('</row>');
    }
    return this.#next(REST) !== null;
  }

  #next(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#xml);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #readCells(row: number): boolean {
    let last = -1;
    while (this.#next(ROW_END) === null) {
      const column = this.#readCell(row);
      if (column <= last) return false;
      last = column;
    }
    return true;
  }

  /** The column of the cell that comes next; -1 for one that is not understood. */
  #readCell(row: number): number {
    const plain = this.#next(NUMBER_CELL) ?? this.#nextText();
    const cell = plain ?? this.#next(OTHER_CELL);
    if (cell === null || Number(cell[2]) !== row) return -1;
    const column = columnOf(cell[1] ?? '');
    if (plain !== null) this.#keep(plain, row - 1, column);
    else if (!this.#leaveOther(cell)) return -1;
    return column;
  }

  #nextText(): RegExpExecArray | null {
    const before = this.#at;
    for (const pattern of TEXT_CELLS) {
      const found = this.#next(pattern);
      const text = found?.[6] ?? '';
      if (found !== null && !ESCAPE.test(text) && unescapedText(text) !== undefined) return found;
      this.#at = before;
    }
    return null;
  }

  #leaveOther([start, , , attributes = '', isEmpty]: RegExpExecArray): boolean {
    // A shared text that is not plain: the table of shared texts will not be there for it.
    if (/\bt=["']s["']/.test(attributes)) return false;
    const end = isEmpty === '/' ? this.#at : this.#xml.indexOf(CELL_END, this.#at) + CELL_END.length;
    const inside = this.#xml.slice(this.#at, end);
    if (end < this.#at || inside.includes('<c ') || inside.includes('row')) return false;
    this.left.push(start + inside);
    this.#at = end;
    return true;
  }

  /** Without spreading or unpacking, which take longer than all else here. */
  #keep(cell: RegExpExecArray, row: number, column: number): void {
    const value = cell[6];
    if (value === undefined) return;
    const type = cell[4] ?? 'n';
    const isSharedText = type === 's';
    const isOwnText = type !== 'n' && !isSharedText;
    const format = Number(cell[3] ?? cell[5] ?? -1);
    const text = isOwnText ? decoded(value) : undefined;
    this.cells.push({ row, column, format, text, isSharedText, value: isOwnText ? 0 : Number(value) });
  }
}

/**
 * A worksheet's part without its plain cells.
 * @param mark tells it apart from the others, see FIRST_MARK
 * @returns undefined for a sheet that is not written as Excel, LibreOffice and the like write them
 */
export function lightSheet(part: Uint8Array, mark: number): LightSheet | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const start = bytes.indexOf(START);
  const end = bytes.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  const head = bytes.toString('latin1', 0, start);
  const tail = bytes.toString('latin1', end + END.length);
  // Comments and the like may hold what looks like a sheet's data.
  if (/<!|sheetData/.test(head) || /<!|sheetData/.test(tail)) return undefined;
  const rows = new RowReader(bytes.toString('latin1', start + START.length, end));
  if (!rows.readAll()) return undefined;
  const xml = `${head}<sheetData>${rows.left.join('')}</sheetData><pageMargins left="${FIRST_MARK + mark}"/>${tail}`;
  return { cells: rows.cells, xml: Buffer.from(xml, 'latin1') };
}
