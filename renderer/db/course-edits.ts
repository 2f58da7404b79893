// Edits of what stands beside an action's cells: progress notes, and the reasons why its date was put back. Each is one
// transaction and one undo step, and refused over anything that the person has not seen.
import { TabledError } from '../../shared/errors.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { withRevisionAt } from '../../shared/plan/date-revisions.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import type { ActionRow, PlanColumns } from '../../shared/plan/plan.ts';
import {
  type DateRevision,
  type ProgressNote,
  withoutProgressNote,
  withProgressNote,
} from '../../shared/plan/progress.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { noteField, progressNote, reasonField, typedFieldTitle } from '../../shared/plan/typed-fields.ts';
import { commit } from './commit.ts';
import type { TabledDatabase } from './schema.ts';
import { checkLength } from './text-length.ts';

/** What the text was typed in: the draft and the unkept text go with the edit. */
export interface TypedFrom {
  readonly windowId: string;
  readonly unkeptId?: string;
}

interface Course {
  readonly label: string;
  /** The row as it becomes; the same one where there is nothing to change. */
  readonly row: ActionRow;
}

function editCourse(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  now: Date,
  typed: TypedFrom | undefined,
  change: (row: ActionRow, columns: PlanColumns) => Course,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const record = await db.rows.get([planId, rowId]);
    const plan = await db.plans.get(planId);
    if (record === undefined || plan === undefined || record.row.kind !== 'action') {
      throw new TabledError('edit-conflict', { row: 'that row' });
    }
    if (typed !== undefined) await db.drafts.delete(typed.windowId);
    if (typed?.unkeptId !== undefined) await db.unkept.delete(typed.unkeptId);
    const { label, row } = change(record.row, plan.columns);
    if (samePlain(row, record.row)) return undefined;
    const { id, position } = record;
    return { label, changes: [{ kind: 'row', id, before: { position, row: record.row }, after: { position, row } }] };
  });
}

/** A progress note on its way from its editor into the plan. */
export interface NoteEdit extends TypedFrom {
  readonly rowId: string;
  /** The note as it is to be. */
  readonly note: ProgressNote;
  /** Its text when the typing began; "" for a new one. */
  readonly base: string;
  /** Its day when the typing began, of a note that was there: one that was not changed is left as it is by now. */
  readonly baseOn?: IsoDay;
}

/**
 * Adds a progress note, or changes the one with its id.
 * @returns what was done, in words; undefined where nothing changes
 * @throws TabledError edit-conflict where the row is gone, or is no action; cell-changed where the note has another text
 *   by now, or is gone; text-too-long or not-on-screen
 */
export function keepNote(db: TabledDatabase, planId: string, edit: NoteEdit, now: Date): Promise<string | undefined> {
  return editCourse(db, planId, edit.rowId, now, edit, (row, columns) => {
    const label = typedFieldTitle(row, noteField(edit.note.id), columns);
    const { note, base, baseOn } = edit;
    const stored = progressNote(row, note.id);
    const text = stored?.text ?? '';
    if (text !== base && text !== note.text) throw new TabledError('cell-changed', { cell: label });
    checkLength(note.text, label);
    const on = stored !== undefined && note.on === baseOn ? stored.on : note.on;
    return { label, row: withProgressNote(row, { ...stored, ...note, on }) };
  });
}

/**
 * Deletes a progress note.
 * @param seen the note as the person sees it
 * @throws TabledError edit-conflict where row or note are gone; cell-changed where it is another by now; not-on-screen
 */
export function deleteNote(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  seen: ProgressNote,
  now: Date,
): Promise<string | undefined> {
  return editCourse(db, planId, rowId, now, undefined, (row, columns) => {
    const stored = progressNote(row, seen.id);
    if (stored === undefined) throw new TabledError('edit-conflict', { row: 'that progress note' });
    if (!samePlain(stored, seen)) {
      throw new TabledError('cell-changed', { cell: typedFieldTitle(row, noteField(seen.id), columns) });
    }
    return { label: `Delete a progress note of ${rowName(row)}`, row: withoutProgressNote(row, seen.id) };
  });
}

/** The revision at a place, if it is the one that the person sees. @throws TabledError cell-changed */
function seenRevision(row: ActionRow, at: number, seen: DateRevision, label: string): DateRevision {
  const stored = row.dateRevisions?.[at];
  const isSame = stored?.from === seen.from && stored.to === seen.to && stored.on === seen.on;
  if (stored === undefined || !isSame) throw new TabledError('cell-changed', { cell: label });
  return stored;
}

/** A reason on its way from its editor into the plan. */
export interface ReasonEdit extends TypedFrom {
  readonly rowId: string;
  /** The revision's place, from 0. */
  readonly at: number;
  /** The reason when the typing began. */
  readonly base: string;
  readonly text: string;
}

/**
 * Says why a date was put back.
 * @returns what was done, in words; undefined where the reason was the same
 * @throws TabledError edit-conflict where the row is gone; cell-changed where the reason is another by now, or its
 *   revision is gone; text-too-long or not-on-screen
 */
export function keepReason(
  db: TabledDatabase,
  planId: string,
  { rowId, at, base, text, ...typed }: ReasonEdit,
  now: Date,
): Promise<string | undefined> {
  return editCourse(db, planId, rowId, now, typed, (row, columns) => {
    const label = typedFieldTitle(row, reasonField(at), columns);
    const stored = row.dateRevisions?.[at];
    if (stored === undefined || (stored.reason !== base && stored.reason !== text)) {
      throw new TabledError('cell-changed', { cell: label });
    }
    checkLength(text, label);
    return { label, row: withRevisionAt(row, at, { ...stored, reason: text }) };
  });
}

/**
 * Takes a revision off the count: a slip of the keyboard was put right, no date was put back.
 * @throws TabledError edit-conflict where the row is gone; cell-changed where another revision stands there by now
 */
export function dropRevision(
  db: TabledDatabase,
  planId: string,
  rowId: string,
  { at, seen }: { readonly at: number; readonly seen: DateRevision },
  now: Date,
): Promise<string | undefined> {
  return editCourse(db, planId, rowId, now, undefined, (row) => {
    const label = `Revised date of ${rowName(row)} taken off`;
    seenRevision(row, at, seen, label);
    return { label, row: withRevisionAt(row, at, null) };
  });
}
