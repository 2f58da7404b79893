// The plan's table in the original layout: the number and six headed columns under six headings, then any custom columns.
import type { ExportOrder } from '../export/export-order.ts';
import type { Plan, PlanRow, ThemeRow } from '../plan/plan.ts';
import type { BodyPlace } from './body-place.ts';
import { columnLabel } from './column-labels.ts';
import { mayRowSplit } from './row-height.ts';
import { type ShownTable, shownTable } from './shown-table.ts';
import { columnMark, FIRST_BOOKMARK } from './table-marks.ts';
import { describeTable } from './table-words.ts';
import { COLOUR } from './text-styles.ts';
import { type LineLook, lineLook, markedParagraphs, paragraphsXml, sameStyle } from './word-paragraphs.ts';
import { CELL_END, cellStart, cellXml, rowXml, TABLE_END, tableStart } from './word-xml.ts';
import type { TextPieces } from './zip-parts.ts';

/** Writes rows over the grid's columns. */
class OriginalRows {
  readonly #plan: Plan;
  readonly #table: ShownTable;
  readonly #place: BodyPlace;
  readonly #text: LineLook;
  readonly #themeLook: LineLook;
  readonly #statement: LineLook;
  readonly #starts: readonly string[];

  constructor(plan: Plan, table: ShownTable, place: BodyPlace) {
    this.#plan = plan;
    this.#table = table;
    this.#place = place;
    this.#text = lineLook({ paragraph: place.styleId('text'), bullet: place.styleId('bullet') }, place.numId);
    this.#themeLook = lineLook(sameStyle(place.styleId('theme')), place.numId);
    this.#statement = lineLook(sameStyle(place.styleId('statement')), place.numId);
    this.#starts = table.widths.map((width) => cellStart({ width }));
  }

  #widthOf(from: number, to: number): number {
    return this.#table.widths.slice(from, to).reduce((sum, part) => sum + part, 0);
  }

  /** A cell over the columns from one to before another. */
  #band(text: string, look: LineLook, from: number, to: number, fill?: string): string {
    return cellXml({ width: this.#widthOf(from, to), span: to - from, fill }, paragraphsXml(text, look));
  }

  /** Whether a page's end may cut a row for a text that stands over the columns before one. */
  #maySplit(text: string, to: number): boolean {
    return mayRowSplit([text], [this.#widthOf(0, to)], this.#place.contentHeight);
  }

  /** The number stands under the action's heading. Each heading has the bookmark by which its column is known again. */
  heading(): string {
    const { columns } = this.#plan;
    const { fields, widths } = this.#table;
    const style = this.#place.styleId('heading');
    const cells = fields.slice(1).map((field, index) => {
      const mark = columnMark(field, columns);
      const paragraphs = markedParagraphs(columnLabel(field, columns), style, mark, FIRST_BOOKMARK + index);
      const own = widths[index + 1] ?? 0;
      const look = index === 0 ? { width: own + (widths[0] ?? 0), span: 2 } : { width: own };
      return cellXml({ ...look, fill: COLOUR.heading }, paragraphs);
    });
    return rowXml(cells, { isHeading: true });
  }

  row(row: PlanRow): string {
    if (row.kind === 'theme') return this.#theme(row);
    if (row.kind === 'statement') {
      const { length } = this.#table.fields;
      const band = this.#band(row.text, this.#statement, 0, length);
      return rowXml([band], { maySplit: this.#maySplit(row.text, length) });
    }
    const texts = this.#table.textsOf(row);
    let cells = '';
    for (let column = 0; column < texts.length; column += 1) {
      const text = texts[column] ?? '';
      const fill = this.#table.fillOf(column, text);
      const start = this.#starts[column] ?? '';
      const width = this.#table.widths[column] ?? 0;
      cells += fill === undefined ? start : cellStart({ width, fill });
      cells += paragraphsXml(text, this.#text);
      cells += CELL_END;
    }
    return rowXml([cells], { maySplit: mayRowSplit(texts, this.#table.widths, this.#place.contentHeight) });
  }

  /** A theme with a date has it in the date's column, and leaves the cells after it empty; others stand across. */
  #theme({ text, date }: ThemeRow): string {
    const { length } = this.#table.fields;
    const dates = this.#table.fields.indexOf('date');
    if (date === '' || dates < 0) {
      const band = this.#band(text, this.#themeLook, 0, length, COLOUR.theme);
      return rowXml([band], { maySplit: this.#maySplit(text, length) });
    }
    const cells = [this.#band(text, this.#themeLook, 0, dates, COLOUR.theme)];
    for (let column = dates; column < length; column += 1) {
      cells.push(this.#band(column === dates ? date : '', this.#themeLook, column, column + 1, COLOUR.theme));
    }
    const { widths } = this.#table;
    const isDateTall = mayRowSplit([date], [widths[dates] ?? 1], this.#place.contentHeight);
    return rowXml(cells, { maySplit: isDateTall || this.#maySplit(text, dates) });
  }
}

/** A piece for each row, made when it is taken. @param plan with the chosen rows only */
export function* originalTable(plan: Plan, order: ExportOrder, place: BodyPlace): TextPieces {
  const table = shownTable(plan, order, place, (field) => (field === 'number' ? '' : columnLabel(field, plan.columns)));
  const rows = new OriginalRows(plan, table, place);
  const start = tableStart({
    widths: table.widths,
    ...describeTable(plan.title, table.fields.slice(1), plan.columns),
    rule: COLOUR.rule,
    padding: table.padding,
  });
  yield start + rows.heading();
  for (const row of plan.rows) yield rows.row(row);
  yield TABLE_END;
}
