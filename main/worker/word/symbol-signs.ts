// Signs that a document takes from a font of symbols, where they stand at codes of the font's own (F000 to F0FF).

const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 183: '•', 174: '→', 172: '←', 179: '≥', 163: '≤', 177: '±', 214: '√', 180: '×', 184: '÷', 185: '≠' },
  wingdings: {
    74: '☺',
    75: '😐',
    76: '☹',
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    118: '❖',
    159: '•',
    167: '▪',
    168: '◻',
    216: '➢',
    223: '←',
    224: '→',
    232: '➔',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '☐' },
};

/** The sign at a code of a font; undefined where it is not known. A code outside the font's own is the sign's itself. */
export function symbolSign(font: string, code: number): string | undefined {
  if (!Number.isSafeInteger(code) || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    return undefined;
  const isOwn = code >= 0xf000 && code <= 0xf0ff;
  const signs = SIGNS[font.toLowerCase()];
  const known = signs?.[code & 0xff];
  if (isOwn || (signs !== undefined && code <= 0xff)) return known;
  return String.fromCodePoint(code);
}
