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

/** What stands in a column's cells from their names on, to their values: nearly all have what the cell above has. */
interface Usual {
  readonly marks: string;
  readonly format: number;
  readonly isSharedText: boolean;
}

const LETTER_AT = NAME.length;
const FIRST_LETTER = 0x41;

/** Is itself the cell that was read last: there are too many for an object each. */
export class CellScanner implements PlainCell {
  row = -1;
  column = -1;
  format = -1;
  text: string | undefined;
  isSharedText = false;
  value = 0;
  isEmpty = true;
  /** Where it ends. */
  end = 0;
  readonly #xml: string;
  #at = 0;
  /** The row's number as it stands in the cells' names. */
  #digits = '';
  /** By the columns whose names are one letter. */
  readonly #usual: Usual[] = [];

  /** @param xml each sign of which is a byte */
  constructor(xml: string) {
    this.#xml = xml;
  }

  /** @param digits the row's number, which counts from 1 */
  startRow(digits: string): void {
    this.#digits = digits;
    this.row = Number(digits) - 1;
  }

  /** Reads the cell that begins here. @returns whether it is a plain one of the row */
  read(from: number): boolean {
    if (this.#readUsual(from)) return true;
    this.#at = from;
    while (isSpace(this.#xml.charCodeAt(this.#at))) this.#at += 1;
    if (!this.#passes(NAME)) return false;
    const column = this.#readColumn();
    if (column < 0 || !this.#passes(this.#digits) || this.#xml.charCodeAt(this.#at) !== QUOTE) return false;
    const marks = this.#at;
    this.#at += 1;
    this.column = column;
    if (!this.#readRest()) return false;
    if (!this.isEmpty && this.text === undefined && this.value >= 0) this.#remember(marks);
    return true;
  }

  /** Reads a cell of which all but the value is as in the one above. */
  #readUsual(from: number): boolean {
    const xml = this.#xml;
    const column = xml.charCodeAt(from + LETTER_AT) - FIRST_LETTER;
    const usual = this.#usual[column];
    const digits = from + LETTER_AT + 1;
    const marks = digits + this.#digits.length;
    if (usual === undefined || !xml.startsWith(NAME, from) || !xml.startsWith(this.#digits, digits)) return false;
    if (!xml.startsWith(usual.marks, marks)) return false;
    this.#at = marks + usual.marks.length;
    const value = this.#readNumber(9);
    if (value < 0 || !this.#passes(VALUE_END)) return false;
    this.column = column;
    this.format = usual.format;
    this.text = undefined;
    this.isSharedText = usual.isSharedText;
    this.value = value;
    this.isEmpty = false;
    this.end = this.#at;
    return true;
  }

  /** @param start where its marks begin, after its name */
  #remember(start: number): void {
    const { column, format, isSharedText } = this;
    const value = this.#xml.indexOf(VALUE, start) + VALUE.length;
    if (column < 26) this.#usual[column] = { marks: this.#xml.slice(start, value), format, isSharedText };
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
  #readRest(): boolean {
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
    this.format = format;
    return this.#readValue(type ?? 'n');
  }

  #readType(): CellType | undefined {
    for (const type of TYPES) {
      if (!this.#xml.startsWith(type, this.#at) || this.#xml.charCodeAt(this.#at + type.length) !== QUOTE) continue;
      this.#at += type.length;
      return type;
    }
    return undefined;
  }

  #readValue(type: CellType): boolean {
    this.text = undefined;
    this.isSharedText = type === 's';
    this.value = 0;
    this.isEmpty = false;
    if (type === 'str' || type === 'inlineStr') return this.#readText(type);
    if (EMPTY_ENDS.some((end) => this.#passes(end))) {
      this.isEmpty = true;
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
    this.value = isBelowZero ? -number : number;
    this.end = this.#at;
    return true;
  }

  #readText(type: 'str' | 'inlineStr'): boolean {
    if (this.#xml.charCodeAt(this.#at) !== MORE) return false;
    this.#at += 1;
    if (!TEXT_STARTS[type].some((start) => this.#passes(start))) return false;
    const start = this.#at;
    const end = this.#xml.indexOf('<', start);
    if (end < 0) return false;
    this.#at = end;
    const text = plainText(decoded(this.#xml.slice(start, end)));
    if (text === undefined || !this.#passes(TEXT_ENDS[type])) return false;
    this.text = text;
    this.end = this.#at;
    return true;
  }
}
