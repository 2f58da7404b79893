// From the sheets of a workbook to a plan and the problems its reading met.
import { TabledError } from '../errors.ts';
import { type ActionField, COUNCIL_LABELS, PLAN_FORMAT, type Plan, type Problem } from '../plan/plan.ts';
import { countTexts, findTable, type PlacedColumn, type PlanTable, planLikeness, yearOf } from './find-table.ts';
import { type ColumnUse, type ImportChoices, NO_CHOICES } from './import-choices.ts';
import type { ImportReading, ReadColumn } from './import-reading.ts';
import { cleanGrid, reportMarkup } from './leftover-markup.ts';
import { ordinaryGrid, reportBullets } from './ordinary-signs.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { cellName, countFilledCells, filledColumns, type SheetGrid, textAt } from './sheet-grid.ts';

export interface ImportedPlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** The sheet that the plan was read from. */
  readonly sheet: string;
  /** The fields that the sheet has a column for. */
  readonly fields: readonly ActionField[];
  readonly reading: ImportReading;
}

/** Tables that are nearly as like a plan are told apart by their years. */
const NEARLY = 0.85;

/** The table that is most like a plan; of several that are nearly so the one of the latest year, then the first. */
function likeliestTable(grids: readonly SheetGrid[]): PlanTable | undefined {
  const found = grids.flatMap((grid) => {
    const table = findTable(grid);
    const likeness = table === undefined ? 0 : planLikeness(table);
    return table && likeness > 0 ? [{ table, likeness, year: yearOf(grid) }] : [];
  });
  const best = Math.max(...found.map(({ likeness }) => likeness));
  const likely = found.filter(({ likeness }) => likeness === best);
  const near = found.filter(({ likeness }) => likeness >= best * NEARLY);
  const [first] = likely;
  if (first === undefined) return undefined;
  // A year says nothing beside a sheet that gives none.
  if (near.some(({ year }) => year === 0)) return first.table;
  return near.reduce((latest, one) => (one.year > latest.year ? one : latest), first).table;
}

/** What the person has chosen of one sheet holds for that sheet alone. */
function tableIn(grids: readonly SheetGrid[], choices: ImportChoices): PlanTable | undefined {
  if (choices.sheet === undefined) return chooseTable(grids);
  const grid = grids[choices.sheet];
  return grid && findTable(grid, choices);
}

/** What a workbook hides is last year's plan or a list: it is used only where no sheet that a person sees has a plan. */
function chooseTable(grids: readonly SheetGrid[]): PlanTable | undefined {
  return likeliestTable(grids.filter(({ isHidden }) => !isHidden)) ?? likeliestTable(grids);
}

/** The title is the first text above the table; whatever else stands there is kept as a problem. */
function readAbove(table: PlanTable): { title: string; problems: readonly Problem[] } {
  const { grid, headings } = table;
  const problems: Problem[] = [];
  let title = '';
  for (let row = 0; row < headings.top; row += 1) {
    for (const column of filledColumns(grid, row)) {
      const text = textAt(grid, row, column);
      if (title === '') {
        title = text.replace(/\s*\n\s*/g, ' ');
        continue;
      }
      const done = 'This text stands above the table; it is kept here and is not part of the plan.';
      problems.push({ sheet: grid.name, cell: cellName(row, column), text, done });
    }
  }
  return { title, problems };
}

function unreadSheets(grids: readonly SheetGrid[], chosen: SheetGrid): readonly Problem[] {
  return grids
    .filter((grid) => grid !== chosen)
    .flatMap((grid) => {
      const cells = countFilledCells(grid);
      if (cells === 0) return [];
      const sheet = grid.isHidden ? 'This hidden sheet' : 'This sheet';
      const table = findTable(grid);
      const rows = table === undefined ? 0 : countTexts(table);
      const more =
        rows === 0
          ? ''
          : ` It has a plan’s headings, and ${rows} ${rows === 1 ? 'row' : 'rows'} below them: choose this sheet to read it.`;
      const done = `${sheet} was not imported (${cells} ${cells === 1 ? 'cell' : 'cells'} with text). It stays in the file.${more}`;
      return [{ sheet: grid.name, cell: '', text: '', done }];
    });
}

/** What the reader of the file had to say about the sheet and its cells. */
function readRemarks({ grid }: PlanTable): readonly Problem[] {
  const { name: sheet } = grid;
  const hidden = {
    sheet,
    cell: '',
    text: '',
    done: 'This sheet is hidden in the workbook. It was imported, because no visible sheet has a plan.',
  };
  const remarks = grid.remarks.map(({ row, column, done }) => ({
    sheet,
    cell: cellName(row, column),
    text: textAt(grid, row, column),
    done,
  }));
  return grid.isHidden ? [hidden, ...remarks] : remarks;
}

/** Where in the sheet markup and bullets were made what they mean. */
function readSigns(
  { grid }: PlanTable,
  sheets: readonly SheetGrid[],
  cleaned: readonly SheetGrid[],
  grids: readonly SheetGrid[],
): readonly Problem[] {
  const at = grids.indexOf(grid);
  const clean = cleaned[at] ?? grid;
  return [...reportMarkup(sheets[at] ?? clean, clean), ...reportBullets(clean, grid)];
}

/** The custom columns that are kept: those with a heading, and those that an action has a text in. */
function keptColumns({ headings }: PlanTable, { rows, custom }: ReadRows): readonly PlacedColumn[] {
  if (custom.every(({ column }) => headings.headings.has(column))) return custom;
  const used = new Set(rows.flatMap((row) => (row.kind === 'action' ? Object.keys(row.custom) : [])));
  return custom.filter(({ column, key }) => headings.headings.has(column) || used.has(key));
}

