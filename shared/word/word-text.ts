// What may stand in a Word document's text.

/** XML 1.0, section 2.2: the characters that a document may hold. No Word file can hold any other. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Every sign that a program may end a line with, besides "\n" itself. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * The text with its lines ended by "\n", and without what XML forbids: control characters, half surrogate pairs and
 * non-characters. A line's end is never just dropped: that would join two words into one.
 */
export function wordText(text: string): string {
  let kept = '';
  for (const character of text.replace(LINE_ENDS, '\n'))
    if (isXmlCharacter(character.codePointAt(0) ?? 0)) kept += character;
  return kept;
}
