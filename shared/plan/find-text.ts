// Finds words in the texts of a plan, as one types them: whichever kind of quotation mark, dash or space the officer's
// program has put, and whatever their capitals unless those are asked for.
import { type BesidePlace, besideTexts } from './beside-texts.ts';
import { BULLET } from './cell-text.ts';
import type { EvidenceItem } from './evidence.ts';
import type { PlanColumns, PlanRow } from './plan.ts';
import { type CellField, cellFields, cellText } from './row-cells.ts';

/** What tells a place from another one. Plain data. */
export interface FindOptions {
  readonly matchCase: boolean;
  /** Whether neither a letter nor a figure may stand right before or behind. */
  readonly wholeWord: boolean;
  /** Whether white space around the words is sought too: where they are replaced, it counts. */
  readonly withSpaces: boolean;
}

export const ANYWHERE: FindOptions = { matchCase: false, wholeWord: false, withSpaces: false };

/** One place where the words stand. */
export interface FoundText {
  readonly rowId: string;
  /** Its cell; of a text beside the cells, the action's own text. */
  readonly field: CellField;
  /** The text beside the cells that it is in; absent where it is in the cell. */
  readonly beside?: BesidePlace;
  /** Which of that text's own finds it is, counted from 0. */
  readonly turn: number;
}

/** What is sought beside the cells. */
export interface SoughtBeside {
  /** The plan's register: the same list for as long as nothing in it changes. */
  readonly evidence: readonly EvidenceItem[];
  /** Whether texts beside the cells are left out: nothing is replaced in them. */
  readonly cellsOnly: boolean;
}

const NO_EVIDENCE: SoughtBeside = { evidence: [], cellsOnly: false };

/** Every place where the words stand, in reading order. There may be as many as letters: none is made before it is asked for. */
export interface FoundTexts {
  readonly count: number;
  /** How many cells they are in. */
  readonly cells: number;
  /** @param index counted from 0 */
  readonly at: (index: number) => FoundText | undefined;
}

export const NOTHING_FOUND: FoundTexts = { count: 0, cells: 0, at: () => undefined };

const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
};

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}

/** The text as it is compared: of the same length, so that a place in the one is a place in the other. */
export function foldText(text: string, { matchCase }: Pick<FindOptions, 'matchCase'> = ANYWHERE): string {
  const folded = matchCase ? text : lowerCase(text);
  return folded.replace(/[\u00a0\u2010-\u2014\u2018\u2019\u201c\u201d]/g, (sign) => SAME[sign] ?? sign);
}

/** The words as they are compared; "" where nothing is sought. */
export function soughtWords(words: string, options: FindOptions): string {
  const trimmed = words.trim();
  // Of blanks alone every line has some: they are no words.
  return trimmed === '' ? '' : foldText(options.withSpaces ? words : trimmed, options);
}

const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u;

/** Whether a sign of a word is on both sides of a place in a text. */
function isWithinWord(text: string, at: number): boolean {
  return WORD_SIGN.test(signBefore(text, at)) && WORD_SIGN.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

/** The sign before a place: both halves of it, where it has two. */
function signBefore(text: string, at: number): string {
  const half = text.charCodeAt(at - 1);
  return text.slice(half >= 0xdc00 && half <= 0xdfff ? at - 2 : at - 1, at);
}

/** The first place of the words from there on; -1 for none. Both are folded. */
function nextPlace(folded: string, words: string, from: number, { wholeWord }: FindOptions): number {
  for (let at = folded.indexOf(words, from); at !== -1; at = folded.indexOf(words, at + 1)) {
    if (!wholeWord || !(isWithinWord(folded, at) || isWithinWord(folded, at + words.length))) return at;
  }
  return -1;
}

/** Where the words begin in a text, none over another. Both are folded. */
export function findIn(folded: string, words: string, options: FindOptions = ANYWHERE): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = nextPlace(folded, words, 0, options); at !== -1; ) {
    places.push(at);
    at = nextPlace(folded, words, at + words.length, options);
  }
  return places;
}

