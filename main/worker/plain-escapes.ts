// The escapes of XML that texts are full of ("Strategy &amp; Performance", "&#8226; a bullet"). All others are left to
// SheetJS.

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ESCAPE = /&(?:(amp|lt|gt|quot|apos)|#(\d{3,7})|#x([\da-fA-F]{2,6}));/g;
/** Any other escape, a line end that needs care, or the start of what .xlsx has for signs that XML has none for. */
const NOT_PLAIN = /&(?!(?:amp|lt|gt|quot|apos|#\d{3,7}|#x[\da-fA-F]{2,6});)|\r|_[xX]/;
/** Without any of these a text stands as it is, as nearly all do. */
const MAY_BE_ESCAPED = /[&\r_]/;
const LAST_ASCII = 0x7f;

/** The sign with a number; undefined for one of ASCII, which may be no text, and for what is no sign. */
function signOf(code: number): string | undefined {
  const isHalf = code >= 0xd800 && code < 0xe000;
  return code > LAST_ASCII && code <= 0x10ffff && !isHalf ? String.fromCodePoint(code) : undefined;
}

/** The text that stands in XML; undefined where it takes more to read it. */
export function plainText(xml: string): string | undefined {
  if (!MAY_BE_ESCAPED.test(xml)) return xml;
  if (NOT_PLAIN.test(xml)) return undefined;
  if (!xml.includes('&')) return xml;
  let isPlain = true;
  const text = xml.replace(ESCAPE, (_whole, name?: string, decimal?: string, hex?: string) => {
    const sign =
      name === undefined ? signOf(Number.parseInt(decimal ?? hex ?? '', hex === undefined ? 10 : 16)) : SIGNS[name];
    isPlain &&= sign !== undefined;
    return sign ?? '';
  });
  return isPlain ? text : undefined;
}
