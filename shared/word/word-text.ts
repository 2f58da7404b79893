// What may stand in a Word document's text.

/** XML 1.0, section 2.2: the characters that a document may hold. No Word file can hold any other. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Every sign that a program may end a line with, besides "\n" itself. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A text without any of these is as Word takes it. Halves of pairs are looked at one by one. */
const UNUSUAL = /[^\t\n -\u0084\u0086-\u2027\u202A-\uD7FF\uE000-\uFFFD]/;

/**
 * The text with its lines ended by "\n", and without what XML forbids: control characters, half surrogate pairs and
 * non-characters. A line's end is never just dropped: that would join two words into one.
 */
export function wordText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  let kept = '';
  for (const character of text.replace(LINE_ENDS, '\n'))
    if (isXmlCharacter(character.codePointAt(0) ?? 0)) kept += character;
  return kept;
}

/** How many signs of a text no Word file can hold. */
export function forbiddenSigns(text: string): number {
  if (!UNUSUAL.test(text)) return 0;
  let count = 0;
  for (const character of text.replace(LINE_ENDS, '\n')) if (!isXmlCharacter(character.codePointAt(0) ?? 0)) count += 1;
  return count;
}

/** White space, bullets, and characters without a shape of their own: soft hyphens, joiners, marks of direction. */
const UNSEEN = /^[\s•\p{Cf}]*$/u;

/** Whether a text has a sign with a shape of its own. */
export function hasShape(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/** Whether nothing of a text is seen, or nothing but bullets. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A text in one line, for a property or an attribute: its line ends are spaces. */
export function wordLine(text: string): string {
  return wordText(text).replace(/[\n\t]+/g, ' ');
}
