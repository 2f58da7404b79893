// How wide the columns of the plan's table are, in twips: by the officer's shares or as usual, and wide enough to be read.
import type { PlanColumns } from '../plan/plan.ts';
import type { CellField } from '../plan/row-cells.ts';
import { columnLabel } from './column-labels.ts';
import { CELL_PADDING } from './page-geometry.ts';
import { textWidth } from './text-width.ts';

/** The usual widths on A4 landscape. The number's column is as wide as three figures need. */
const NUMBER_WIDTH = 600;
const MOST_FOR_NUMBER = 1600;
const USUAL_WIDTHS: ReadonlyMap<CellField, number> = new Map([
  ['action', 4350],
  ['date', 1330],
  ['responsibility', 1850],
  ['reportedTo', 1600],
  ['evidence', 4500],
  ['fileRef', 1168],
]);
const CUSTOM_WIDTH = 1500;

/** What a column needs at least: its heading's longest word, but not less or more than this. */
const LEAST = 640;
const MOST_FOR_HEADING = 1500;
/** A column of months needs more than its heading does. */
const LEAST_OF_FIELD: ReadonlyMap<CellField, number> = new Map([
  ['action', 1500],
  ['date', 1060],
  ['evidence', 1500],
]);
/** Bold type is wider than the ordinary that is measured. */
const BOLD = 1.1;

/** How wide a column must be so that no word of a text is broken in it. */
export function roomForWords(text: string): number {
  const widest = text.split(/\s+/).reduce((most, word) => Math.max(most, textWidth(word)), 0);
  return Math.ceil(widest) + CELL_PADDING.left + CELL_PADDING.right;
}

interface Part {
  readonly weight: number;
  readonly least: number;
}

/**
 * Shares out a width by weights, and gives no part less than its least. Parts that would be given less are set aside
 * first; where the least are more than there is, all are cut down alike.
 */
export function shareOut(parts: readonly Part[], whole: number): readonly number[] {
  const sum = (of: (part: Part) => number, some: readonly Part[]) => some.reduce((total, part) => total + of(part), 0);
  const needed = sum(({ least }) => least, parts);
  const leastOf = ({ least }: Part) => (needed > whole ? (least * whole) / needed : least);
  let open = parts;
  for (;;) {
    const room = whole - sum(leastOf, parts) + sum(leastOf, open);
    const weights = sum(({ weight }) => weight, open);
    const sizeOf = (part: Part) => (open.includes(part) ? (room * part.weight) / weights : leastOf(part));
    const enough = open.filter((part) => sizeOf(part) >= leastOf(part));
    if (enough.length === open.length) return parts.map((part) => Math.floor(sizeOf(part)));
    open = enough;
  }
}

export interface WidthChoice {
  /** The shown columns but the number's, in order. */
  readonly fields: readonly CellField[];
  readonly columns: PlanColumns;
  /** By field, "number" included; of each other where every shown column has one, or else hundredths of the width. */
  readonly shares: Readonly<Record<string, number>>;
  /** What the number's column needs for its longest word, in twips. */
  readonly numberNeeds: number;
  readonly contentWidth: number;
}

/** The width of the number's column and of each shown one; they add up to the content's width exactly. */
export function columnWidths({ fields, columns, shares, numberNeeds, contentWidth }: WidthChoice): readonly number[] {
  const share = (field: string) => (Object.hasOwn(shares, field) ? shares[field] : undefined);
  const isComplete = fields.every((field) => share(field) !== undefined);
  const total = fields.reduce((sum, field) => sum + (share(field) ?? 0), share('number') ?? 0);
  const hundredths = isComplete ? 100 / total : 1;
  const chosen = (field: string) => ((share(field) ?? 0) * hundredths * contentWidth) / 100;

  const number = Math.min(Math.max(chosen('number') || NUMBER_WIDTH, numberNeeds), MOST_FOR_NUMBER);
  const leastOf = (field: CellField) => {
    if (share(field) !== undefined) return LEAST;
    const heading = roomForWords(columnLabel(field, columns)) * BOLD;
    return Math.max(LEAST_OF_FIELD.get(field) ?? LEAST, Math.min(MOST_FOR_HEADING, heading));
  };
  const parts = fields.map((field) => ({
    weight: chosen(field) || (USUAL_WIDTHS.get(field) ?? CUSTOM_WIDTH),
    least: leastOf(field),
  }));
  const widths = shareOut(parts, contentWidth - Math.round(number));
  const rest = contentWidth - Math.round(number) - widths.reduce((sum, width) => sum + width, 0);
  const [action = 0, ...others] = widths;
  return [Math.round(number), action + rest, ...others];
}
