// Compares the plan with a sheet that was read anew, and gives what differs, cell by cell.
import { ACTION_FIELDS, type ActionField, type Plan, type PlanRow } from '../plan/plan.ts';
import { customField } from '../plan/row-cells.ts';
import { compareRow, deletedKey } from './compare-rows.ts';
import { longestRun } from './longest-run.ts';
import {
  fieldsOfSheet,
  headingOf,
  type MatchedColumns,
  matchColumns,
  type SheetField,
  withPlanKeys,
} from './match-columns.ts';
import { matchRows } from './match-rows.ts';
import { mergedOrder } from './merge-order.ts';
import { placesOf } from './place-names.ts';
import {
  type ChangedRow,
  type EditedHere,
  NOTHING_EDITED,
  type PlanChanges,
  type RemovedRow,
  type RowChange,
  type RowPlace,
  type WholeChange,
} from './plan-changes.ts';

/** An id for a row that comes in: its own, unless a row of the plan has that already. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

/** The title that the sheet itself has; undefined where it has none and the file's name stood in. */
function titleOfSheet({ title, origin }: Plan): string | undefined {
  const isFileName = origin !== undefined && title === origin.file.replace(/\.[^.]+$/, '');
  return title === '' || isFileName ? undefined : title;
}

function compareWhole(
  current: Plan,
  imported: Plan,
  fields: ReadonlySet<SheetField>,
  columns: MatchedColumns,
  edited: EditedHere,
): readonly WholeChange[] {
  const changes: WholeChange[] = [];
  const title = titleOfSheet(imported);
  if (title !== undefined && title !== current.title) {
    changes.push({ kind: 'title', id: 'title', isEditedHere: edited.title, before: current.title, after: title });
  }
  for (const field of ACTION_FIELDS) {
    const after = imported.columns[field];
    const before = headingOf(current.columns, field);
    if (!fields.has(field) || after === undefined || after === before) continue;
    changes.push({ kind: 'label', id: `label ${field}`, isEditedHere: false, field, before, after });
  }
  for (const { key, label: after } of imported.columns.custom) {
    const column = columns.inPlan.get(key);
    if (column === undefined || column.label === after) continue;
    const field = customField(column.key);
    changes.push({ kind: 'label', id: `label ${field}`, isEditedHere: false, field, before: column.label, after });
  }
  for (const column of columns.added) {
    changes.push({ kind: 'column', id: `column ${column.key}`, isEditedHere: false, column });
  }
  return changes;
}

/** A row of the sheet, and the one of the plan that it is; undefined where the plan has none. */
interface SheetRow {
  readonly row: PlanRow;
  readonly before: PlanRow | undefined;
}

/** The rows of the sheet as they would be in the plan: the ids of those that they pair with, the plan's keys. */
function sheetRows(current: readonly PlanRow[], imported: Plan, keys: MatchedColumns['keys']): readonly SheetRow[] {
  const rows = imported.rows.map((row) => withPlanKeys(row, keys));
  const pairs = matchRows(current, rows);
  const taken = new Set(current.map(({ id }) => id));
  return rows.map((row, index) => {
    const before = current[pairs[index] ?? -1];
    return { row: { ...row, id: before?.id ?? freeId(row.id, taken) }, before };
  });
}

/** The ids of rows that stand elsewhere in the sheet: as few as can be. */
function movedIds(current: readonly PlanRow[], sheet: readonly PlanRow[]): ReadonlySet<string> {
  const places = new Map(current.map(({ id }, index) => [id, index]));
  const paired = sheet.flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const stays = new Set(longestRun(paired.map(({ place }) => place)).map((index) => paired[index]?.id));
  return new Set(paired.map(({ id }) => id).filter((id) => !stays.has(id)));
}

/** Headings of columns that the sheet does not have and that hold anything in the plan. */
function notInSheet(current: Plan, fields: ReadonlySet<SheetField>, columns: MatchedColumns): readonly string[] {
  const isDated = current.rows.some((row) => row.kind === 'theme' && row.date !== '');
  const isFilled = (field: ActionField) => current.rows.some((row) => row.kind === 'action' && row[field] !== '');
  return [
    ...ACTION_FIELDS.filter((field) => !fields.has(field) && isFilled(field)).map((field) =>
      headingOf(current.columns, field),
    ),
    ...(isDated && !fields.has('themeDate') ? ['the dates of themes'] : []),
    ...current.columns.custom.filter(({ key }) => columns.notInSheet.has(key)).map(({ label }) => label),
  ];
}

