// Places in the plan's texts that speak of an action by its number: "see 17", "actions 3 and 5", "(17)", the file
// DQ/17/1. They are found and shown; a text is changed only where somebody says so.
import type { PlanColumns, PlanRow } from './plan.ts';
import type { NewNumber } from './renumber.ts';
import { cellFields } from './row-cells.ts';
import { isCellField, noteField, reasonField, type TypedField, typedFieldText } from './typed-fields.ts';

/**
 * Why nothing is offered for a place. shared: two actions have the number. taken: another action gets it that did not
 * have it, and nobody else had it or its bearer keeps it. note: the place is in a note of what was, which stays.
 */
export type WhyLeft = 'shared' | 'taken' | 'note';

export interface NumberReference {
  readonly rowId: string;
  readonly field: TypedField;
  /** Where the number stands in the cell's text. */
  readonly start: number;
  readonly end: number;
  /** The number as the text has it. */
  readonly number: string;
  /** What the action would be called; undefined where nothing is offered. */
  readonly to: string | undefined;
  /** Why nothing is offered; undefined where something is. */
  readonly left: WhyLeft | undefined;
}

/** Words after which a number is an action's; two of them may stand together ("see action 17"). */
const LEAD =
  '(?:[Ss]ee(?: also)?|[Aa]ctions?|[Ii]tems?|[Pp]oints?|[Tt]asks?|[Rr]ecommendations?|[Nn]os?\\.?|[Nn]umbers?|[Rr]efs?\\.?)';
const NUMBER = '(?:\\p{Lu}{1,4}[ /.-]?)?\\d{1,6}(?:[./-]\\d{1,6})?(?:[a-z]\\b|\\([a-z]\\))?';
const JOIN = '\\s*(?:,\\s*and\\b|,|;|&|/|–|-|\\band/or\\b|\\band\\b|\\bor\\b|\\bto\\b)\\s*';
const LIST = new RegExp(`\\b${LEAD}(?:\\s+${LEAD})*\\s*:?\\s*(${NUMBER}(?:${JOIN}${NUMBER})*)`, 'gu');
/** The figures of "3-5" and "3/5" one by one; those of "2.2" are one number. */
const PIECE = /(?<![\d.])\d{1,6}(?:[a-z]\b)?(?!\d|\.\d)/g;
const IN_BRACKETS = new RegExp(`[(\\[](${NUMBER}(?:${JOIN}${NUMBER})*)[)\\]]`, 'gu');
/** A file's reference: parts of letters and figures between slashes, the number being one of them. */
const FILE = /\b\p{Lu}[\p{L}\d]{0,7}(?:[/.-]\d{1,6}[a-z]?)+\b/gu;
/** What stands after a figure that is no action's: "17 March", "17%", "17th". */
const NOT_AFTER =
  /^(?:\s*(?:%|per ?cent|st\b|nd\b|rd\b|th\b|days?\b|weeks?\b|months?\b|years?\b)|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d)/i;

interface Found {
  readonly start: number;
  readonly end: number;
}

/** The numbers within a list of them, by their places in the whole text. */
function numbersWithin(list: string, at: number): readonly Found[] {
  const whole = new RegExp(NUMBER, 'gu');
  return [...list.matchAll(whole), ...list.matchAll(PIECE)].map(({ index, 0: number }) => ({
    start: at + index,
    end: at + index + number.length,
  }));
}

function inLists(text: string): readonly Found[] {
  const lists = [...text.matchAll(LIST)].flatMap(({ index, 0: all, 1: list = '' }) =>
    numbersWithin(list, index + all.length - list.length),
  );
  const brackets = [...text.matchAll(IN_BRACKETS)].flatMap(({ index, 1: list = '' }) => numbersWithin(list, index + 1));
  return [...lists, ...brackets];
}

/** The figures within references to files, without what stands before and after them. */
function inFiles(text: string): readonly Found[] {
  return [...text.matchAll(FILE)].flatMap(({ index, 0: file }) =>
    [...file.matchAll(/[/.-](\d{1,6}[a-z]?)/g)].slice(0, 1).map(({ index: at, 1: figures = '' }) => ({
      start: index + at + 1,
      end: index + at + 1 + figures.length,
    })),
  );
}

