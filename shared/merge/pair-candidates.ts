// Which rows are worth comparing: those with the same number, with rare words in common, or at the same place.
import type { RowWords } from './row-likeness.ts';
import type { RowPlaces } from './row-places.ts';
import type { WordBag } from './text-likeness.ts';

/** Rows of one number that are looked at: more than that, and the number says nothing. */
const SAME_NUMBER_ROWS = 12;
/** Rows that a word may stand in and still be rare. */
const RARE = 40;
/** Rare words of a row that are followed, and rows with most of them that are compared. */
const WORDS_FOLLOWED = 12;
const ROWS_COMPARED = 6;
/** How far apart two rows may stand in the same gap. */
const STEPS = 3;

type Words = ReadonlyMap<number, RowWords>;
type Index = ReadonlyMap<string, readonly number[]>;

function indexed(words: Words, keysOf: (row: RowWords) => Iterable<string>): Index {
  const index = new Map<string, number[]>();
  for (const [row, its] of words) {
    for (const key of keysOf(its)) {
      const rows = index.get(key);
      if (rows === undefined) index.set(key, [row]);
      else rows.push(row);
    }
  }
  return index;
}

function numberKeys({ number }: RowWords): readonly string[] {
  return number === '' ? [] : [number];
}

/** The bag that tells the row from others: its text, or what else it has. */
function tellingBag({ text, evidence, rest }: RowWords): WordBag {
  if (text.weight > 0) return text;
  return evidence.weight > 0 ? evidence : rest;
}

function wordKeys(words: RowWords): Iterable<string> {
  return tellingBag(words).counts.keys();
}

/** The rows of the plan that share most of a row's rare words. */
function byRareWords(row: RowWords, index: Index): readonly number[] {
  const rare = [...wordKeys(row)]
    .flatMap((word) => {
      const rows = index.get(word);
      return rows === undefined || rows.length > RARE ? [] : [{ word, rows }];
    })
    .sort((a, b) => a.rows.length - b.rows.length || (a.word < b.word ? -1 : 1))
    .slice(0, WORDS_FOLLOWED);
  const hits = new Map<number, number>();
  for (const { rows } of rare) for (const found of rows) hits.set(found, (hits.get(found) ?? 0) + 1);
  return [...hits]
    .sort(([a, hitsOfA], [b, hitsOfB]) => hitsOfB - hitsOfA || a - b)
    .slice(0, ROWS_COMPARED)
    .map(([found]) => found);
}

/** Rows by the neighbour that they stand next to, in order. */
function runs(rows: Iterable<number>, neighbourOf: (row: number) => number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const run = found.get(neighbourOf(row));
    if (run === undefined) found.set(neighbourOf(row), [row]);
    else run.push(row);
  }
  return found;
}

/** Rows at about the same step of the same run, counted from its start or from its end. */
function* sideBySide(
  plan: ReadonlyMap<number, readonly number[]>,
  sheet: ReadonlyMap<number, readonly number[]>,
  isFromEnd: boolean,
): Generator<readonly [number, number]> {
  for (const [neighbour, ofSheet] of sheet) {
    const ofPlan = plan.get(neighbour) ?? [];
    const shift = isFromEnd ? ofPlan.length - ofSheet.length : 0;
    for (const [step, sheetRow] of ofSheet.entries()) {
      const from = Math.max(0, step + shift - STEPS);
      for (const planRow of ofPlan.slice(from, Math.max(from, step + shift + STEPS + 1))) yield [planRow, sheetRow];
    }
  }
}

/** Pairs to compare, each once: [index in the plan, index in the sheet]. */
export function* pairCandidates(
  plan: Words,
  sheet: Words,
  places: RowPlaces,
): Generator<readonly [number, number], void, undefined> {
  const seen = new Set<number>();
  const isNew = (planRow: number, sheetRow: number) => {
    // A number for each pair: there are far fewer rows than 2 ** 26.
    const key = planRow * 2 ** 26 + sheetRow;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const byNumber = indexed(plan, numberKeys);
  const byWord = indexed(plan, wordKeys);
  for (const [sheetRow, words] of sheet) {
    const sameNumber = (byNumber.get(words.number) ?? []).slice(0, SAME_NUMBER_ROWS);
    for (const planRow of [...sameNumber, ...byRareWords(words, byWord)]) {
      if (isNew(planRow, sheetRow)) yield [planRow, sheetRow];
    }
  }
  const sides = [
    sideBySide(
      runs(plan.keys(), (row) => places.beforeInPlan(row)),
      runs(sheet.keys(), (row) => places.beforeInSheet(row)),
      false,
    ),
    sideBySide(
      runs(plan.keys(), (row) => places.afterInPlan(row)),
      runs(sheet.keys(), (row) => places.afterInSheet(row)),
      true,
    ),
  ];
  for (const side of sides) for (const pair of side) if (isNew(...pair)) yield pair;
}
