// The example plan as a changed sheet has it, and what differs.
import { comparePlans } from '../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../shared/merge/match-columns.ts';
import { allChanges, type EditedHere, NOTHING_EDITED, type PlanChange } from '../../shared/merge/plan-changes.ts';
import type { ActionRow, Plan, PlanRow } from '../../shared/plan/plan.ts';
import { actionId, examplePlan } from './working-copy.ts';

export const NONE: ReadonlySet<string> = new Set();

/** The example as a sheet has it: ids of its own, and the rows as they are given back. */
export function sheetOf(
  change: (rows: readonly PlanRow[]) => readonly PlanRow[] = (rows) => rows,
  plan = examplePlan,
): Plan {
  return { ...plan, rows: change(plan.rows).map((row, index) => ({ ...row, id: `sheet-${index}` })) };
}

export function withAction(
  number: string,
  change: Partial<ActionRow>,
): (rows: readonly PlanRow[]) => readonly PlanRow[] {
  return (rows) => rows.map((row) => (row.kind === 'action' && row.number === number ? { ...row, ...change } : row));
}

export function action(number: string, text: string, more: Partial<ActionRow> = {}): ActionRow {
  const empty = { date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: `new ${number}`, kind: 'action', number, action: text, ...empty, custom: {}, ...more };
}

/** Puts an action at a place and gives all of them their numbers anew, as spreadsheets do. */
export function insertedAndRenumbered(at: number) {
  return (rows: readonly PlanRow[]): readonly PlanRow[] => {
    let number = 0;
    return [...rows.slice(0, at), action('', 'A register of all returns is kept'), ...rows.slice(at)].map((row) => {
      if (row.kind !== 'action') return row;
      number += 1;
      return { ...row, number: String(number) };
    });
  };
}

export function changesOf(
  imported: Plan,
  current = examplePlan,
  edited: EditedHere = NOTHING_EDITED,
): readonly PlanChange[] {
  return allChanges(comparePlans(current, imported, SHEET_FIELDS, edited));
}

export function example(number: string): ActionRow {
  const row = examplePlan.rows.find(({ id }) => id === actionId(number));
  if (row?.kind !== 'action') throw new Error(`no action ${number}`);
  return row;
}
