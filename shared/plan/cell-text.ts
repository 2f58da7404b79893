// Cell text: plain text of several lines, where a line that begins "• " is a bullet, nested by the blanks before it.
// Never HTML.

export const BULLET = '• ';

/** Word's lists have nine levels. */
export const DEEPEST_BULLET = 8;
const INDENTED_BULLET = /^([ \t]*)• /;

/**
 * How deep a line's bullet stands: 0 for one at the line's start, one more for each two spaces or tab before it.
 * Undefined for a line without a bullet.
 */
export function bulletDepth(line: string): number | undefined {
  // Most lines have none anywhere, which V8 sees at a glance where all of a line's signs are Latin ones.
  if (!line.includes(BULLET)) return undefined;
  if (line.startsWith(BULLET)) return 0;
  const [, indent] = INDENTED_BULLET.exec(line) ?? [];
  if (indent === undefined) return undefined;
  const tabs = indent.split('\t').length - 1;
  return Math.min(DEEPEST_BULLET, tabs + Math.ceil((indent.length - tabs) / 2));
}

/** What stands before a bullet of a depth: nothing, or two spaces for each bullet that it is below. */
export function bulletIndent(depth: number): string {
  return '  '.repeat(Math.min(DEEPEST_BULLET, Math.max(0, depth)));
}

export interface CellLine {
  readonly kind: 'paragraph' | 'bullet';
  /** The line without its bullet sign and what stands before that. */
  readonly text: string;
  /** How deep its bullet stands, counted from 0; 0 for a paragraph. */
  readonly depth: number;
}

/** Every kind of line end as "\n", also those that only some programs take for one. */
export function ordinaryLines(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** What no text has that is ordinary already, as nearly all are: to see that takes one look. */
const NOT_ORDINARY = /^[\s\u00AD\u200B-\u200F\u2060]|\s$|[\r\v\f\u0085\u2028\u2029\u00A0]|_x000D_/;

/**
 * Makes a text from outside ordinary cell text: every kind of line end becomes "\n", a non-breaking space becomes a
 * space, and white space around the whole text goes. Nothing between is touched. A text of signs that take no room
 * (zero-width spaces and joiners, soft hyphens) is empty, as it looks.
 */
export function normaliseCellText(raw: string): string {
  if (!NOT_ORDINARY.test(raw)) return raw;
  return tidyCellText(raw.replace(/_x000D_\n?/g, '\n'));
}

/** The same of a text in which "_x000D_" is what it says, and not what a spreadsheet program makes of a line's end. */
export function tidyCellText(raw: string): string {
  return ordinaryLines(raw)
    .replace(/\u00A0/g, ' ')
    .trim()
    .replace(/^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+$/, '');
}

function cellLine(line: string): CellLine {
  const depth = bulletDepth(line);
  if (depth === undefined) return { kind: 'paragraph', text: line, depth: 0 };
  return { kind: 'bullet', text: line.slice(line.indexOf(BULLET) + BULLET.length), depth };
}

/** The lines of a cell text, bullets told apart. An empty text has no lines. */
export function cellLines(text: string): readonly CellLine[] {
  return text === '' ? [] : text.split('\n').map(cellLine);
}
