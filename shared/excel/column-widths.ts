// How wide the columns of the sheet are: as the officer has drawn them, or by their usual shares of an A4 page.
import type { CellField } from '../plan/row-cells.ts';

/** A4 landscape (ISO 216) in twips, 1440 to the inch, and what of its width the margins leave. */
const MARGIN = 720;
export const CONTENT_WIDTH = 16_838 - 2 * MARGIN;

const NUMBER_WIDTH = 640;
/** Narrower, words would be broken anywhere. The sheet is then wider than the page, and printed smaller. */
const LEAST_WIDTH = 900;
const USUAL: Readonly<Record<string, number>> = {
  action: 4350,
  date: 1330,
  responsibility: 1850,
  reportedTo: 1600,
  evidence: 4500,
  fileRef: 1168,
};
const USUAL_CUSTOM = 1500;

/**
 * The width of each column in twips: the number's, then those of the fields.
 * @param shares of the fields that were drawn, in any unit; the others keep their usual width beside these
 */
export function sheetWidths(fields: readonly CellField[], shares: Readonly<Record<string, number>>): readonly number[] {
  const usual = (field: string) => USUAL[field] ?? USUAL_CUSTOM;
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const drawn = fields.flatMap((field) => (Object.hasOwn(shares, field) ? [{ field, share: shares[field] ?? 0 }] : []));
  const unit = sum(drawn.map(({ field }) => usual(field))) / sum(drawn.map(({ share }) => share));
  const drawnAs = new Map<string, number>(drawn.map(({ field, share }) => [field, share * unit]));
  const weights = fields.map((field) => drawnAs.get(field) ?? usual(field));
  const scale = (CONTENT_WIDTH - NUMBER_WIDTH) / sum(weights);
  return [NUMBER_WIDTH, ...weights.map((weight) => Math.max(LEAST_WIDTH, Math.round(weight * scale)))];
}