/** All that a theme or a statement says, whichever of the two it is; "" for an action. */
function bandText(row: PlanRow): string {
  if (row.kind === 'action') return '';
  return row.kind === 'theme' && row.date !== '' ? '' : row.text;
}

function removedRows(
  current: readonly PlanRow[],
  sheet: readonly SheetRow[],
  edited: EditedHere,
): readonly RemovedRow[] {
  const inSheet = new Set(sheet.map(({ row }) => row.id));
  /** Bands that come in, by their text: one of another kind that goes for it takes no words away. */
  const saidAgain = new Map<string, string>();
  for (const { row, before } of sheet) {
    const text = before === undefined ? bandText(row) : '';
    if (text !== '') saidAgain.set(text, `added ${row.id}`);
  }
  return current
    .filter(({ id }) => !inSheet.has(id))
    .map((row) => {
      const needs = saidAgain.get(bandText(row)) ?? '';
      saidAgain.delete(bandText(row));
      return { kind: 'removed', id: `removed ${row.id}`, isEditedHere: edited.added.has(row.id), row, needs };
    });
}

const NOWHERE: RowPlace = { theme: '', after: '' };

/**
 * Compares the plan with what was read from a sheet.
 * @param sheetHas what the sheet has a place for: the cells of anything else are no cleared ones, they stay
 * @param edited what was edited in Tabled since it last came from a sheet
 * @returns every difference, in an order that is the same for the same plans; none for a plan and itself
 */
export function comparePlans(
  current: Plan,
  imported: Plan,
  sheetHas: readonly SheetField[],
  edited: EditedHere = NOTHING_EDITED,
): PlanChanges {
  const fields = fieldsOfSheet(imported, sheetHas);
  const columns = matchColumns(current.columns.custom, imported.columns.custom);
  const sheet = sheetRows(current.rows, imported, columns.keys);
  const rows = sheet.map(({ row }) => row);
  const moved = movedIds(current.rows, rows);
  const [from, to] = [placesOf(current.rows), placesOf(rows)];
  const deleted = new Set(edited.deleted.map(deletedKey));
  const changed = new Map<string, ChangedRow>();

  for (const { row, before } of sheet) {
    const place = to.get(row.id) ?? NOWHERE;
    const changes: RowChange[] = [];
    if (before === undefined) {
      const isEditedHere = deleted.has(deletedKey(row));
      changes.push({ kind: 'added', id: `added ${row.id}`, isEditedHere, row, place });
    } else {
      if (moved.has(row.id)) {
        const places = { from: from.get(row.id) ?? NOWHERE, to: place };
        changes.push({ kind: 'moved', id: `moved ${row.id}`, isEditedHere: false, rowId: row.id, ...places });
      }
      changes.push(...compareRow(before, row, { fields, columns, edited }));
    }
    if (changes.length > 0) changed.set(row.id, { id: row.id, row: before ?? row, theme: place.theme, changes });
  }
  for (const removed of removedRows(current.rows, sheet, edited)) {
    const { row } = removed;
    changed.set(row.id, { id: row.id, row, theme: from.get(row.id)?.theme ?? '', changes: [removed] });
  }

  const order = rows.map(({ id }) => id);
  const placed = new Set([...moved, ...order.filter((id) => changed.get(id)?.changes[0]?.kind === 'added')]);
  const plan = current.rows.map(({ id }) => id);
  const shown = mergedOrder(plan, order, { gone: new Set(), placed, stay: new Set() });
  return {
    whole: compareWhole(current, imported, fields, columns, edited),
    rows: shown.flatMap((id) => changed.get(id) ?? []),
    notInSheet: notInSheet(current, fields, columns),
    unchanged: plan.filter((id) => !changed.has(id)).length,
    order,
    origin: imported.origin,
  };
}