function countIn(folded: string, words: string, options: FindOptions): number {
  let count = 0;
  for (let at = nextPlace(folded, words, 0, options); at !== -1; count += 1) {
    at = nextPlace(folded, words, at + words.length, options);
  }
  return count;
}

/** Stands for the signs that make bullets: nobody can type it, so that no words go over it. */
const NO_WORD = '\u0000';
/** Parts the cells of a row. */
const CELL_END = '\u0001';

/** The text of the same length, its bullets no part of any words, as they are none on screen. */
function withoutBullets(text: string): string {
  return text.includes(BULLET) ? text.replace(/^[ \t]*• /gm, (sign) => NO_WORD.repeat(sign.length)) : text;
}

/** A cell's text as it is compared: of the same length. */
export function foldCell(text: string, options: Pick<FindOptions, 'matchCase'>): string {
  return foldText(withoutBullets(text), options);
}

interface FoldedRow {
  readonly columns: PlanColumns;
  readonly evidence: readonly EvidenceItem[];
  /** All cells, and the texts beside them, so that most rows take one look. */
  readonly all: string;
}

/** Rows are replaced, never changed: what was folded of one stays good for as long as the row is there. */
const folded = { anyCase: new WeakMap<PlanRow, FoldedRow>(), matchCase: new WeakMap<PlanRow, FoldedRow>() };

function foldedRow(
  row: PlanRow,
  columns: PlanColumns,
  { evidence }: SoughtBeside,
  options: Pick<FindOptions, 'matchCase'>,
): string {
  const known = folded[options.matchCase ? 'matchCase' : 'anyCase'];
  const found = known.get(row);
  if (found?.columns === columns && found.evidence === evidence) return found.all;
  const cells = cellFields(row, columns).map((field) => cellText(row, field));
  const texts = [...cells, ...besideTexts(row, evidence).map(({ text }) => text)];
  const parts = texts.map((text) => withoutBullets(text).replaceAll(CELL_END, ' '));
  const all = foldText(parts.join(CELL_END), options);
  known.set(row, { columns, evidence, all });
  return all;
}

/** Folds rows ahead of a search, until the time is over. Whether all of them are. */
export function prepareFind(
  rows: readonly PlanRow[],
  columns: PlanColumns,
  beside: SoughtBeside,
  isTimeLeft: () => boolean,
): boolean {
  for (const row of rows) {
    if (!isTimeLeft()) return false;
    foldedRow(row, columns, beside, ANYWHERE);
  }
  return true;
}

/** The cell, or the text behind the last of them. */
function placeAt(
  row: PlanRow,
  fields: readonly CellField[],
  index: number,
  { evidence }: SoughtBeside,
): Pick<FoundText, 'field' | 'beside'> {
  const field = fields[index];
  if (field !== undefined) return { field };
  const beside = besideTexts(row, evidence)[index - fields.length]?.place;
  return beside === undefined ? { field: 'action' } : { field: 'action', beside };
}

/** Every place of the words in the plan, and beside its cells. */
export function findText(
  rows: readonly PlanRow[],
  columns: PlanColumns,
  words: string,
  options: FindOptions = ANYWHERE,
  beside: SoughtBeside = NO_EVIDENCE,
): FoundTexts {
  const sought = soughtWords(words, options);
  if (sought === '') return NOTHING_FOUND;
  const cells: (Omit<FoundText, 'turn'> & { readonly first: number })[] = [];
  let count = 0;
  for (const row of rows) {
    const all = foldedRow(row, columns, beside, options);
    if (!all.includes(sought)) continue;
    const fields = cellFields(row, columns);
    const texts = all.split(CELL_END);
    for (const [index, text] of (beside.cellsOnly ? texts.slice(0, fields.length) : texts).entries()) {
      const here = countIn(text, sought, options);
      if (here > 0) cells.push({ rowId: row.id, ...placeAt(row, fields, index, beside), first: count });
      count += here;
    }
  }
  return {
    count,
    cells: cells.length,
    at: (index) => {
      if (index < 0 || index >= count) return undefined;
      let [low, high] = [0, cells.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((cells[middle]?.first ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      const { first, ...place } = cells[low] ?? { first: 0, rowId: '', field: 'action' as const };
      return { ...place, turn: index - first };
    },
  };
}
