// Takes the plain texts out of the table of shared texts of an .xlsx: those without markup of their own, and without escapes
// and line ends that need care. SheetJS is left the others. After ECMA-376 part 1, 18.4.
import { unescapedText } from './escaped-signs.ts';

export interface LightTexts {
  /** The shared texts in order; undefined for those that are left to SheetJS. */
  readonly texts: readonly (string | undefined)[];
  /** A table of only those. */
  readonly xml: Uint8Array;
}

const OPENING = /^(?:<\?xml[^<>]*\?>)?\s*<sst[^<>]*>$/;
const ITEM = Buffer.from('<si>');
const ITEM_END = Buffer.from('</si>');
const TABLE_END = /^\s*<\/sst>\s*$/;
const PLAIN_TEXTS = ['<t>', '<t xml:space="preserve">'].map((tag) => Buffer.from(tag));
const TEXT_END = Buffer.from('</t></si>');
const [LESS, RETURN, UNDERSCORE, SMALL_X, CAPITAL_X] = [...'<\r_xX'].map((sign) => sign.charCodeAt(0));

function hasAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  const end = at + expected.length;
  return end <= bytes.length && bytes.compare(expected, 0, expected.length, at, end) === 0;
}

/** Where a text ends that begins here; -1 where it is not plain. */
function plainEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LESS) return at;
    if (byte === RETURN) return -1;
    if (byte === UNDERSCORE && (bytes[at + 1] === SMALL_X || bytes[at + 1] === CAPITAL_X)) return -1;
  }
  return -1;
}

/** The plain text of the item that begins here, and where the item ends. */
function plainText(bytes: Buffer, item: number): { text: string; end: number } | undefined {
  const tag = PLAIN_TEXTS.find((each) => hasAt(bytes, item + ITEM.length, each));
  if (tag === undefined) return undefined;
  const start = item + ITEM.length + tag.length;
  const end = plainEnd(bytes, start);
  if (end < 0 || !hasAt(bytes, end, TEXT_END)) return undefined;
  const text = unescapedText(bytes.toString('utf8', start, end));
  return text === undefined ? undefined : { text, end: end + TEXT_END.length };
}

/** The shared texts of an .xlsx; undefined for a table that is not written as Excel, LibreOffice and the like write it. */
export function lightTexts(part: Uint8Array): LightTexts | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const first = bytes.indexOf(ITEM);
  if (first < 0 || !OPENING.test(bytes.toString('latin1', 0, first))) return undefined;
  const texts: (string | undefined)[] = [];
  const left: Buffer[] = [bytes.subarray(0, first)];
  let at = first;
  while (hasAt(bytes, at, ITEM)) {
    const plain = plainText(bytes, at);
    const end = plain?.end ?? bytes.indexOf(ITEM_END, at) + ITEM_END.length;
    if (end <= at) return undefined;
    texts.push(plain?.text);
    if (plain === undefined) left.push(bytes.subarray(at, end));
    at = end;
  }
  const rest = bytes.subarray(at);
  if (!TABLE_END.test(rest.toString('latin1'))) return undefined;
  left.push(rest);
  return { texts, xml: Buffer.concat(left) };
}
