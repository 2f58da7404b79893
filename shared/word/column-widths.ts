// How wide the columns of the plan's table are, in twips: by the officer's shares or as usual, and wide enough to be read.
import type { CellField } from '../plan/row-cells.ts';
import type { ColumnNeed } from './column-needs.ts';

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
/** A custom column with texts of any length; one with short texts alone is as wide as they are. */
const CUSTOM_WIDTH = 1500;

/** No column is narrower, and none is kept wide for a longer word than fits in this: such words are broken. */
const LEAST = 500;
const MOST_FOR_WORDS = 1500;
/** The columns of long texts want some width even where their words are short. */
const LEAST_FOR_TEXTS = 1350;
/** Where the columns are many, these give way to the words of the others. */
const NARROW = { number: 440, texts: 1080 } as const;

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
  /** The number's column first, then the shown ones. */
  readonly fields: readonly CellField[];
  /** Of the fields, in the same order. */
  readonly needs: readonly ColumnNeed[];
  /** By field: of each other where every shown column has one, or else hundredths of the whole width. */
  readonly shares: Readonly<Record<string, number>>;
  readonly contentWidth: number;
  /** Whether the columns are so many that room is short. */
  readonly isNarrow: boolean;
}

/** The part of a column whose width nobody has chosen. */
function usualPart(field: CellField, { words, lines }: ColumnNeed, isNarrow: boolean): Part {
  const usual = USUAL_WIDTHS.get(field);
  const least = Math.max(LEAST, Math.min(words, MOST_FOR_WORDS));
  if (field === 'action' || field === 'evidence') {
    return { weight: usual ?? 0, least: isNarrow ? NARROW.texts : LEAST_FOR_TEXTS };
  }
  if (field === 'date' && !isNarrow)
    return { weight: usual ?? 0, least: Math.max(least, Math.min(lines, MOST_FOR_WORDS * 0.8)) };
  if (usual !== undefined) return { weight: usual, least };
  return { weight: Math.max(least, Math.min(CUSTOM_WIDTH, lines)), least };
}

/** The width of each column; they add up to the content's width exactly. */
export function columnWidths({ fields, needs, shares, contentWidth, isNarrow }: WidthChoice): readonly number[] {
  const share = (field: CellField) => (Object.hasOwn(shares, field) ? (shares[field] ?? 0) : 0);
  const shown = fields.slice(1);
  const total = fields.reduce((sum, field) => sum + share(field), 0);
  const hundredths = shown.every((field) => share(field) > 0) ? 100 / total : 1;
  const chosen = (field: CellField) => (share(field) * hundredths * contentWidth) / 100;

  const wanted = Math.max(chosen('number') || (isNarrow ? NARROW.number : NUMBER_WIDTH), needs[0]?.words ?? 0);
  const number = Math.floor(Math.min(wanted, MOST_FOR_NUMBER));
  const parts = shown.map((field, index) => {
    const need = needs[index + 1] ?? { words: 0, lines: 0 };
    return share(field) > 0 ? { weight: chosen(field), least: LEAST } : usualPart(field, need, isNarrow);
  });
  const widths = shareOut(parts, contentWidth - number);
  const rest = contentWidth - number - widths.reduce((sum, width) => sum + width, 0);
  const [action = 0, ...others] = widths;
  return [number, action + rest, ...others];
}
