// What a text of the plan must read as once it is back from a Word document. Nothing here is taken from the writer.
import { BULLET, ordinaryLines } from '../../plan/cell-text.ts';
import { LIST_SIGN } from './blocks.ts';

/** XML 1.0, section 2.2, but for line ends: control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /(?![\t\n\v\f\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** A text without any of these is as it is read back. Halves of surrogate pairs are looked at one by one. */
const UNUSUAL = /[^\t\n -\u0084\u0086-\u2027\u202A-\uD7FF\uE000-\uFFFD]/;
/** What may be seen: neither white space nor a bullet, nor a sign that goes or has no shape. */
const SEEN = /[^\s•\p{Cc}\p{Cf}\p{Surrogate}\uFFFE\uFFFF]|[\u007F-\u0084\u0086-\u009F]/u;
const INDENTED = /^([ \t]*)• /;
/** Word's lists have nine levels. */
const DEEPEST = 8;

/** The text with ordinary line ends, and without what no Word document can hold; its bullets are no list's. */
export function plainText(text: string): string {
  return UNUSUAL.test(text) ? ordinaryLines(text).replace(FORBIDDEN, '') : text;
}

function expectedLine(line: string): string {
  // Most bullets stand at the line's start.
  if (line.startsWith(BULLET)) return `${LIST_SIGN}0${line.slice(BULLET.length)}`;
  if (!line.includes(BULLET)) return line;
  const [start, indent] = INDENTED.exec(line) ?? [];
  if (start === undefined || indent === undefined) return line;
  const tabs = indent.split('\t').length - 1;
  const depth = Math.min(DEEPEST, tabs + Math.ceil((indent.length - tabs) / 2));
  return `${LIST_SIGN}${depth}${line.slice(start.length)}`;
}

/** The lines of a cell, those of bullets marked as a list's. */
export function expectedText(text: string): string {
  const clean = plainText(text);
  return clean.includes(BULLET) ? clean.split('\n').map(expectedLine).join('\n') : clean;
}

/** The text in one line, as titles and properties have it. */
export function expectedTitle(text: string): string {
  return plainText(text).replace(/[\n\t]+/g, ' ');
}

/** A text that was read back, for a person to see. */
export function shownText(text: string): string {
  return text.replace(
    new RegExp(`${LIST_SIGN}(\\d)`, 'g'),
    (_sign, depth: string) => '  '.repeat(Number(depth)) + BULLET,
  );
}

/** The lines of a text that is no cell's; empty ones say nothing. */
export function plainLines(text: string): readonly string[] {
  return plainText(text)
    .split('\n')
    .filter((line) => line !== '');
}

/** Whether a text shows nothing but bullets, if anything. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** Whether a text has a sign with a shape: white space, soft hyphens, joiners and the like have none. */
export function hasShape(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/** What a theme is called where it is a heading, which must say something. */
export function themeName(text: string): string {
  return hasShape(expectedTitle(text)) ? text : 'Untitled theme';
}
