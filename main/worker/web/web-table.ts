// The rows and cells of one table of a web page, placed as HTML has it: "Forming a table" in the HTML standard.
import { TabledError } from '../../../shared/errors.ts';
import { MAX_CELLS, MAX_SHEET_ROWS } from '../../../shared/limits.ts';
import type { PlacedCell, PlacedRow } from '../placed-table.ts';
import type { OutlinedText } from '../texts-above.ts';
import { FlowText } from './flow-text.ts';

/** The most that the standard takes of each. */
const MAX_COLUMNS = 1000;
const MAX_ROWS = 65_534;

interface OpenCell {
  readonly left: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly fill: string | undefined;
  readonly flow: FlowText;
}

function spanOf(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) || number < 1 ? 1 : Math.min(number, most);
}

export class WebTable {
  /** What stands above it, or within it in no cell of it. */
  readonly above: OutlinedText[];
  readonly rows: { readonly cells: PlacedCell[] }[] = [];
  readonly #file: string;
  /** The row below the last that a cell from above takes up in a column. */
  readonly #takenUntil = new Map<number, number>();
  #next = 0;
  #isInRow = false;
  #cell: OpenCell | undefined;

  /** @param file the page's display name, which errors give */
  constructor(above: OutlinedText[], file: string) {
    this.above = above;
    this.#file = file;
  }

  /** The text of the cell that is open. */
  get flow(): FlowText | undefined {
    return this.#cell?.flow;
  }

  beginRow(): void {
    this.endRow();
    if (this.rows.length >= MAX_SHEET_ROWS) throw this.#tooLarge(`${MAX_SHEET_ROWS} rows`);
    this.rows.push({ cells: [] });
    this.#isInRow = true;
    this.#next = 0;
  }

  endRow(): void {
    this.endCell();
    this.#isInRow = false;
  }

  #tooLarge(limit: string): TabledError {
    return new TabledError('file-too-large', { file: this.#file, limit });
  }

  /** @param fill the colour behind the cell */
  beginCell(attributes: Readonly<Record<string, string>>, fill: string | undefined): void {
    if (!this.#isInRow) this.beginRow();
    this.endCell();
    const row = this.rows.length - 1;
    while ((this.#takenUntil.get(this.#next) ?? 0) > row) this.#next += 1;
    const left = this.#next;
    const span = spanOf(attributes['colspan'], MAX_COLUMNS);
    // 0 is "to the end".
    const rowSpan = attributes['rowspan'] === '0' ? MAX_ROWS : spanOf(attributes['rowspan'], MAX_ROWS);
    if (rowSpan > 1) for (let at = left; at < left + span; at += 1) this.#takenUntil.set(at, row + rowSpan);
    if (this.#takenUntil.size > MAX_CELLS) throw this.#tooLarge(`${MAX_CELLS} cells`);
    this.#next = left + span;
    this.#cell = { left, span, rowSpan, fill, flow: new FlowText() };
  }

  endCell(): void {
    if (this.#cell === undefined) return;
    const { flow, ...place } = this.#cell;
    this.rows.at(-1)?.cells.push({ ...place, ...flow.content() });
    this.#cell = undefined;
  }

  /** The rows, none of whose cells stands over more of them than there are. */
  placedRows(): readonly PlacedRow[] {
    this.endRow();
    return this.rows.map(({ cells }, row) => ({
      cells: cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, this.rows.length - row) })),
    }));
  }

  /** Whether it may be a table of data: one of fewer rows or columns only puts things in their place. */
  get isOfData(): boolean {
    return this.rows.length > 1 && this.rows.some(({ cells }) => cells.length > 2);
  }
}
