// Notes that people have put on cells of the sheet: those on the cells of a plan's row go with it, all others are told.
import type { PlanRow, RowNote } from '../plan/plan.ts';
import type { PlanTable } from './find-table.ts';
import type { CellNote } from './sheet-grid.ts';
import type { ReadingLog, Slot, TableRow } from './table-rows.ts';

/** The heading that an action's cell stands under, on one line. */
function headingOf({ headings, labels }: PlanTable, slot: Slot, column: number): string {
  const own = headings.headings.get(column)?.text ?? '';
  let heading = own;
  if (slot === 'number') heading = labels.number ?? own;
  else if (slot !== 'none') heading = typeof slot === 'string' ? labels[slot] : slot.label;
  return heading.replace(/\s*\n\s*/g, ' ');
}

/** What a column holds by the headings of the table: a page of it may have them elsewhere, which its filled cells tell. */
function slotOf({ fields, custom }: PlanTable, column: number): Slot {
  const [field] = [...fields].find(([, placed]) => placed === column) ?? [];
  return field ?? custom.find((placed) => placed.column === column) ?? 'none';
}

function noteInWords({ author, text }: CellNote): string {
  const by = author === '' ? '' : ` by ${author}`;
  return `The note${by} on this cell is in no row of the plan; it is kept here: “${text}”`;
}

/**
 * Gives each of the plan's rows the notes on its cells, in the sheet's order; a row that was joined of several has those
 * of all. A note elsewhere, or in a column that was left out, becomes a problem.
 * @param found the table's rows, which tell what stands in which cell
 */
export function withRowNotes(
  rows: readonly PlanRow[],
  table: PlanTable,
  found: readonly TableRow[],
  log: ReadingLog,
): readonly PlanRow[] {
  const { notes } = table.grid;
  if (notes.length === 0) return rows;
  const idOf = new Map(log.rows.all().map(({ row, id }) => [row, id]));
  const cellsOf = new Map(found.map(({ row, cells }) => [row, cells]));
  const notesOf = new Map<string, RowNote[]>();
  for (const note of notes) {
    const { row, column, author, text } = note;
    const id = idOf.get(row) ?? '';
    if (id === '' || table.leftOut.has(column)) {
      log.report({ row, column }, noteInWords(note));
      continue;
    }
    const slot = cellsOf.get(row)?.find((cell) => cell.column === column)?.slot ?? slotOf(table, column);
    notesOf.set(id, [...(notesOf.get(id) ?? []), { about: headingOf(table, slot, column), author, text }]);
  }
  return rows.map((row) => {
    const own = notesOf.get(row.id);
    return own === undefined ? row : { ...row, notes: own };
  });
}
