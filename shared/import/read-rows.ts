// Reads the rows below the headings: which are themes, statements and actions, and what their cells say.
// The rule above all: every filled cell ends in the plan or in a problem. Nothing is dropped, nothing invented.
import { isActionNumber } from '../plan/action-numbers.ts';
import type { ActionRow, PlanRow, Problem } from '../plan/plan.ts';
import { BandsAgain, bandParts } from './band-parts.ts';
import { rowsAbove } from './bands-above.ts';
import { withoutNotes } from './below-the-table.ts';
import { checkNumbers, type PlacedAction } from './check-numbers.ts';
import { type Band, BandFinder } from './find-bands.ts';
import type { PlacedColumn, PlanTable } from './find-table.ts';
import { type ReadRow, RowReadings } from './import-reading.ts';
import { joinCutRows } from './join-cut-rows.ts';
import { KNOWN_REASON } from './known-table.ts';
import { spreadMerged } from './merged-down.ts';
import { reportNeighbours } from './neighbour-columns.ts';
import { dayBehind } from './row-days.ts';
import { withRowNotes } from './row-notes.ts';
import { cellName, textAt } from './sheet-grid.ts';
import { splitNumbers } from './split-numbers.ts';
import {
  cellIn,
  type ReadingLog,
  type Report,
  type Slot,
  type TableCell,
  type TableRow,
  tableRows,
} from './table-rows.ts';
import { TrackerBands, type TrackerColumns, trackerColumns } from './tracker-bands.ts';

export interface ReadRows {
  readonly rows: readonly PlanRow[];
  /** The custom columns of the plan: those of the table that hold neither themes nor statements. */
  readonly custom: readonly PlacedColumn[];
  readonly columns: TrackerColumns;
  readonly read: readonly ReadRow[];
  readonly problems: readonly Problem[];
}

interface Reader {
  readonly table: PlanTable;
  /** The columns that become cells of the actions. */
  readonly custom: readonly PlacedColumn[];
  readonly newId: () => string;
  readonly log: ReadingLog;
}

function slotLabel({ labels }: PlanTable, slot: Slot): string {
  if (slot === 'none') return 'no heading';
  if (slot === 'number') return labels.number ?? 'Number';
  return typeof slot === 'string' ? labels[slot] : slot.label;
}

/** What a theme's or statement's row has beside its text and date: the plan has no place for it. */
function reportBeside({ log: { report }, table }: Reader, { cell, date, covered, extras, kind }: Band): void {
  for (const hidden of covered) {
    report(hidden, 'This text lies hidden under a merged cell; it is kept here and is not part of the plan.');
  }
  if (date !== undefined && date.slot !== 'date') {
    report(date, `This date stands beside the column “${table.labels.date}”; it was taken as the date of the theme.`);
  }
  for (const extra of extras) {
    report(
      extra,
      `This stands under “${slotLabel(table, extra.slot)}” in the row of the ${kind} “${cell.text}”; it is kept here and is not part of the plan.`,
    );
  }
}

function readBand(reader: Reader, band: Band): PlanRow {
  reportBeside(reader, band);
  const { kind, cell, date } = band;
  const { text } = cell;
  return kind === 'theme'
    ? { id: reader.newId(), kind, text, date: date?.text ?? '', ...dayBehind(reader.table.grid, date) }
    : { id: reader.newId(), kind: 'statement', text };
}

function customTexts({ custom }: Reader, row: TableRow): ActionRow['custom'] {
  const texts: Record<string, string> = {};
  for (const placed of custom) {
    const text = cellIn(row, placed)?.text ?? '';
    if (text !== '') texts[placed.key] = text;
  }
  return texts;
}

