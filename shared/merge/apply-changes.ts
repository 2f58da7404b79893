// Brings a plan up to date: makes those of the changes that were not left out.
import type { ActionRow, Plan, PlanColumns, PlanOrigin, PlanRow, Problem } from '../plan/plan.ts';
import { customField, withCellText } from '../plan/row-cells.ts';
import { mergedOrder } from './merge-order.ts';
import { allChanges, needOf, type PlanChange, type PlanChanges } from './plan-changes.ts';

/** The changes that are made: neither left out themselves, nor without another that they need. */
export function takenChanges(changes: PlanChanges, leftOut: ReadonlySet<string>): readonly PlanChange[] {
  return allChanges(changes).filter((change) => !leftOut.has(change.id) && !leftOut.has(needOf(change)));
}

function withColumns(columns: PlanColumns, taken: readonly PlanChange[]): PlanColumns {
  const labels = new Map(taken.flatMap((change) => (change.kind === 'label' ? [[change.field, change.after]] : [])));
  const custom = columns.custom.map((column) => {
    const label = labels.get(customField(column.key));
    return label === undefined ? column : { ...column, label };
  });
  const added = taken.flatMap((change) => (change.kind === 'column' ? [change.column] : []));
  const own = [...labels].filter(([field]) => !field.startsWith('custom:'));
  return { ...columns, ...Object.fromEntries(own), custom: [...custom, ...added] };
}

/** A row that comes in, with texts for the columns that the plan has, or gets: those of others are left out with them. */
function withKnownColumns(row: PlanRow, columns: PlanColumns): PlanRow {
  if (row.kind !== 'action') return row;
  const known = new Set(columns.custom.map(({ key }) => key));
  const custom: ActionRow['custom'] = Object.fromEntries(Object.entries(row.custom).filter(([key]) => known.has(key)));
  return { ...row, custom };
}

function withChange(row: PlanRow, change: PlanChange): PlanRow {
  if (change.kind === 'cell') return withCellText(row, change.field, change.after);
  if (change.kind === 'note') return { ...row, notes: [...(row.notes ?? []), change.note] };
  return row;
}

/** Where the plan is from now, with all texts that were kept as problems: those of the import before are still nowhere else. */
function mergedOrigin(before: PlanOrigin | undefined, after: PlanOrigin | undefined): PlanOrigin | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  const nameOf = ({ sheet, text, done }: Problem) => JSON.stringify([sheet, text, done]);
  const said = new Set(after.problems.map(nameOf));
  const older = before.problems.filter((problem) => problem.text !== '' && !said.has(nameOf(problem)));
  return { ...before, ...after, problems: [...after.problems, ...older] };
}

function idsOf(changes: readonly PlanChange[], kind: 'added' | 'removed' | 'moved'): readonly string[] {
  return changes.flatMap((change) => {
    if (change.kind !== kind) return [];
    return 'rowId' in change ? [change.rowId] : 'row' in change ? [change.row.id] : [];
  });
}

function changedRows(current: Plan, taken: readonly PlanChange[], columns: PlanColumns): ReadonlyMap<string, PlanRow> {
  const rows = new Map(current.rows.map((row) => [row.id, row]));
  for (const change of taken) {
    if (change.kind === 'added') rows.set(change.row.id, withKnownColumns(change.row, columns));
    if (change.kind !== 'cell' && change.kind !== 'note') continue;
    const row = rows.get(change.rowId);
    if (row !== undefined) rows.set(row.id, withChange(row, change));
  }
  return rows;
}

/**
 * The plan with the changes made that are not left out. Rows keep their ids, and whatever the sheet does not speak of.
 * @param current the plan that was compared
 * @param leftOut ids of changes
 * @returns the same plan where all are left out
 */
export function applyChanges(current: Plan, changes: PlanChanges, leftOut: ReadonlySet<string>): Plan {
  const taken = takenChanges(changes, leftOut);
  if (taken.length === 0) return current;
  const columns = withColumns(current.columns, taken);
  const rows = changedRows(current, taken, columns);
  const placed = new Set([...idsOf(taken, 'added'), ...idsOf(taken, 'moved')]);
  const stay = new Set(idsOf(allChanges(changes), 'moved').filter((id) => !placed.has(id)));
  const plan = current.rows.map(({ id }) => id);
  const order = mergedOrder(plan, changes.order, { gone: new Set(idsOf(taken, 'removed')), placed, stay });
  const title = taken.find((change) => change.kind === 'title');
  const origin = mergedOrigin(current.origin, changes.origin);
  return {
    ...current,
    title: title === undefined ? current.title : title.after,
    columns,
    rows: order.flatMap((id) => rows.get(id) ?? []),
    ...(origin === undefined ? {} : { origin }),
  };
}
