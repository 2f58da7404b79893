// Which rows a filter shows over time. Rows must not vanish under a person's hands: what is in sight stays in sight, and
// what is new is in sight, until the filter is changed or applied again.
import { withHeadings } from '../../shared/plan/keep-headings.ts';
import type { PlanFilter } from '../../shared/plan/plan-settings.ts';
import type { RowRecord } from '../db/schema.ts';

/** What the rows shown follow from. */
export interface Look {
  readonly planId: string;
  readonly filter: PlanFilter;
  /** All rows of the plan, in order. */
  readonly rows: readonly RowRecord[];
  /** Ids of the actions that pass the filter; undefined where none is set. */
  readonly passing: ReadonlySet<string> | undefined;
  /** The row that the keyboard is on in the table. */
  readonly active: string | undefined;
  /** The row that is being edited. */
  readonly editing: string | undefined;
}

export interface HeldRows extends Look {
  /** The rows that are shown, in order. */
  readonly shown: readonly RowRecord[];
  /** Their ids. */
  readonly ids: ReadonlySet<string>;
  /** How many actions are shown that do not pass. */
  readonly strays: number;
}

/** Whether the same rows are shown, wherever the keyboard is. */
function sameRows(a: Look, b: Look): boolean {
  return a.planId === b.planId && a.filter === b.filter && a.rows === b.rows && a.passing === b.passing;
}

/** Whether the keyboard is on rows that are shown anyway: with each arrow key it is. */
function isAmong({ ids }: HeldRows, { active, editing }: Look): boolean {
  return [active, editing].every((id) => id === undefined || ids.has(id));
}

function staying(before: HeldRows | undefined, look: Look): ReadonlySet<string> {
  const stays = new Set<string>();
  if (look.editing !== undefined) stays.add(look.editing);
  if (before === undefined || before.planId !== look.planId || before.filter !== look.filter) return stays;
  for (const id of before.ids) stays.add(id);
  // Somebody was sent to a row: by the notes of an import, or to a text that is put back.
  if (look.active !== undefined && look.active !== before.active) stays.add(look.active);
  if (look.rows !== before.rows) {
    const known = new Set(before.rows.map(({ id }) => id));
    for (const { id } of look.rows) if (!known.has(id)) stays.add(id);
  }
  return stays;
}

/** The same rows in the same order are the same list: the table is not drawn again for nothing. */
function reuse(before: readonly RowRecord[] | undefined, rows: readonly RowRecord[]): readonly RowRecord[] {
  return before?.length === rows.length && before.every((row, at) => row === rows[at]) ? before : rows;
}

/** The rows to show, from what was shown before. Gives `before` where nothing is otherwise. */
export function holdRows(before: HeldRows | undefined, look: Look): HeldRows {
  const { rows, passing, active, editing } = look;
  if (before !== undefined && sameRows(before, look)) {
    if (passing === undefined || (before.active === active && before.editing === editing)) return before;
    if (isAmong(before, look)) return { ...before, active, editing };
  }
  if (passing === undefined) {
    return { ...look, shown: rows, ids: new Set(rows.map(({ id }) => id)), strays: 0 };
  }
  const stays = staying(before, look);
  const shows = (id: string) => passing.has(id) || stays.has(id);
  const kept = new Set(
    withHeadings(
      rows.map(({ row }) => row),
      ({ id }) => shows(id),
    ).map(({ id }) => id),
  );
  const shown = rows.filter(({ id }) => kept.has(id) || stays.has(id));
  const strays = shown.filter(({ id, row }) => row.kind === 'action' && !passing.has(id)).length;
  const ids = new Set(shown.map(({ id }) => id));
  // A new list for new rows, even of the same length: a text on its way into the plan is shown until there is one.
  return { ...look, shown: before?.rows === rows ? reuse(before.shown, shown) : shown, ids, strays };
}
