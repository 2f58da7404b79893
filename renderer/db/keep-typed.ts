// Puts a typed text where it belongs: in its cell, in a progress note, or with the date that was put back.
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import { isCellField, noteIdOf, revisionOf } from '../../shared/plan/typed-fields.ts';
import { keepNote, keepReason } from './course-edits.ts';
import { editCell } from './edits.ts';
import type { TabledDatabase, TypedText } from './schema.ts';

/** A text on its way from an editor into the plan. */
export interface TypedToKeep extends TypedText {
  readonly unkeptId?: string;
  /** Of a progress note that was there: its day when the typing began. */
  readonly baseOn?: IsoDay;
}

/**
 * @param windowId the window whose draft this was
 * @returns what was done, in words; undefined where nothing changes
 * @throws TabledError as editCell, keepNote and keepReason do
 */
export function keepTyped(
  db: TabledDatabase,
  typed: TypedToKeep,
  windowId: string,
  now: Date,
): Promise<string | undefined> {
  const { planId, rowId, field, text, base, unkeptId, on = localDay(now), baseOn } = typed;
  const from = { rowId, base, windowId, ...(unkeptId === undefined ? {} : { unkeptId }) };
  if (isCellField(field)) return editCell(db, planId, { ...from, field, text }, now);
  const id = noteIdOf(field);
  if (id === undefined) return keepReason(db, planId, { ...from, at: revisionOf(field) ?? -1, text }, now);
  const note = { id, on, text };
  return keepNote(db, planId, { ...from, note, ...(baseOn === undefined ? {} : { baseOn }) }, now);
}