/** What the headings leave to say: columns without any, and what stands over several columns. */
function readHeadings({ grid, headings }: PlanTable, custom: readonly PlacedColumn[]): readonly Problem[] {
  const { name: sheet } = grid;
  const groups = headings.groups.map((column) => ({
    sheet,
    cell: cellName(headings.top, column),
    text: textAt(grid, headings.top, column),
    done: 'This stands over the headings of several columns; it is kept here, and the columns have their own headings.',
  }));
  const without = custom
    .filter(({ column }) => !headings.headings.has(column))
    .map(({ column, label }) => ({
      sheet,
      cell: cellName(headings.bottom, column),
      text: '',
      done: `This column has no heading; it was kept as a column called “${label}”.`,
    }));
  return [...groups, ...without];
}

/** What stands in the heading rows and is in no label of the plan, and has not been told of. */
function readLostHeadings(
  { grid, headings, labels }: PlanTable,
  custom: readonly PlacedColumn[],
  told: readonly Problem[],
) {
  const kept = new Set([...Object.values(labels), ...custom.map(({ label }) => label)]);
  const isKept = (text: string) => kept.has(text) || [...kept].some((label) => label.includes(text));
  const cells = new Set(told.map(({ cell }) => cell));
  const problems: Problem[] = [];
  for (let row = headings.top; row <= headings.bottom; row += 1) {
    for (const column of filledColumns(grid, row)) {
      const [cell, text] = [cellName(row, column), textAt(grid, row, column)];
      if (cells.has(cell) || isKept(text)) continue;
      const done = 'This heading stands over no column of the plan; it is kept here.';
      problems.push({ sheet: grid.name, cell, text, done });
    }
  }
  return problems;
}

/** What each column became: custom columns that nothing stands in are none. */
function readColumns({ headings, fields, leftOut }: PlanTable, rows: ReadRows, kept: readonly PlacedColumn[]) {
  const uses = new Map<number, ColumnUse>([...fields].map(([field, column]) => [column, field]));
  for (const { column } of kept) uses.set(column, 'custom');
  for (const column of leftOut) uses.set(column, 'left out');
  for (const kind of ['theme', 'statement'] as const) {
    const placed = rows.columns[kind];
    if (placed !== undefined) uses.set(placed.column, kind);
  }
  return [...uses]
    .sort(([a], [b]) => a - b)
    .map(([column, use]): ReadColumn => ({ column, use, heading: headings.headings.get(column)?.text ?? '' }));
}

/** A workbook that was read: its sheets, and the plan found in them; null where no sheet has the headings of one. */
export interface ReadWorkbook {
  readonly sheets: readonly SheetGrid[];
  readonly imported: ImportedPlan | null;
}

/**
 * Understands the sheets of a workbook as a plan.
 * @param file the workbook's display name: the title where the sheet has none, and what errors name
 * @param newId gives each row its id
 * @param choices what the person has decided, of the sheet that they name; all else is as the sheets have it
 * @returns null where no sheet has the headings of a plan, or none of its columns is chosen for the actions
 * @throws TabledError file-empty
 */
export function findPlan(
  sheets: readonly SheetGrid[],
  file: string,
  newId: () => string,
  choices: ImportChoices = NO_CHOICES,
): ImportedPlan | null {
  // What Tabled has written is the officer's own text, whatever it looks like.
  const cleaned = sheets.map((grid) => (grid.known === undefined ? cleanGrid(grid) : grid));
  const grids = cleaned.map((grid) => (grid.known === undefined ? ordinaryGrid(grid) : grid));
  if (grids.every((grid) => countFilledCells(grid) === 0)) throw new TabledError('file-empty', { file });
  const table = tableIn(grids, choices);
  if (table === undefined) return null;
  const above = readAbove(table);
  const below = readRows(table, newId);
  const custom = keptColumns(table, below);
  const headings = readHeadings(table, custom);
  const problems = [
    ...readRemarks(table),
    ...readSigns(table, sheets, cleaned, grids),
    ...above.problems,
    ...headings,
    ...readLostHeadings(table, custom, [...headings, ...below.problems]),
    ...below.problems,
    ...unreadSheets(grids, table.grid),
  ];
  const sheet = table.grid.name;
  const plan: Plan = {
    format: PLAN_FORMAT,
    title: above.title || file.replace(/\.[^.]+$/, ''),
    columns: {
      ...COUNCIL_LABELS,
      ...table.labels,
      custom: custom.map(({ key, label }) => ({ key, label })),
    },
    rows: below.rows,
    origin: { file, sheet, problems },
  };
  const reading = {
    sheet: grids.indexOf(table.grid),
    headings: { top: table.headings.top, bottom: table.headings.bottom },
    columns: readColumns(table, below, custom),
    rows: below.read,
  };
  return { plan, problems, sheet, fields: [...table.fields.keys()], reading };
}

export function noTable(file: string, sheets: readonly SheetGrid[]): TabledError {
  return new TabledError('file-no-table', { file, sheets: sheets.map(({ name }) => name).join(', ') });
}

/** As findPlan, but for where there is none. @throws TabledError file-empty or file-no-table */
export function importPlan(sheets: readonly SheetGrid[], file: string, newId: () => string): ImportedPlan {
  const found = findPlan(sheets, file, newId);
  if (found === null) throw noTable(file, sheets);
  return found;
}
