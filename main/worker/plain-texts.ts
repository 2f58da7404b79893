// Takes the plain texts out of the table of shared texts of an .xlsx: those without markup, or escapes or line ends that
// need care. SheetJS is left the others. After ECMA-376 part 1, 18.4.
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

/** The plain text of the item that begins here, and where the item ends. Of `xml` each sign is a byte. */
function plainItem(bytes: Buffer, xml: string, item: number): { text: string; end: number } | undefined {
  const opening = PLAIN_ITEMS.find((each) => xml.startsWith(each, item));
  if (opening === undefined) return undefined;
  const start = item + opening.length;
  const end = xml.indexOf('<', start);
  if (end < 0 || !xml.startsWith(PLAIN_END, end)) return undefined;
  const raw = xml.slice(start, end);
  const text = plainText(BEYOND_ASCII.test(raw) ? bytes.toString('utf8', start, end) : raw);
  return text === undefined ? undefined : { text, end: end + PLAIN_END.length };
}

/** The shared texts of an .xlsx; undefined for a table that is not written as Excel, LibreOffice and the like write it. */
export function lightTexts(part: Uint8Array): LightTexts | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const xml = bytes.toString('latin1');
  const first = xml.indexOf(ITEM);
  if (first < 0 || !OPENING.test(xml.slice(0, first))) return undefined;
  const texts: (string | undefined)[] = [];
  const left: Buffer[] = [bytes.subarray(0, first)];
  let at = first;
  while (xml.startsWith(ITEM, at)) {
    const plain = plainItem(bytes, xml, at);
    const end = plain?.end ?? xml.indexOf(ITEM_END, at) + ITEM_END.length;
    if (end <= at) return undefined;
    texts.push(plain?.text);
    if (plain === undefined) left.push(bytes.subarray(at, end));
    at = end;
  }
  if (!TABLE_END.test(xml.slice(at))) return undefined;
  left.push(bytes.subarray(at));
  return { texts, xml: Buffer.concat(left) };
}
