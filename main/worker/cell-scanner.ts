// Reads the plain cells of a worksheet's rows, sign by sign: there are hundreds of thousands, and patterns take several
// times as long. After ECMA-376 part 1, 18.3.1.4.
import type { CellPlace } from '../../shared/import/sheet-grid.ts';
import { plainText } from './plain-escapes.ts';

export interface PlainCell extends CellPlace {
  /** The index of its format in the table of cell formats; -1 where it names none. */
  readonly format: number;
  /** The text, where the cell itself has one. */
  readonly text: string | undefined;
  readonly isSharedText: boolean;
  /** The whole number, or the index of the shared text. */
  readonly value: number;
}

const NAME = '<c r="';
const EMPTY_ENDS = ['/>', '></c>'];
/** What the values of types that are plain look like: a number, the index of a shared text, a text of the cell's own. */
const TYPES = ['n', 's', 'str', 'inlineStr'] as const;
type CellType = (typeof TYPES)[number];
const VALUE = '<v>';
const VALUE_END = '</v></c>';
const TEXT_STARTS: Readonly<Record<'str' | 'inlineStr', readonly string[]>> = {
  str: ['<v>', '<v xml:space="preserve">'],
  inlineStr: ['<is><t>', '<is><t xml:space="preserve">'],
};
const TEXT_ENDS = { str: VALUE_END, inlineStr: '</t></is></c>' };
const BEYOND_ASCII = /[\u0080-\u00ff]/;

const [SPACE, QUOTE, MINUS, EQUALS, MORE] = [0x20, 0x22, 0x2d, 0x3d, 0x3e];
const [SMALL_S, SMALL_T] = [0x73, 0x74];

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A text of which each sign is a byte of UTF-8. */
function decoded(bytes: string): string {
  return BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

export class CellScanner {
  /** What was read last: its column, the cell where it is not empty, and where it ends. */
  column = -1;
  cell: PlainCell | undefined;
  end = 0;
  readonly #xml: string;
  #at = 0;

  /** @param xml each sign of which is a byte */
  constructor(xml: string) {
    this.#xml = xml;
  }

  /** Reads the cell that begins here. @returns whether it is a plain one of this row, which counts from 1 */
  read(from: number, row: number): boolean {
    this.#at = from;
    while (isSpace(this.#xml.charCodeAt(this.#at))) this.#at += 1;
    if (!this.#passes(NAME)) return false;
    const column = this.#readColumn();
    if (column < 0 || this.#xml.charCodeAt(this.#at) === 0x30 || this.#readNumber(7) !== row) return false;
    if (this.#xml.charCodeAt(this.#at) !== QUOTE) return false;
    this.#at += 1;
    this.column = column;
    return this.#readRest(row - 1, column);
  }

  #passes(expected: string): boolean {
    const isThere = this.#xml.startsWith(expected, this.#at);
    if (isThere) this.#at += expected.length;
    return isThere;
  }

  #readColumn(): number {
    const start = this.#at;
    let column = 0;
    for (;;) {
      const code = this.#xml.charCodeAt(this.#at);
      if (!(code >= 0x41 && code <= 0x5a)) break;
      column = column * 26 + code - 0x40;
      this.#at += 1;
    }
    return this.#at - start > 3 ? -1 : column - 1;
  }

  /** The whole number that stands here; -1 for none, or one with more figures. */
  #readNumber(most: number): number {
    const start = this.#at;
    let number = 0;
    for (let code = this.#xml.charCodeAt(start); isDigit(code); code = this.#xml.charCodeAt(this.#at)) {
      number = number * 10 + code - 0x30;
      this.#at += 1;
      if (this.#at - start > most) return -1;
    }
    return this.#at === start ? -1 : number;
  }

  /** What follows the cell's name: its format and its type, in any order, and its value. */
  #readRest(row: number, column: number): boolean {
    let format = -1;
    let type: CellType | undefined;
    while (this.#xml.charCodeAt(this.#at) === SPACE) {
      const name = this.#xml.charCodeAt(this.#at + 1);
      if (this.#xml.charCodeAt(this.#at + 2) !== EQUALS || this.#xml.charCodeAt(this.#at + 3) !== QUOTE) return false;
      this.#at += 4;
      if (name === SMALL_S && format < 0) format = this.#readNumber(5);
      else if (name === SMALL_T && type === undefined) type = this.#readType();
      else return false;
      if ((name === SMALL_S ? format < 0 : type === undefined) || this.#xml.charCodeAt(this.#at) !== QUOTE)
        return false;
      this.#at += 1;
    }
    return this.#readValue(row, column, format, type ?? 'n');
  }

  #readType(): CellType | undefined {
    for (const type of TYPES) {
      if (!this.#xml.startsWith(type, this.#at) || this.#xml.charCodeAt(this.#at + type.length) !== QUOTE) continue;
      this.#at += type.length;
      return type;
    }
    return undefined;
  }

  #readValue(row: number, column: number, format: number, type: CellType): boolean {
    this.cell = undefined;
    if (type === 'str' || type === 'inlineStr') return this.#readText(row, column, format, type);
    if (EMPTY_ENDS.some((end) => this.#passes(end))) {
      this.end = this.#at;
      return true;
    }
    if (this.#xml.charCodeAt(this.#at) !== MORE) return false;
    this.#at += 1;
    if (!this.#passes(VALUE)) return false;
    const isBelowZero = this.#xml.charCodeAt(this.#at) === MINUS;
    if (isBelowZero) this.#at += 1;
    const number = this.#readNumber(9);
    if (number < 0 || !this.#passes(VALUE_END)) return false;
    const value = isBelowZero ? -number : number;
    this.cell = { row, column, format, text: undefined, isSharedText: type === 's', value };
    this.end = this.#at;
    return true;
  }

  #readText(row: number, column: number, format: number, type: 'str' | 'inlineStr'): boolean {
    if (this.#xml.charCodeAt(this.#at) !== MORE) return false;
    this.#at += 1;
    if (!TEXT_STARTS[type].some((start) => this.#passes(start))) return false;
    const start = this.#at;
    const end = this.#xml.indexOf('<', start);
    if (end < 0) return false;
    this.#at = end;
    const text = plainText(decoded(this.#xml.slice(start, end)));
    if (text === undefined || !this.#passes(TEXT_ENDS[type])) return false;
    this.cell = { row, column, format, text, isSharedText: false, value: 0 };
    this.end = this.#at;
    return true;
  }
}
