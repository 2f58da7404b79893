// What fonts say of a sheet's texts: which are bold, which are struck through. Each format's reader finds the fonts.
import type { Merge } from '../../shared/import/sheet-grid.ts';
import type { StruckText } from './sheet-marks.ts';

export interface Font {
  readonly isBold: boolean;
  readonly isStruck: boolean;
}

export const PLAIN_FONT: Font = { isBold: false, isStruck: false };

/** A part of a cell's text in one font. */
export interface TextRun {
  readonly text: string;
  readonly font: Font;
}

export function isMarked({ isBold, isStruck }: Font): boolean {
  return isBold || isStruck;
}

/** The bold and the struck texts of one sheet, put together cell by cell. */
export class FontMarks {
  /** Blocks of cells of which the whole text is bold. */
  readonly bold: Merge[] = [];
  readonly struck: StruckText[] = [];

  /** @param runs the parts of the text, where it has several fonts; those of spaces alone tell nothing */
  add(block: Merge, own: Font, runs: readonly TextRun[] = []): void {
    const seen = runs.filter(({ text }) => text.trim() !== '').map(({ font }) => font);
    const fonts = seen.length === 0 ? [own] : seen;
    const { top, left, bottom, right } = block;
    if (fonts.every(({ isBold }) => isBold)) this.bold.push({ top, left, bottom, right });
    if (fonts.some(({ isStruck }) => isStruck)) {
      this.struck.push({ top, left, bottom, right, isWhole: fonts.every(({ isStruck }) => isStruck) });
    }
  }

  addCell(row: number, column: number, own: Font, runs?: readonly TextRun[]): void {
    this.add({ top: row, left: column, bottom: row, right: column }, own, runs);
  }
}
