// Reads the rows below the headings: which are themes, statements and actions, and what their cells say.
// The rule above all: every filled cell ends in the plan or in a problem. Nothing is dropped, nothing invented.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { ActionField, ActionRow, PlanRow, Problem } from '../plan/plan.ts';
import { type Band, bandHabits, findBand } from './find-bands.ts';
import type { PlanTable } from './find-table.ts';
import { cellName, filledColumns, textAt } from './sheet-grid.ts';

export interface ReadRows {
  readonly rows: readonly PlanRow[];
  readonly problems: readonly Problem[];
}

interface Reader {
  readonly table: PlanTable;
  readonly newId: () => string;
  readonly report: (row: number, column: number, done: string) => void;
}

/** A heading row repeated further down, as after a page break: it says nothing that the plan does not have. */
function isRepeatedHeading({ table: { grid, headings } }: Reader, row: number): boolean {
  const filled = filledColumns(grid, row);
  return [headings.top, headings.bottom].some((heading) => {
    const columns = filledColumns(grid, heading);
    return (
      filled.length === columns.length &&
      columns.every((column) => textAt(grid, row, column) === textAt(grid, heading, column))
    );
  });
}

function readBand({ report, newId }: Reader, row: number, { kind, text, date, covered }: Band): PlanRow {
  for (const column of covered) {
    report(row, column, 'This text lies hidden under a merged cell; it is kept here and is not part of the plan.');
  }
  return kind === 'theme' ? { id: newId(), kind, text, date } : { id: newId(), kind: 'statement', text };
}

function readAction(reader: Reader, row: number): ActionRow {
  const { grid, fields, custom } = reader.table;
  const text = (field: ActionField) => {
    const column = fields.get(field);
    return column === undefined ? '' : textAt(grid, row, column);
  };
  let number = text('number');
  let action = text('action');
  const numberColumn = fields.get('number');
  if (numberColumn !== undefined && action === '' && number !== '' && !isActionNumber(number)) {
    reader.report(row, numberColumn, 'This text stood where a number is expected; it was taken as the action’s text.');
    action = number;
    number = '';
  }
  if (numberColumn !== undefined && number !== '' && filledColumns(grid, row).length === 1) {
    reader.report(row, numberColumn, 'This number stands alone in its row; it was kept as an action without a text.');
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
      custom.flatMap(({ key, column }) => {
        const value = textAt(grid, row, column);
        return value === '' ? [] : [[key, value] as const];
      }),
    ),
  };
}

/** Numbers are kept as they are; where they are missing or stand twice, the person is told. */
function checkNumbers(reader: Reader, places: readonly { row: number; action: ActionRow }[]): void {
  const column = reader.table.fields.get('number') ?? reader.table.fields.get('action') ?? 0;
  const seen = new Map<string, number>();
  for (const { row, action } of places) {
    const before = seen.get(action.number);
    if (action.number === '') {
      reader.report(row, column, 'This action has no number; it was kept without one.');
    } else if (before !== undefined) {
      reader.report(row, column, `The number also stands in ${cellName(before, column)}; both were kept.`);
    } else {
      seen.set(action.number, row);
    }
  }
}

/** Reads all rows below the table's heading row, in order. `newId` gives each row its id. */
export function readRows(table: PlanTable, newId: () => string): ReadRows {
  const problems: Problem[] = [];
  const reader: Reader = {
    table,
    newId,
    report: (row, column, done) => {
      const { name } = table.grid;
      problems.push({ sheet: name, cell: cellName(row, column), text: textAt(table.grid, row, column), done });
    },
  };
  const habits = bandHabits(table);
  const rows: PlanRow[] = [];
  const actions: { row: number; action: ActionRow }[] = [];
  for (let row = table.headings.bottom + 1; row < table.grid.rows.length; row += 1) {
    if (filledColumns(table.grid, row).length === 0 || isRepeatedHeading(reader, row)) continue;
    const band = findBand(table, row, habits);
    if (band !== undefined && band.unsure !== '') reader.report(row, band.column, band.unsure);
    if (band !== undefined && band.kind !== 'action') {
      rows.push(readBand(reader, row, band));
      continue;
    }
    const action = readAction(reader, row);
    rows.push(action);
    // An unsure action has no number, which has been told.
    if (band === undefined || band.unsure === '') actions.push({ row, action });
  }
  checkNumbers(reader, actions);
  return { rows, problems };
}
