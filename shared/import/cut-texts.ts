// Makes one text of two that a page break has cut: on one line, on a line of its own, or in the middle of a word.
import { isInCapitals } from './band-habits.ts';
import { goesOnTitle, isOpenEnded } from './band-words.ts';
import { cellIn, type Slot, type TableCell, type TableRow } from './table-rows.ts';

/** A word in small letters; not a label such as "a)" or "i.". */
export const BEGINS_SMALL = /^\p{Ll}+(?=[\s,;:’'-]|\.?$)/u;
export const ENDS = /[.!?:;]["'”’)]?$/;

/** Fields in which a text cut in two is one line still: a name, not a list of sentences. */
const NAMES: readonly Slot[] = ['responsibility', 'reportedTo', 'fileRef', 'date'];

function isOneSentence({ slot, text: before }: TableCell, { text: after }: TableCell): boolean {
  if (after.startsWith('• ')) return false;
  if (BEGINS_SMALL.test(after)) return !ENDS.test(before);
  return isInCapitals(after) && isInCapitals(before)
    ? goesOnTitle(after) || isOpenEnded(before)
    : slot === 'action' && isOpenEnded(before);
}

export class CutTexts {
  readonly #rows: readonly TableRow[];
  #words: ReadonlySet<string> | undefined;
  #names: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param rows all rows of the table, whose other texts tell what a cut one was */
  constructor(rows: readonly TableRow[]) {
    this.#rows = rows;
  }

  join(before: TableCell, after: TableCell): string {
    const hyphenated = this.#hyphenated(before.text, after.text);
    if (hyphenated !== undefined) return hyphenated;
    const isOneLine = NAMES.includes(before.slot) ? !this.#isName(after) : isOneSentence(before, after);
    return `${before.text}${isOneLine ? ' ' : '\n'}${after.text}`;
  }

  /** A word that was cut at its hyphen; the hyphen goes where the plan has the word without it elsewhere. */
  #hyphenated(before: string, after: string): string | undefined {
    const start = /(?:^|[\s(])([\p{L}-]+)-$/u.exec(before)?.[1];
    const end = /^\p{Ll}+/u.exec(after)?.[0];
    if (start === undefined || end === undefined) return undefined;
    const isWord = this.#allWords().has(`${start}${end}`.toLowerCase());
    return `${isWord ? before.slice(0, -1) : before}${after}`;
  }

  #allWords(): ReadonlySet<string> {
    this.#words ??= new Set(
      this.#rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])),
    );
    return this.#words;
  }

  /** Whether a body or an officer of this name stands on a line of its own elsewhere: then it is no second half. */
  #isName({ text, row: at }: TableCell): boolean {
    this.#names ??= this.#allNames();
    const rows = this.#names.get(text.split('\n')[0] ?? '') ?? [];
    return rows.some((row) => row !== at);
  }

  #allNames(): ReadonlyMap<string, readonly number[]> {
    const names = new Map<string, number[]>();
    for (const row of this.#rows.filter((one) => cellIn(one, 'number') !== undefined)) {
      const cells = NAMES.flatMap((slot) => cellIn(row, slot) ?? []);
      for (const name of new Set(cells.flatMap(({ text }) => text.split('\n')))) {
        const rows = names.get(name);
        if (rows === undefined) names.set(name, [row.row]);
        else if (rows.length === 1) rows.push(row.row);
      }
    }
    return names;
  }
}
