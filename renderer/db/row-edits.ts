// Edits of whole rows: added, copied, moved, deleted. Each is one transaction and one undo step.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { TabledError } from '../../shared/errors.ts';
import { nextNumber } from '../../shared/plan/action-numbers.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { rowSteps, type Steps } from '../../shared/plan/row-steps.ts';
import { commit, type Edit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import type { Change, RowRecord, RowState, TabledDatabase } from './schema.ts';

function state({ position, row }: RowRecord): RowState {
  return { position, row };
}

/** An edit that begins at a row. @throws TabledError edit-conflict where the row is gone */
function editAt(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  now: Date,
  plan: (rows: readonly RowRecord[], at: number, record: RowRecord) => Edit | undefined,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const rows = await rowsInOrder(db, planId);
    const at = rows.findIndex(({ id }) => id === rowId);
    const record = rows[at];
    if (record === undefined) throw new TabledError('edit-conflict', { row: 'that row' });
    return plan(rows, at, record);
  });
}

function emptyRow(kind: PlanRow['kind'], id: string, rows: readonly RowRecord[]): PlanRow {
  if (kind === 'theme') return { id, kind, text: '', date: '' };
  if (kind === 'statement') return { id, kind, text: '' };
  const number = nextNumber(rows.map(({ row }) => row));
  const empty = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id, kind, number, ...empty, custom: {} };
}

function addName(row: PlanRow): string {
  return row.kind === 'action' ? `Add ${rowName(row)}` : `Add a ${row.kind}`;
}

/** Adds an empty row below a row, or at the end where `below` is undefined. Gives the new row's id. */
export async function addRow(
  db: TabledDatabase,
  planId: string,
  kind: PlanRow['kind'],
  below: string | undefined,
  newId: () => string,
  now: Date,
): Promise<string> {
  const id = newId();
  await commit(db, planId, now, async () => {
    const rows = await rowsInOrder(db, planId);
    const found = below === undefined ? -1 : rows.findIndex((record) => record.id === below);
    const at = found === -1 ? rows.length - 1 : found;
    const position = generateKeyBetween(rows[at]?.position ?? null, rows[at + 1]?.position ?? null);
    const row = emptyRow(kind, id, rows);
    return { label: addName(row), changes: [{ kind: 'row', id, before: null, after: { position, row } }] };
  });
  return id;
}

/** Notes, and what is kept of an action's course and evidence, stay with the row that they were made on. */
function copyOf(row: PlanRow, id: string, rows: readonly RowRecord[]): PlanRow {
  const { notes: _notes, ...copied } = row;
  if (copied.kind !== 'action') return { ...copied, id };
  const { progress: _progress, dateRevisions: _revisions, attachments: _attachments, ...action } = copied;
  return { ...action, id, number: nextNumber(rows.map((record) => record.row)) };
}

/**
 * Puts a copy of a row right below it, word for word but for an action's number, which is the next one that is free.
 * Gives the copy's id.
 * @throws TabledError edit-conflict where the row is gone
 */
export async function copyRow(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  newId: () => string,
  now: Date,
): Promise<string> {
  const id = newId();
  await editAt(db, planId, rowId, now, (rows, at, { position: above, row }) => {
    const position = generateKeyBetween(above, rows[at + 1]?.position ?? null);
    const copy = copyOf(row, id, rows);
    const changes: readonly Change[] = [{ kind: 'row', id, before: null, after: { position, row: copy } }];
    return { label: `Copy ${rowName(row)}`, changes };
  });
  return id;
}

/** The rows of a part of the plan, put between two others. */
function moved(rows: readonly RowRecord[], { from, to, before }: Steps): readonly Change[] {
  const part = rows.slice(from, to);
  const above = rows[before - 1]?.position ?? null;
  const below = rows[before]?.position ?? null;
  const positions = generateNKeysBetween(above, below, part.length);
  return part.map((record, index) => {
    const after = { position: positions[index] ?? record.position, row: record.row };
    return { kind: 'row', id: record.id, before: state(record), after };
  });
}

/**
 * Moves a row up or down by one; a theme with all that stands under it, past the theme next to it.
 * @param isShown whether the row of that id is on screen: the row goes past the next one that is
 * @returns what was done, in words; undefined where the row goes no further that way
 * @throws TabledError edit-conflict where the row is gone
 */
export function moveRow(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  by: 1 | -1,
  now: Date,
  isShown: (id: string) => boolean = () => true,
): Promise<string | undefined> {
  return editAt(db, planId, rowId, now, (rows, at, { row }) => {
    const steps = rowSteps(
      rows.map((record) => record.row),
      at,
      by,
      ({ id }) => isShown(id),
    );
    return steps && { label: `Move ${rowName(row)} ${by === 1 ? 'down' : 'up'}`, changes: moved(rows, steps) };
  });
}

/** Deletes a row. @returns what was done, in words @throws TabledError edit-conflict where the row is gone already */
export function deleteRow(db: TabledDatabase, planId: string, rowId: string, now: Date): Promise<string | undefined> {
  return editAt(db, planId, rowId, now, (_rows, _at, record) => ({
    label: `Delete ${rowName(record.row)}`,
    changes: [{ kind: 'row', id: rowId, before: state(record), after: null }],
  }));
}