/** The text of each field, the first where several cells are of one; and the cells that have no column of their own. */
function textsBySlot({ cells }: TableRow) {
  const texts = { number: '', action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  const placeless: TableCell[] = [];
  const taken: Slot[] = [];
  for (const cell of cells) {
    const { slot } = cell;
    if (slot === 'none' || taken.includes(slot)) placeless.push(cell);
    else {
      taken.push(slot);
      if (typeof slot === 'string') texts[slot] = cell.text;
    }
  }
  return { texts, placeless };
}

function readAction(reader: Reader, row: TableRow): ActionRow {
  const { texts, placeless } = textsBySlot(row);
  let { number, action } = texts;
  const numberCell = cellIn(row, 'number');
  const isKnown = reader.table.known.has(row.row);
  if (numberCell !== undefined && action === '' && !isActionNumber(number) && !isKnown) {
    reader.log.report(numberCell, 'This text stood where a number is expected; it was taken as the action’s text.');
    action = number;
    number = '';
  }
  if (numberCell !== undefined && number !== '' && row.cells.length === 1) {
    reader.log.report(numberCell, 'This number stands alone in its row; it was kept as an action without a text.');
  }
  for (const cell of placeless) {
    reader.log.report(
      cell,
      'This text has no column of its own in the plan; it is kept here and is not part of the plan.',
    );
  }
  return {
    id: reader.newId(),
    kind: 'action',
    number,
    action,
    date: texts.date,
    ...dayBehind(reader.table.grid, texts.date === '' ? undefined : cellIn(row, 'date')),
    responsibility: texts.responsibility,
    reportedTo: texts.reportedTo,
    evidence: texts.evidence,
    fileRef: texts.fileRef,
    custom: customTexts(reader, row),
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
function wholeRows(table: PlanTable, log: ReadingLog): { found: readonly TableRow[]; bands: BandFinder } {
  const { choices, known } = table;
  const inTable = withoutNotes(
    splitNumbers([...rowsAbove(table), ...tableRows(table, log)], choices, known),
    table,
    log,
  );
  const bands = new BandFinder(table, inTable);
  const isAction = (row: TableRow) => bands.isAction(row);
  const rows = spreadMerged(table, inTable, isAction, log);
  reportNeighbours(table, rows.filter(isAction), log.report);
  const found = joinCutRows(rows, (row) => bands.find(row), choices, log);
  return { found, bands: bands.among(found) };
}

/** Why a row that is no band is an action. */
function actionReason({ number, action }: ActionRow): string {
  if (number !== '') return `It has a number: ${number}.`;
  return action === '' ? 'It has cells of its own.' : 'It has cells of its own beside its text.';
}

/** Reads the whole rows one by one, each into the plan's rows that it gives. */
class WholeRows {
  readonly rows: PlanRow[] = [];
  readonly #reader: Reader;
  readonly #tracker: TrackerBands;
  readonly #again = new BandsAgain();
  readonly #actions: PlacedAction[] = [];
  #section = 0;
  /** The last band, as long as no action stands below it. */
  #open: Band | undefined;

  constructor(reader: Reader, columns: TrackerColumns) {
    this.#reader = reader;
    this.#tracker = new TrackerBands(columns);
  }

  readBand(band: Band, row: TableRow): void {
    const { log } = this.#reader;
    if (this.#again.isAgain(band, row, log)) return;
    if (band.isUnsure) log.report(band.cell, band.reason);
    for (const part of bandParts(band, log)) {
      const planRow = readBand(this.#reader, part);
      this.#add(planRow);
      this.#again.begins(part);
      this.#open = part;
      log.rows.read(row.row, part.kind, part.reason, { id: planRow.id, isUnsure: part.isUnsure });
    }
  }

  readAction(band: Band | undefined, row: TableRow): void {
    const { table, log, newId } = this.#reader;
    this.#open = undefined;
    for (const above of this.#tracker.before(row, newId)) this.#add(above);
    const action = readAction(this.#reader, row);
    this.#add(action);
    const isChosen = table.choices.rows.get(row.row) === 'action';
    const isUnsure = band?.isUnsure ?? false;
    const reason = isChosen ? '' : (band?.reason ?? actionReason(action));
    log.rows.read(row.row, 'action', reason, { id: action.id, isUnsure });
    const column = table.fields.get('number') ?? cellIn(row, 'action')?.column ?? 0;
    // An unsure action has no number, which has been told.
    if (!isUnsure) this.#actions.push({ row: row.row, column, action, section: this.#section });
  }

  /** Tells what only the rows together show. */
  end(): void {
    const { report } = this.#reader.log;
    if (this.#open?.kind === 'statement' && this.#actions.length > 0) {
      report(this.#open.cell, 'No action stands below this statement. If it is a note, leave its row out.');
    }
    checkNumbers(this.#actions, report);
  }

  #add(row: PlanRow): void {
    if (row.kind === 'theme') this.#section += 1;
    this.rows.push(row);
  }
}

function readWholeRows(
  reader: Reader,
  found: readonly TableRow[],
  bands: BandFinder,
  columns: TrackerColumns,
): readonly PlanRow[] {
  const whole = new WholeRows(reader, columns);
  for (const row of found) {
    const band = bands.find(row);
    if (band !== undefined && band.kind !== 'action') {
      whole.readBand(band, row);
      continue;
    }
    if (band?.isUnsure === true) reader.log.report(band.cell, band.reason);
    whole.readAction(band, row);
  }
  whole.end();
  return whole.rows;
}

/** Whether a row is what it is because the document says so itself. */
function isSaid({ known }: PlanTable, { row, reason }: ReadRow): boolean {
  return reason === '' && known.has(row);
}

/** Reads all rows below the table's headings, in order. `newId` gives each row its id. */
export function readRows(table: PlanTable, newId: () => string): ReadRows {
  const { name: sheet } = table.grid;
  const told: { readonly row: number; readonly problem: Problem }[] = [];
  const report: Report = ({ row, column, text: read = '' }, done) => {
    const original = textAt(table.grid, row, column);
    // A text that was joined of several cells' is told whole.
    const text = original.includes(read) ? original : read;
    told.push({ row, problem: { sheet, cell: cellName(row, column), text, done } });
  };
  const log = { report, rows: new RowReadings() };
  const { found, bands } = wholeRows(table, log);
  const columns = trackerColumns(table, found);
  const custom = table.custom.filter((placed) => placed !== columns.theme && placed !== columns.statement);
  reportColumns(table, columns, report);
  const rows = withRowNotes(readWholeRows({ table, custom, newId, log }, found, bands, columns), table, found, log);
  const problems = told.sort((a, b) => a.row - b.row).map(({ problem }) => problem);
  const all = log.rows.all();
  const read =
    table.known.size === 0 ? all : all.map((row) => (isSaid(table, row) ? { ...row, reason: KNOWN_REASON } : row));
  return { rows, custom, columns, read, problems };
}
