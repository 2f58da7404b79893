// Takes the plain texts out of the table of shared texts of an .xlsx: those without markup, or escapes or line ends that
// need care. SheetJS is left the others. After ECMA-376 part 1, 18.4.
import { isAscii } from 'node:buffer';
import { plainText } from './plain-escapes.ts';

export interface LightTexts {
  /** The shared texts in order; undefined for those that are left to SheetJS. */
  readonly texts: readonly (string | undefined)[];
  /** A table of only those. */
  readonly xml: Uint8Array;
}

const OPENING = /^(?:<\?xml[^<>]*\?>)?\s*<sst[^<>]*>$/;
const ITEM = '<si>';
const ITEM_END = '</si>';
const TABLE_END = /^\s*<\/sst>\s*$/;
const PLAIN_ITEMS = ['<si><t>', '<si><t xml:space="preserve">'];
const PLAIN_END = '</t></si>';
const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** Reads a table's items in order. */
class ItemReader {
  readonly texts: (string | undefined)[] = [];
  /** Where the next item begins. */
  at: number;
  readonly #bytes: Buffer;
  /** Each sign is a byte. */
  readonly #xml: string;
  readonly #isAscii: boolean;

  constructor(bytes: Buffer, xml: string, at: number) {
    this.#bytes = bytes;
    this.#xml = xml;
    this.#isAscii = isAscii(bytes);
    this.at = at;
  }

  /** Reads an item. @returns whether it is a plain one; of any other its end alone is found */
  read(): boolean {
    const xml = this.#xml;
    for (const opening of PLAIN_ITEMS) {
      if (!xml.startsWith(opening, this.at)) continue;
      const start = this.at + opening.length;
      const end = xml.indexOf('<', start);
      if (end < 0 || !xml.startsWith(PLAIN_END, end)) break;
      const text = plainText(this.#text(start, end));
      if (text === undefined) break;
      this.texts.push(text);
      this.at = end + PLAIN_END.length;
      return true;
    }
    this.texts.push(undefined);
    this.at = xml.indexOf(ITEM_END, this.at) + ITEM_END.length;
    return false;
  }

  #text(start: number, end: number): string {
    const raw = this.#xml.slice(start, end);
    return this.#isAscii || !BEYOND_ASCII.test(raw) ? raw : this.#bytes.toString('utf8', start, end);
  }
}

/** The shared texts of an .xlsx; undefined for a table that is not written as Excel, LibreOffice and the like write it. */
export function lightTexts(part: Uint8Array): LightTexts | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const xml = bytes.toString('latin1');
  const first = xml.indexOf(ITEM);
  if (first < 0 || !OPENING.test(xml.slice(0, first))) return undefined;
  const items = new ItemReader(bytes, xml, first);
  const left: Buffer[] = [bytes.subarray(0, first)];
  while (xml.startsWith(ITEM, items.at)) {
    const { at } = items;
    const isPlain = items.read();
    if (items.at <= at) return undefined;
    if (!isPlain) left.push(bytes.subarray(at, items.at));
  }
  if (!TABLE_END.test(xml.slice(items.at))) return undefined;
  left.push(bytes.subarray(items.at));
  return { texts: items.texts, xml: Buffer.concat(left) };
}
