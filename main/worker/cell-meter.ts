// Counts the rows and cells that are read of one file, and stops at the limits.
import { TabledError } from '../../shared/errors.ts';
import { MAX_CELLS, MAX_SHEET_ROWS } from '../../shared/limits.ts';

export class CellMeter {
  readonly #file: string;
  #cells = 0;

  /** @param file its display name, which errors give */
  constructor(file: string) {
    this.#file = file;
  }

  /** How wide a row is without the empty cells at its end, which count for nothing. @throws TabledError file-too-large */
  width(texts: readonly string[]): number {
    let width = texts.length;
    while (width > 0 && texts[width - 1] === '') width -= 1;
    this.#cells += width;
    this.checkCells(this.#cells);
    return width;
  }

  /** Rows without the empty cells and rows at their ends. @throws TabledError file-too-large */
  limit(rows: readonly (readonly string[])[]): string[][] {
    let height = 0;
    const trimmed = rows.map((texts, index) => {
      const width = this.width(texts);
      if (width > 0) height = index + 1;
      return texts.slice(0, width);
    });
    this.checkRows(height);
    return trimmed.slice(0, height);
  }

  /** @throws TabledError file-too-large */
  checkCells(cells: number): void {
    if (cells > MAX_CELLS) throw this.#tooLarge(`${MAX_CELLS} cells`);
  }

  /** @throws TabledError file-too-large */
  checkRows(rows: number): void {
    if (rows > MAX_SHEET_ROWS) throw this.#tooLarge(`${MAX_SHEET_ROWS} rows`);
  }

  #tooLarge(limit: string): TabledError {
    return new TabledError('file-too-large', { file: this.#file, limit });
  }
}