/** Numbers with letters of their own ("DQ07") are references wherever they stand. */
function byThemselves(text: string, numbers: readonly string[]): readonly Found[] {
  const telling = numbers.filter((number) => /^\p{Lu}/u.test(number));
  return telling.flatMap((number) => {
    const found: Found[] = [];
    for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + number.length)) {
      const [before = '', after = ''] = [text[at - 1], text[at + number.length]];
      if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) found.push({ start: at, end: at + number.length });
    }
    return found;
  });
}

/** Without the dots and brackets that a number has in its own cell alone: "17." is spoken of as "17". */
function spokenNumber(number: string): string {
  return number.trim().replace(/^\(|[.)]+$/g, '');
}

/** What a number that texts speak of becomes. */
type Meaning = Pick<NumberReference, 'to' | 'left'>;

/** The numbers that speak of another action afterwards than before, or of one more. */
type Meanings = ReadonlyMap<string, Meaning>;

/** The actions that have each number, as it is spoken. */
function bearersOf(rows: readonly PlanRow[], changed: ReadonlyMap<string, NewNumber>): Map<string, readonly string[]> {
  const bearers = new Map<string, readonly string[]>();
  for (const row of rows) {
    const number = row.kind === 'action' ? spokenNumber(changed.get(row.id)?.to ?? row.number) : '';
    if (number !== '') bearers.set(number, [...(bearers.get(number) ?? []), row.id]);
  }
  return bearers;
}

function meanings(rows: readonly PlanRow[], changes: readonly NewNumber[]): Meanings {
  const changed = new Map(changes.map((change) => [change.rowId, change]));
  const before = bearersOf(rows, new Map());
  const after = bearersOf(rows, changed);
  const found = new Map<string, Meaning>();
  for (const [number, ids] of before) {
    const change = changed.get(ids[0] ?? '');
    if (ids.length > 1 && ids.some((id) => changed.has(id))) found.set(number, { to: undefined, left: 'shared' });
    else if (change !== undefined) found.set(number, { to: spokenNumber(change.to), left: undefined });
  }
  for (const [number, ids] of after) {
    const isTaken = ids.some((id) => before.get(number)?.includes(id) !== true);
    if (isTaken && !found.has(number)) found.set(number, { to: undefined, left: 'taken' });
  }
  return found;
}

/** Longer finds first, so that "DQ/17" is not found a second time as "17". */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const taken: Found[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!taken.some(({ start, end }) => one.start < end && start < one.end)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function referencesIn(text: string, to: Meanings): readonly Omit<NumberReference, 'rowId' | 'field'>[] {
  if (!/\d/.test(text)) return [];
  const found = [...inLists(text), ...inFiles(text), ...byThemselves(text, [...to.keys()])].filter(
    ({ start, end }) => to.has(text.slice(start, end)) && !NOT_AFTER.test(text.slice(end)),
  );
  return withoutOverlaps(found).map(({ start, end }) => {
    const number = text.slice(start, end);
    return { start, end, number, to: to.get(number)?.to, left: to.get(number)?.left };
  });
}

/** All that a row has texts in, but for its own number and date: its cells, then the notes of its course. */
function textFields(row: PlanRow, columns: PlanColumns): readonly TypedField[] {
  const cells = cellFields(row, columns).filter((field) => field !== 'number' && field !== 'date');
  if (row.kind !== 'action') return cells;
  const { progress = [], dateRevisions = [] } = row;
  return [...cells, ...progress.map(({ id }) => noteField(id)), ...dateRevisions.map((_, at) => reasonField(at))];
}

/**
 * The places that speak of a number by which another action is meant afterwards, in reading order. What stands in an
 * action's own number is none.
 * @param changes as renumber gives them, of these rows
 */
export function findReferences(
  rows: readonly PlanRow[],
  columns: PlanColumns,
  changes: readonly NewNumber[],
): readonly NumberReference[] {
  if (changes.length === 0) return [];
  const known = meanings(rows, changes);
  return rows.flatMap((row) =>
    textFields(row, columns).flatMap((field) =>
      referencesIn(typedFieldText(row, field), known).map((found) => {
        const place = { rowId: row.id, field, ...found };
        return isCellField(field) ? place : { ...place, to: undefined, left: found.left ?? 'note' };
      }),
    ),
  );
}

/** A cell's text with the numbers at these places changed along. Those that nobody can tell stay. */
export function withReferences(text: string, references: readonly NumberReference[]): string {
  return [...references]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, number, to }) => {
      if (to === undefined || changed.slice(start, end) !== number) return changed;
      return changed.slice(0, start) + to + changed.slice(end);
    }, text);
}
