// Which row of a sheet is which row of the plan. What is certain goes first: rows that are the same in every cell, then
// in number and text, then in text alone (a row above was put in, and all below have other numbers). What is left is
// paired by likeness, number and place together, best first. Rows pair only with rows of their kind.
import { ACTION_FIELDS, type PlanRow } from '../plan/plan.ts';
import { likelyPairs } from './likely-pairs.ts';
import { RowPairs } from './row-pairs.ts';
import { looseText } from './text-likeness.ts';

/** Rows that were paired may be the neighbours by which others are known. */
const ROUNDS = 2;

/** Every text of a row. */
function wholeKey(row: PlanRow): string {
  if (row.kind !== 'action') return JSON.stringify([row.kind, row.text, row.kind === 'theme' ? row.date : '']);
  const custom = Object.entries(row.custom).filter(([, text]) => text !== '');
  return JSON.stringify([
    'action',
    ...ACTION_FIELDS.map((field) => row[field]),
    custom.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function numberAndTextKey(row: PlanRow): string | undefined {
  if (row.kind !== 'action') return textKey(row);
  const text = looseText(row.action);
  return text === '' || row.number === '' ? undefined : JSON.stringify(['action', looseText(row.number), text]);
}

function textKey(row: PlanRow): string | undefined {
  const text = looseText(row.kind === 'action' ? row.action : row.text);
  return text === '' ? undefined : JSON.stringify([row.kind, text]);
}

/** Pairs rows with the same key, in order where several have it. */
function pairByKey(
  pairs: RowPairs,
  plan: readonly PlanRow[],
  sheet: readonly PlanRow[],
  keyOf: (row: PlanRow) => string | undefined,
): void {
  const waiting = new Map<string, number[]>();
  for (const index of [...pairs.freeInPlan()].reverse()) {
    const row = plan[index];
    const key = row && keyOf(row);
    if (key === undefined) continue;
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [index]);
    else same.push(index);
  }
  for (const index of pairs.freeInSheet()) {
    const row = sheet[index];
    const key = row && keyOf(row);
    const found = key === undefined ? undefined : waiting.get(key)?.pop();
    if (found !== undefined) pairs.pair(found, index);
  }
}

/**
 * Pairs the rows of a sheet with those of the plan.
 * @param sheet the sheet's rows, the keys of their custom cells being the plan's
 * @returns by the index in the sheet, the index in the plan; -1 where the plan has no such row
 */
export function matchRows(plan: readonly PlanRow[], sheet: readonly PlanRow[]): readonly number[] {
  const pairs = new RowPairs(plan.length, sheet.length);
  for (const keyOf of [wholeKey, numberAndTextKey, textKey]) pairByKey(pairs, plan, sheet, keyOf);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [inPlan, inSheet] of likelyPairs(plan, sheet, pairs)) pairs.pair(inPlan, inSheet);
  }
  return pairs.inPlan;
}
