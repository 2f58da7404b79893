// Takes the plain cells out of a worksheet's XML, which are nearly all of a plan's: texts without markup or escapes, whole
// numbers and empty cells. SheetJS, which needs many times as long for each, is left the rest. After ECMA-376 part 1, 18.3.1.
import { CellScanner, type PlainCell } from './cell-scanner.ts';

export interface LightSheet {
  readonly cells: readonly PlainCell[];
  /** The sheet's XML without them. */
  readonly xml: Uint8Array;
}

/** Is given a cell, which is another one the next time. @returns whether it is of use */
export type TakeCell = (cell: PlainCell) => boolean;

/**
 * Stands as the left margin of a light sheet, plus its number: by this it is known again in what SheetJS makes of it,
 * which alone decides what part is which sheet. No page has such a margin, and nobody reads one.
 */
export const FIRST_MARK = 2 ** 40;

const START = Buffer.from('<sheetData>');
const END = Buffer.from('</sheetData>');
const ROW = /[ \t\r\n]*<row r="([1-9]\d{0,6})"([^<>]*?)(\/?)>/y;
const ROW_END = /[ \t\r\n]*<\/row>/y;
/** The start of any other cell, which is left as it is. */
const OTHER_CELL = /[ \t\r\n]*<c r="([A-Z]{1,3})([1-9]\d{0,6})"([^<>]*?)(\/?)>/y;
/** LibreOffice tells of each row that it is not. */
const HIDDEN = /hidden(?!="(?:0|false)")/;
const NO_CELL = -2;
const CELL_END = '</c>';
const REST = /[ \t\r\n]*$/y;

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** Reads the rows in order. Whatever it does not know for certain makes it give up. */
class RowReader {
  /** The XML of what is left. */
  readonly left: string[] = [];
  readonly #xml: string;
  readonly #take: TakeCell;
  readonly #scanner: CellScanner;
  #at = 0;

  constructor(xml: string, take: TakeCell) {
    this.#xml = xml;
    this.#take = take;
    this.#scanner = new CellScanner(xml);
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
      this.#scanner.startRow(digits);
      const before = this.left.length;
      if (row[3] === '' && !this.#readCells(number)) return false;
      // Of a row without cells SheetJS tells nothing but that it is hidden.
      if (this.left.length === before && !HIDDEN.test(attributes)) continue;
      const others = this.left.splice(before).join('');
      this.left.push(`<row r="${digits}"${attributes}>${others}</row>`);
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
    for (;;) {
      const column = this.#readCell(row);
      if (column === NO_CELL) return this.#next(ROW_END) !== null;
      if (column <= last) return false;
      last = column;
    }
  }

  /** The column of the cell that comes next; NO_CELL where none does, -1 for one that is not understood. */
  #readCell(row: number): number {
    const scanner = this.#scanner;
    if (scanner.read(this.#at)) {
      this.#at = scanner.end;
      return scanner.isEmpty || this.#take(scanner) ? scanner.column : -1;
    }
    const other = this.#next(OTHER_CELL);
    if (other === null) return NO_CELL;
    if (Number(other[2]) !== row || !this.#leaveOther(other)) return -1;
    return columnOf(other[1] ?? '');
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
}

/**
 * A worksheet's part without its plain cells.
 * @param mark tells it apart from the others, see FIRST_MARK
 * @param take is given each plain cell that is not empty, in order
 * @returns undefined for a sheet that is not written as Excel, LibreOffice and the like write them, and where a cell is not taken
 */
export function withoutPlainCells(part: Uint8Array, mark: number, take: TakeCell): Uint8Array | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const start = bytes.indexOf(START);
  const end = bytes.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  const head = bytes.toString('latin1', 0, start);
  const tail = bytes.toString('latin1', end + END.length);
  // Comments and the like may hold what looks like a sheet's data.
  if (/<!|sheetData/.test(head) || /<!|sheetData/.test(tail)) return undefined;
  const rows = new RowReader(bytes.toString('latin1', start + START.length, end), take);
  if (!rows.readAll()) return undefined;
  const xml = `${head}<sheetData>${rows.left.join('')}</sheetData><pageMargins left="${FIRST_MARK + mark}"/>${tail}`;
  return Buffer.from(xml, 'latin1');
}

/** The same with the plain cells. */
export function lightSheet(part: Uint8Array, mark: number): LightSheet | undefined {
  const cells: PlainCell[] = [];
  const xml = withoutPlainCells(part, mark, ({ row, column, format, text, isSharedText, value }) => {
    cells.push({ row, column, format, text, isSharedText, value });
    return true;
  });
  return xml === undefined ? undefined : { cells, xml };
}
