// The signs that XML 1.0 allows in its texts (section 2.2), and those that stand for others (4.1 and 4.6).

/** What is wrong with an XML text, as the end of a sentence. */
export class XmlFault extends Error {}

const [TAB, LINE, RETURN, SPACE, AMPERSAND, LESS, GREATER] = [9, 10, 13, 32, 38, 60, 62];
const FIRST_SURROGATE = 0xd800;
const LAST_HIGH_SURROGATE = 0xdbff;
const LAST_SURROGATE = 0xdfff;
const FIRST_NO_CHARACTER = 0xfffe;

const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
export function isSpace(code: number): boolean {
  return code === SPACE || code === LINE || code === TAB || code === RETURN;
}

function isCharacter(code: number): boolean {
  if (code < SPACE) return isSpace(code);
  return !(code >= FIRST_SURROGATE && code <= LAST_SURROGATE) && !(code >= FIRST_NO_CHARACTER && code <= 0xffff);
}

/** Whether a sign may stand anywhere and means nothing but itself: nearly all do. */
function isPlain(code: number): boolean {
  return code >= SPACE && code < FIRST_SURROGATE && code !== LESS && code !== GREATER && code !== AMPERSAND;
}

/** Signs that have to be looked at one by one; a pattern finds them sooner than a loop that V8 has not compiled yet. */
const SPECIAL = /[^ -%'-;=?-\ud7ff\n]/;

export function decoded(text: string): string {
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const digits = decimal ?? hexadecimal;
    const code = digits === undefined ? Number.NaN : Number.parseInt(digits, decimal === undefined ? 16 : 10);
    if (!(code <= 0x10ffff) || !isCharacter(code)) throw new XmlFault(`“${whole}” stands for no character`);
    return String.fromCodePoint(code);
  });
}

/** Takes one character that is not plain ASCII, or not plain at all; tells where the next one is. */
function pastSpecial(xml: string, at: number, code: number): number {
  if (code >= FIRST_SURROGATE && code <= LAST_HIGH_SURROGATE) {
    const low = xml.charCodeAt(at + 1);
    if (low > LAST_HIGH_SURROGATE && low <= LAST_SURROGATE) return at + 2;
  }
  if (!isCharacter(code))
    throw new XmlFault(`it holds a sign that XML forbids (U+${code.toString(16).padStart(4, '0')})`);
  return at + 1;
}

/** Whether there are entities in a text, every sign of which is looked at. @throws XmlFault for a sign that may not be there */
function hasEntity(xml: string, from: number, end: number): boolean {
  let isFound = false;
  for (let at = from; at < end; ) {
    const code = xml.charCodeAt(at);
    if (code === AMPERSAND) isFound = true;
    at = isPlain(code) ? at + 1 : pastSpecial(xml, at, code);
  }
  return isFound;
}

/**
 * A text or an attribute's value, its entities resolved.
 * @throws XmlFault for a sign that may not be there
 */
export function resolvedText(raw: string): string {
  return SPECIAL.test(raw) && hasEntity(raw, 0, raw.length) ? decoded(raw) : raw;
}
