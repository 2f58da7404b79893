// What a key does to a text with bullets while it is typed: lists begin, go on, are nested and end. Each is a change of
// one stretch of the text, which the editor makes as if it had been typed, so that it can be undone like typing.
import { BULLET, bulletDepth, DEEPEST_BULLET } from './cell-text.ts';

/** A text, and what of it is selected: from `start` up to and without `end`, where the caret is if they are the same. */
export interface TypedState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `insert` in the place of what stands from `from` up to and without `to`, and then selects. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export type BulletKey = 'Enter' | 'Backspace' | 'Delete' | 'Nest' | 'Unnest';

/** "none": the key is not the list's. "nothing": it is, and there is nothing to do. */
export type BulletOutcome = TextEdit | 'none' | 'nothing';

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the text behind the bullet begins; undefined for a line without one. */
  readonly content: number | undefined;
  readonly depth: number;
}

function lineAt(text: string, at: number): Line {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next;
  const line = text.slice(start, end);
  const depth = bulletDepth(line);
  const content = depth === undefined ? undefined : start + line.indexOf(BULLET) + BULLET.length;
  return { start, end, content, depth: depth ?? 0 };
}

function caretAfter(from: number, to: number, insert: string): TextEdit {
  const caret = from + insert.length;
  return { from, to, insert, start: caret, end: caret };
}

/** Takes two blanks or a tab from a bullet's indent. */
function lessIndent(text: string, { start, content = start }: Line): number {
  const indent = text.slice(start, content - BULLET.length);
  if (indent.startsWith('\t')) return 1;
  return Math.min(2, /^ */.exec(indent)?.[0].length ?? 0);
}

function enter(state: TypedState): BulletOutcome {
  const { text, start, end } = state;
  const line = lineAt(text, start);
  if (line.content === undefined || start === line.start) return 'none';
  const last = lineAt(text, end);
  if (last.start !== line.start && end < (last.content ?? last.start)) return 'none';
  if (line.content === line.end && start === end) {
    // An empty bullet: a nested one goes up by a level, any other ends the list.
    if (line.depth > 0) return unnested(state, line);
    return caretAfter(line.start, line.content, '');
  }
  const from = Math.max(start, line.content);
  return caretAfter(from, Math.max(from, end), `\n${text.slice(line.start, line.content)}`);
}

function unnested(state: TypedState, line: Line): TextEdit {
  const less = lessIndent(state.text, line);
  const caret = Math.max(line.start, state.start - less);
  return { from: line.start, to: line.start + less, insert: '', start: caret, end: caret };
}

function backspace({ text, start, end }: TypedState): BulletOutcome {
  const { start: from, content } = lineAt(text, start);
  if (start !== end || content === undefined || start > content) return 'none';
  return caretAfter(from, content, '');
}

/** At a line's end: the bullet that comes up from below leaves its sign there. */
function deleteForward({ text, start, end }: TypedState): BulletOutcome {
  const line = lineAt(text, start);
  if (start !== end || start !== line.end || line.start === line.end || line.end === text.length) return 'none';
  const { content } = lineAt(text, line.end + 1);
  return content === undefined ? 'none' : caretAfter(start, content, '');
}

/** The lines that are selected; one of which only the line end before it is selected is none. */
function selectedLines({ text, start, end }: TypedState): readonly Line[] {
  const lines = [lineAt(text, start)];
  for (let line = lines[0]; line !== undefined && line.end + 1 < Math.max(end, start + 1); ) {
    line = lineAt(text, line.end + 1);
    lines.push(line);
  }
  return lines;
}

/** How deep a bullet may stand there: by one below the bullet above it. */
function deepestAt(text: string, { start }: Line): number {
  let above = start;
  while (above > 0) {
    const line = lineAt(text, above - 1);
    if (line.content !== undefined) return Math.min(DEEPEST_BULLET, line.depth + 1);
    above = line.start;
  }
  return 0;
}

function nest(state: TypedState, by: 1 | -1): BulletOutcome {
  const { text } = state;
  const bullets = selectedLines(state).filter(({ content }) => content !== undefined);
  const [first] = bullets;
  const last = bullets.at(-1);
  if (first === undefined || last === undefined) return 'none';
  if (by === 1 && first.depth >= deepestAt(text, first)) return 'nothing';
  let insert = '';
  let from = first.start;
  let [start, end] = [state.start, state.end];
  for (const line of bullets) {
    const less = by === -1 ? lessIndent(text, line) : 0;
    const more = by === 1 && line.depth < DEEPEST_BULLET ? '  ' : '';
    insert += text.slice(from, line.start) + more;
    from = line.start + less;
    const moved = (at: number) => (at < line.start ? 0 : more.length - Math.min(less, at - line.start));
    start += moved(state.start);
    end += moved(state.end);
  }
  // The stretch ends with the last indent: what follows stays as it is.
  const edit = { from: first.start, to: from, insert, start, end };
  return insert === text.slice(edit.from, edit.to) ? 'nothing' : edit;
}

/** What a key does where the caret or the selection is. */
export function pressInBullets(key: BulletKey, state: TypedState): BulletOutcome {
  switch (key) {
    case 'Enter':
      return enter(state);
    case 'Backspace':
      return backspace(state);
    case 'Delete':
      return deleteForward(state);
    case 'Nest':
      return nest(state, 1);
    case 'Unnest':
      return nest(state, -1);
  }
}

/** What a space that has just been typed makes of the line's beginning: "- " and "* " are a bullet. */
export function spaceTyped({ text, start, end }: TypedState): TextEdit | undefined {
  const begun = text.slice(lineAt(text, start).start, start);
  if (start !== end || !/^[ \t]*[-*] $/.test(begun)) return undefined;
  return caretAfter(start - 2, start, BULLET);
}

export function withEdit(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/**
 * A list that is pasted into a text: it begins on a line of its own, and the bullet of an empty item that it is pasted
 * into is its first.
 */
export function listPasted(state: TypedState, list: string): TextEdit {
  const { text, start, end } = state;
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  const isInEmptyItem = line.content === start && bulletDepth(list) !== undefined;
  if (isInEmptyItem) return caretAfter(line.start, end, list);
  return caretAfter(start, end, before.trim() === '' ? list : `\n${list}`);
}
