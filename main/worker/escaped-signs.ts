// Signs that stand escaped in XML's texts, as far as it is certain what they are: after XML 1.0, 2.4, 4.1 and 4.6.

const REFERENCE = /&(?:(quot|apos|lt|gt|amp)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const SIGNS: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
/** What a spreadsheet escapes signs with beside XML's own way: a text that has it is not for us. */
const OWN_ESCAPE = /_x/i;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const LAST_OF_ASCII = 0x7e;
const FIRST_BEYOND_CONTROLS = 0xa0;
const SURROGATES = { first: 0xd800, last: 0xdfff };
const LAST_OF_ALL = 0x10ffff;
/** The last two places of each plane are no signs. */
const NO_SIGN = 0xfffe;

function isSign(code: number): boolean {
  const isAscii = code === LINE_FEED || (code >= SPACE && code <= LAST_OF_ASCII);
  const isSurrogate = code >= SURROGATES.first && code <= SURROGATES.last;
  return (
    isAscii || (code >= FIRST_BEYOND_CONTROLS && code <= LAST_OF_ALL && !isSurrogate && (code & NO_SIGN) !== NO_SIGN)
  );
}

/** A text with its escaped signs as themselves; undefined where one of them may be read in two ways. */
export function unescapedText(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let isCertain = true;
  const text = raw.replace(REFERENCE, (_whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return SIGNS[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    isCertain &&= isSign(code);
    return isCertain ? String.fromCodePoint(code) : '';
  });
  const named = raw.match(REFERENCE)?.length ?? 0;
  const isAll = named === raw.split('&').length - 1;
  return isCertain && isAll && !OWN_ESCAPE.test(text) ? text : undefined;
}
