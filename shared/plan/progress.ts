// What is kept of an action's course beside its cells: dated notes, and the dates that it had before.
import type { IsoDay } from './calendar.ts';

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
  /** The words of the date before: of the first revision, the action's first date. */
  readonly from: string;
  /** The words of the date that took its place. */
  readonly to: string;
  /** When it was put back. */
  readonly on: IsoDay;
  /** Cell text; "" where none was given. */
  readonly reason: string;
}
