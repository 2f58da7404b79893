// What a person is making of the words of columns, before it is kept: pure functions over plain data.
import { wordKey } from '../../shared/plan/column-choices.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { Choice, ChoiceColour, ColumnRole, CustomColumn } from '../../shared/plan/plan.ts';
import type { ColumnChange } from '../db/column-edits.ts';

export interface EditedWord {
  /** Its own among the column's, whatever becomes of its text and place. */
  readonly id: number;
  /** The word as it was; "" for a new one. */
  readonly from: string;
  readonly word: string;
  readonly meaning: string;
  readonly colour: ChoiceColour | undefined;
  readonly isDone: boolean;
  /** Whether cells that have the word as it was get it as it is. */
  readonly renamesCells: boolean;
}

export interface EditedColumn {
  /** As it was when it came before the person. */
  readonly base: CustomColumn;
  readonly role: ColumnRole | undefined;
  readonly words: readonly EditedWord[];
}

/** @param choices the column's own, or what it is to begin with */
export function editedColumn(
  base: CustomColumn,
  choices: readonly Choice[],
  role: ColumnRole | undefined = base.role,
): EditedColumn {
  const words = choices.map(
    ({ word, meaning, colour, isDone }, id): EditedWord => ({
      id,
      from: word,
      word,
      meaning,
      colour,
      isDone: isDone === true,
      renamesCells: true,
    }),
  );
  return { base, role, words };
}

export function withNewWord(column: EditedColumn): EditedColumn {
  const id = Math.max(-1, ...column.words.map((word) => word.id)) + 1;
  const added = { id, from: '', word: '', meaning: '', colour: undefined, isDone: false, renamesCells: true };
  return { ...column, words: [...column.words, added] };
}

export function withWord(column: EditedColumn, id: number, change: Partial<EditedWord>): EditedColumn {
  return { ...column, words: column.words.map((word) => (word.id === id ? { ...word, ...change } : word)) };
}

export function withoutWord(column: EditedColumn, id: number): EditedColumn {
  return { ...column, words: column.words.filter((word) => word.id !== id) };
}

export function withWordMoved(column: EditedColumn, id: number, by: 1 | -1): EditedColumn {
  const words = [...column.words];
  const at = words.findIndex((word) => word.id === id);
  const [moved] = words.splice(at, 1);
  const to = at + by;
  if (moved === undefined || to < 0 || to > words.length) return column;
  words.splice(to, 0, moved);
  return { ...column, words };
}

/** Whether the word is another now, and not only written otherwise at its ends. */
export function isRenamed({ from, word }: EditedWord): boolean {
  return from !== '' && word.trim() !== '' && word.trim() !== from;
}

/** What keeps the words from being kept, in a sentence; undefined where nothing does. */
export function wordsFault({ base, words }: EditedColumn): string | undefined {
  const seen = new Set<string>();
  for (const { word, meaning } of words) {
    const key = wordKey(word);
    if (key === '' && meaning.trim() !== '')
      return `“${base.label}” has a meaning without a word: “${meaning.trim()}”.`;
    if (key !== '' && seen.has(key)) return `“${base.label}” has the word “${word.trim()}” twice.`;
    seen.add(key);
  }
  return undefined;
}

/** A word as it was, by what a person does not see: members of a later version are carried along. */
function keptChoice(before: Choice | undefined, { word, meaning, colour, isDone }: EditedWord): Choice {
  const { colour: _colour, isDone: _isDone, ...others } = before ?? { word, meaning };
  return {
    ...others,
    word: word.trim(),
    meaning: meaning.trim(),
    ...(colour === undefined ? {} : { colour }),
    ...(isDone ? { isDone: true } : {}),
  };
}

function afterOf({ base, role, words }: EditedColumn): CustomColumn {
  const { role: _role, ...others } = base;
  const before = (from: string) => base.choices?.find(({ word }) => word === from);
  const choices = words.filter(({ word }) => word.trim() !== '').map((word) => keptChoice(before(word.from), word));
  return { ...others, type: 'choice', ...(role === undefined ? {} : { role }), choices };
}

/**
 * What is to be done of what was edited. A role is one column's at the most: one that another column had goes from it.
 * @param all the plan's custom columns
 */
export function wordChanges(edited: readonly EditedColumn[], all: readonly CustomColumn[]): readonly ColumnChange[] {
  const changes = edited.map((column): ColumnChange => {
    const renames = column.words
      .filter((word) => isRenamed(word) && word.renamesCells)
      .map(({ from, word }) => ({ from, to: word.trim() }));
    return { base: column.base, after: afterOf(column), renames };
  });
  const roles = new Set(edited.flatMap(({ role }) => role ?? []));
  const others = all.filter(
    (column) =>
      column.role !== undefined && roles.has(column.role) && !edited.some(({ base }) => base.key === column.key),
  );
  const released = others.map((base): ColumnChange => {
    const { role: _role, ...after } = base;
    return { base, after };
  });
  return [...changes, ...released].filter(
    ({ base, after, renames = [] }) => renames.length > 0 || !samePlain(base, after),
  );
}
