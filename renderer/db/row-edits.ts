// Adds a row: one transaction, one undo step.
import { generateKeyBetween } from 'fractional-indexing';
import { nextNumber } from '../../shared/plan/action-numbers.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { commit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import type { RowRecord, TabledDatabase } from './schema.ts';

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
