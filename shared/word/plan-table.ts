// The plan's table in the original layout: seven grid columns under six headings, then any custom columns.
import {
  Bookmark,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cellLines } from '../plan/cell-text.ts';
import {
  type ActionRow,
  HEADED_FIELDS,
  type Plan,
  type PlanColumns,
  type PlanRow,
  type ThemeRow,
} from '../plan/plan.ts';
import { cellFields, cellText } from '../plan/row-cells.ts';
import { CELL_PADDING, CONTENT_WIDTH, columnWidths, gridColumns } from './page-geometry.ts';
import { mayRowSplit } from './row-height.ts';
import { customMark, fieldMark } from './table-marks.ts';
import { BULLET_LIST, COLOUR, STYLE } from './text-styles.ts';
import { wordText } from './word-text.ts';

type Style = (typeof STYLE)[keyof typeof STYLE];

/** Word has an element of its own for a tab. */
function textRun(line: string): TextRun {
  const parts = line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
  return new TextRun({ children: parts });
}

/** A cell's lines as paragraphs and real list items. A Word cell needs one paragraph, so an empty text has one too. */
function cellParagraphs(text: string, style: Style): Paragraph[] {
  const lines = cellLines(wordText(text));
  if (lines.length === 0) return [new Paragraph({ style })];
  return lines.map(({ kind, text: line }) => {
    const children = line === '' ? [] : [textRun(line)];
    if (kind === 'paragraph') return new Paragraph({ style, children });
    const list = { reference: BULLET_LIST, level: 0 };
    return new Paragraph({ style: style === STYLE.text ? STYLE.bullet : style, numbering: list, children });
  });
}

/** A heading's lines, with the bookmark by which its column is known again. */
function headingParagraphs(label: string, mark: string): Paragraph[] {
  const [first = '', ...others] = wordText(label).split('\n');
  const marked = new Bookmark({ id: mark, children: first === '' ? [] : [textRun(first)] });
  const rest = others.map((line) => new Paragraph({ style: STYLE.heading, children: [textRun(line)] }));
  return [new Paragraph({ style: STYLE.heading, children: [marked] }), ...rest];
}

/** Writes the cells of one row: each takes its width from the grid columns it stands over. */
class RowWriter {
  readonly #widths: readonly number[];
  readonly #cells: TableCell[] = [];
  #column = 0;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  add(text: string, style: Style, span: number, fill?: string): this {
    return this.addParagraphs(cellParagraphs(text, style), span, fill);
  }

  addParagraphs(children: Paragraph[], span: number, fill?: string): this {
    const width = this.#widths.slice(this.#column, this.#column + span).reduce((sum, part) => sum + part, 0);
    this.#column += span;
    const options: ITableCellOptions = {
      children,
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    };
    this.#cells.push(new TableCell(options));
    return this;
  }

  get cells(): TableCell[] {
    return this.#cells;
  }
}

function headingRow(columns: PlanColumns, widths: readonly number[]): TableRow {
  const writer = new RowWriter(widths);
  for (const field of HEADED_FIELDS) {
    const paragraphs = headingParagraphs(columns[field], fieldMark(field));
    writer.addParagraphs(paragraphs, field === 'action' ? 2 : 1, COLOUR.heading);
  }
  for (const [index, { label }] of columns.custom.entries()) {
    writer.addParagraphs(headingParagraphs(label, customMark(index)), 1, COLOUR.heading);
  }
  return new TableRow({ children: writer.cells, tableHeader: true, cantSplit: true });
}

/** A theme without a date stands across the table; one with a date leaves the cells after it empty. */
function themeRow(theme: ThemeRow, widths: readonly number[]): TableRow {
  const writer = new RowWriter(widths);
  if (theme.date === '') {
    writer.add(theme.text, STYLE.theme, widths.length, COLOUR.theme);
  } else {
    writer.add(theme.text, STYLE.theme, 2, COLOUR.theme).add(theme.date, STYLE.theme, 1, COLOUR.theme);
    for (let column = 3; column < widths.length; column += 1) writer.add('', STYLE.theme, 1, COLOUR.theme);
  }
  return new TableRow({ children: writer.cells, cantSplit: true });
}

function actionRow(action: ActionRow, columns: PlanColumns, widths: readonly number[]): TableRow {
  const writer = new RowWriter(widths);
  const texts = cellFields(action, columns).map((field) => cellText(action, field));
  for (const text of texts) writer.add(text, STYLE.text, 1);
  return new TableRow({ children: writer.cells, ...(mayRowSplit(texts, widths) ? {} : { cantSplit: true }) });
}

function planRow(row: PlanRow, columns: PlanColumns, widths: readonly number[]): TableRow {
  if (row.kind === 'theme') return themeRow(row, widths);
  if (row.kind === 'action') return actionRow(row, columns, widths);
  const { cells } = new RowWriter(widths).add(row.text, STYLE.statement, gridColumns(columns));
  return new TableRow({ children: cells, cantSplit: true });
}

/** The table, built afresh for each document: the docx library changes what it is given. */
export function planTable(plan: Plan): Table {
  const widths = columnWidths(plan.columns);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.rule };
  return new Table({
    rows: [headingRow(plan.columns, widths), ...plan.rows.map((row) => planRow(row, plan.columns, widths))],
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { ...CELL_PADDING, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
  });
}
