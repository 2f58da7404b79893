// The plan's sheet in the original layout: the title, the paper's details where given, the headings, then a row for each
// theme, statement and action, in the plan's order.
import type { ExportOrder } from '../export/export-order.ts';
import type { ExportSettings } from '../plan/export-settings.ts';
import type { ActionField, Plan, PlanColumns, PlanRow, ThemeRow } from '../plan/plan.ts';
import { type CellField, cellText, customField } from '../plan/row-cells.ts';
import { columnLabel } from '../word/column-labels.ts';
import { CONTENT_WIDTH } from '../word/page-geometry.ts';
import { detailLines } from '../word/paper-details.ts';
import { shownTable } from '../word/shown-table.ts';
import { dateNumber } from './date-cells.ts';
import { excelText } from './excel-text.ts';
import { rowHeight } from './row-heights.ts';
import type { DraftCell, Look, RowMerge, SheetDraft } from './sheet-draft.ts';
import { customMark, fieldMark } from './sheet-marks.ts';

export const PLAN_SHEET = 'Action Plan';

/** A letter of bold Arial 9 in twips, rather too wide, and the white space beside a date. */
const SIGN_WIDTH = 110;
const DATE_PADDING = 150;

/** The lines that say which paper this is, those that are given. */
export function paperLines(settings: ExportSettings): readonly string[] {
  const { above, below } = detailLines(settings);
  return [above, below].filter((line) => line !== '');
}

/** Gathers rows, the merges in them and their heights. */
class SheetWriter {
  readonly rows: DraftCell[][] = [];
  readonly merges: RowMerge[] = [];
  readonly heights: number[] = [];
  readonly #widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  /** @param right the last of the columns that the first cell's text stands over */
  add(cells: DraftCell[], right = 0): void {
    if (right > 0) this.merges.push({ row: this.rows.length, left: 0, right });
    this.rows.push(cells);
    this.heights.push(rowHeight(cells, this.#widths, right));
  }

  /** A row whose first text stands over several columns; `others` are the cells of the columns after these. */
  addMerged(text: string, look: Look, right: number, others: readonly DraftCell[] = []): void {
    const rest = Array.from({ length: right }, () => empty(look));
    this.add([{ text, look }, ...rest, ...others], right);
  }
}

/** A theme without a date stands across the table; one with a date leaves the cells after it empty. */
function addTheme(writer: SheetWriter, theme: ThemeRow, fields: readonly CellField[]): void {
  const date = fields.indexOf('date');
  const isDated = theme.date !== '' && date >= 0;
  const text = excelText(theme.text);
  if (!isDated) {
    writer.addMerged(text, 'theme', fields.length - 1);
    return;
  }
  const others = fields.slice(2).map((field): DraftCell => (field === 'date' ? dateCell(theme) : empty('theme')));
  writer.addMerged(text, 'theme', 1, others);
}

function empty(look: Look): DraftCell {
  return { text: '', look };
}

function dateCell(row: Exclude<PlanRow, { kind: 'statement' }>): DraftCell {
  const look = row.kind === 'theme' ? 'theme' : 'text';
  const number = dateNumber(row);
  return { text: excelText(row.date), look, ...(number === undefined ? {} : { number }) };
}

function addRow(writer: SheetWriter, row: PlanRow, fields: readonly CellField[]): void {
  if (row.kind === 'theme') addTheme(writer, row, fields);
  else if (row.kind === 'statement') writer.addMerged(excelText(row.text), 'statement', fields.length - 1);
  else {
    writer.add(
      fields.map((field) =>
        field === 'date' ? dateCell(row) : { text: excelText(cellText(row, field)), look: 'text' as const },
      ),
    );
  }
}

/** The headings, "Action" over the number and the text unless the plan has a word of its own for the number. */
function addHeadings(writer: SheetWriter, columns: PlanColumns, fields: readonly CellField[]): void {
  const cells = fields.map((field): DraftCell => {
    return { text: excelText(columnLabel(field, columns)), look: 'heading' };
  });
  if (columnLabel('number', columns) !== '') {
    writer.add(cells);
    return;
  }
  const [, action = empty('heading'), ...others] = cells;
  writer.add([action, empty('heading'), ...others], 1);
}

/** The names of the heading cells. */
function headingMarks(columns: PlanColumns, fields: readonly CellField[]): SheetDraft['marks'] {
  const isMerged = columnLabel('number', columns) === '';
  let custom = 0;
  return fields.flatMap((field, column) => {
    if (field === 'number') return isMerged ? [] : [{ name: fieldMark('number'), left: column, right: column }];
    if (field === 'action') return [{ name: fieldMark('action'), left: isMerged ? 0 : column, right: column }];
    const isCustom = columns.custom.some(({ key }) => customField(key) === field);
    const name = isCustom ? customMark(custom) : fieldMark(field as ActionField);
    if (isCustom) custom += 1;
    return [{ name, left: column, right: column }];
  });
}

/** The least width of the column of dates, in twips: Excel wraps no date, and shows one that is too wide as "####". */
function widestDate(rows: readonly PlanRow[]): number {
  let signs = 0;
  for (const row of rows) {
    if (row.kind !== 'statement' && dateNumber(row) !== undefined) signs = Math.max(signs, row.date.length);
  }
  return signs === 0 ? 0 : signs * SIGN_WIDTH + DATE_PADDING;
}

/** The sheet of the plan's chosen rows. */
export function planSheet(plan: Plan, order: Pick<ExportOrder, 'settings'>): SheetDraft {
  const { title, columns, rows } = plan;
  const table = shownTable(plan, order, { contentWidth: CONTENT_WIDTH }, (field) => columnLabel(field, columns));
  const { fields } = table;
  const dates = widestDate(rows);
  const widths = table.widths.map((width, at) => (fields[at] === 'date' ? Math.max(width, dates) : width));
  const writer = new SheetWriter(widths);
  const last = fields.length - 1;
  writer.addMerged(excelText(title), 'title', last);
  for (const line of paperLines(order.settings)) writer.addMerged(line, 'details', last);
  const headingRow = writer.rows.length;
  addHeadings(writer, columns, fields);
  for (const row of rows) addRow(writer, row, fields);
  const { merges, heights } = writer;
  const marks = headingMarks(columns, fields);
  return { name: PLAN_SHEET, rows: writer.rows, merges, heights, widths, headingRow, marks };
}
