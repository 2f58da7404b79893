// What is kept of an action's course beside its cells: dated notes, and the dates that it had before.
import type { IsoDay } from './calendar.ts';
import type { ActionRow } from './plan.ts';

/** A dated entry on how an action goes on. */
export interface ProgressNote {
  readonly id: string;
  /** The day that it speaks of. */
  readonly on: IsoDay;
  /** Cell text. */
  readonly text: string;
}

/** One time that an action's date was put back. */
export interface DateRevision {
  /** The words of the last date before that could be read. */
  readonly from: string;
  /** The words of the date that took its place. */
  readonly to: string;
  /** When it was put back. */
  readonly on: IsoDay;
  /** Cell text; "" where none was given. */
  readonly reason: string;
}

/** A date as an action had it. */
export interface EarlierDate {
  readonly words: string;
  /** The day that its date cell held, where the words do not say it. */
  readonly day?: IsoDay;
}

/** What an action's date was, where its revisions do not tell: it was emptied, made unreadable or brought forward. */
export interface EarlierDates {
  /** The first one that was set. */
  readonly first: EarlierDate;
  /** The last one that could be read, while what stands in the cell cannot. */
  readonly last?: EarlierDate;
}

/** The row with a note added, or put in the place of the one with its id. The newest day comes first, of one day the newest note. */
export function withProgressNote(row: ActionRow, note: ProgressNote): ActionRow {
  const others = (row.progress ?? []).filter(({ id }) => id !== note.id);
  const wasAt = (row.progress ?? []).findIndex(({ id, on }) => id === note.id && on === note.on);
  const before = others.findIndex(({ on }) => on <= note.on);
  // A note that keeps its day keeps its place among those of that day.
  const at = wasAt !== -1 ? wasAt : before === -1 ? others.length : before;
  return { ...row, progress: [...others.slice(0, at), note, ...others.slice(at)] };
}

export function withoutProgressNote(row: ActionRow, id: string): ActionRow {
  const { progress = [], ...others } = row;
  const left = progress.filter((note) => note.id !== id);
  return left.length === 0 ? others : { ...others, progress: left };
}
