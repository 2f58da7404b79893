// Reads the rows below the headings: which are themes, statements and actions, and what their cells say.
// The rule above all: every filled cell ends in the plan or in a problem. Nothing is dropped, nothing invented.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { ActionField, ActionRow, PlanRow, Problem } from '../plan/plan.ts';
import { withoutNotes } from './below-the-table.ts';
import { checkNumbers, type PlacedAction } from './check-numbers.ts';
import { type Band, bandHabits, findBand } from './find-bands.ts';
import type { PlacedColumn, PlanTable } from './find-table.ts';
import { joinCutRows } from './join-cut-rows.ts';
import { spreadMerged } from './merged-down.ts';
import { reportNeighbours } from './neighbour-columns.ts';
import { cellName, textAt } from './sheet-grid.ts';
import { splitNumbers } from './split-numbers.ts';
import { cellIn, type Report, type TableRow, tableRows } from './table-rows.ts';
import { TrackerBands, type TrackerColumns, trackerColumns } from './tracker-bands.ts';

export interface ReadRows {
  readonly rows: readonly PlanRow[];
  /** The custom columns of the plan: those of the table that hold neither themes nor statements. */
  readonly custom: readonly PlacedColumn[];
  readonly problems: readonly Problem[];
}

interface Reader {
  readonly table: PlanTable;
  /** The columns that become cells of the actions. */
  readonly custom: readonly PlacedColumn[];
  readonly newId: () => string;
  readonly report: Report;
}

/** What a theme's or statement's row has beside its text and date: the plan has no place for it. */
function reportBeside({ report, table }: Reader, { cell, date, covered, extras, kind }: Band): void {
  for (const hidden of covered) {
    report(hidden, 'This text lies hidden under a merged cell; it is kept here and is not part of the plan.');
  }
  if (date !== undefined && date.slot !== 'date') {
    report(date, `This date stands beside the column “${table.labels.date}”; it was taken as the date of the theme.`);
  }
  for (const extra of extras) {
    const label = typeof extra.slot === 'string' ? 'no heading' : extra.slot.label;
    report(
      extra,
      `This stands under “${label}” in the row of the ${kind} “${cell.text}”; it is kept here and is not part of the plan.`,
    );
  }
}

function readBand(reader: Reader, band: Band): PlanRow {
  reportBeside(reader, band);
  const { kind, cell, date } = band;
  const { text } = cell;
  return kind === 'theme'
    ? { id: reader.newId(), kind, text, date: date?.text ?? '' }
    : { id: reader.newId(), kind: 'statement', text };
}

function readAction(reader: Reader, row: TableRow): ActionRow {
  const text = (slot: ActionField | PlacedColumn) => cellIn(row, slot)?.text ?? '';
  let number = text('number');
  let action = text('action');
  const numberCell = cellIn(row, 'number');
  if (numberCell !== undefined && action === '' && !isActionNumber(number)) {
    reader.report(numberCell, 'This text stood where a number is expected; it was taken as the action’s text.');
    action = number;
    number = '';
  }
  if (numberCell !== undefined && number !== '' && row.cells.length === 1) {
    reader.report(numberCell, 'This number stands alone in its row; it was kept as an action without a text.');
  }
  for (const cell of row.cells) {
    if (cell.slot !== 'none' && cellIn(row, cell.slot) === cell) continue;
    reader.report(cell, 'This text has no column of its own in the plan; it is kept here and is not part of the plan.');
  }
  return {
    id: reader.newId(),
    kind: 'action',
    number,
    action,
    date: text('date'),
    responsibility: text('responsibility'),
    reportedTo: text('reportedTo'),
    evidence: text('evidence'),
    fileRef: text('fileRef'),
    custom: Object.fromEntries(
      reader.custom.flatMap((placed) => {
        const value = text(placed);
        return value === '' ? [] : [[placed.key, value] as const];
      }),
    ),
  };
}

/** Says of the columns that hold themes and statements what became of them: their headings have no place in the plan. */
function reportColumns({ grid, headings }: PlanTable, { theme, statement }: TrackerColumns, report: Report): void {
  const kinds = [
    [theme, 'themes'],
    [statement, 'statements'],
  ] as const;
  for (const [placed, kind] of kinds) {
    if (placed === undefined) continue;
    const row = textAt(grid, headings.bottom, placed.column) === '' ? headings.top : headings.bottom;
    report(
      { row, column: placed.column },
      `This column was taken as the ${kind} of the actions; each stands in a row of its own above its actions.`,
    );
  }
}

/** The table's rows, each a whole one: nothing cut in two, nothing left in the row above, numbers apart from texts. */
function wholeRows(table: PlanTable, report: Report): readonly TableRow[] {
  const inTable = withoutNotes(splitNumbers(tableRows(table, report)), report);
  const habits = bandHabits(table, inTable);
  const isAction = (row: TableRow) => (findBand(table, row, habits)?.kind ?? 'action') === 'action';
  const rows = spreadMerged(table, inTable, isAction, report);
  reportNeighbours(table, rows.filter(isAction), report);
  return joinCutRows(rows, isAction, report);
}

/** Reads all rows below the table's headings, in order. `newId` gives each row its id. */
export function readRows(table: PlanTable, newId: () => string): ReadRows {
  const { name: sheet } = table.grid;
  const told: { readonly row: number; readonly problem: Problem }[] = [];
  const report: Report = ({ row, column }, done) => {
    told.push({ row, problem: { sheet, cell: cellName(row, column), text: textAt(table.grid, row, column), done } });
  };
  const found = wholeRows(table, report);
  const columns = trackerColumns(table, found);
  const custom = table.custom.filter((placed) => placed !== columns.theme && placed !== columns.statement);
  reportColumns(table, columns, report);
  const reader: Reader = { table, custom, newId, report };
  const tracker = new TrackerBands(columns);
  const habits = bandHabits(table, found);
  const rows: PlanRow[] = [];
  const actions: PlacedAction[] = [];
  for (const row of found) {
    const band = findBand(table, row, habits);
    if (band !== undefined && band.unsure !== '') report(band.cell, band.unsure);
    if (band !== undefined && band.kind !== 'action') {
      rows.push(readBand(reader, band));
      continue;
    }
    rows.push(...tracker.before(row, newId));
    const action = readAction(reader, row);
    rows.push(action);
    const column = table.fields.get('number') ?? cellIn(row, 'action')?.column ?? 0;
    // An unsure action has no number, which has been told.
    if (band === undefined || band.unsure === '') actions.push({ row: row.row, column, action });
  }
  checkNumbers(actions, report);
  const problems = told.sort((a, b) => a.row - b.row).map(({ problem }) => problem);
  return { rows, custom, problems };
}
