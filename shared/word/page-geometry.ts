// Sizes of the page and of the table's columns, in twips (1/20 point, 1440 to the inch), as Word counts them.
import { ACTION_FIELDS, type PlanColumns } from '../plan/plan.ts';

/** A4 landscape (ISO 216): 297 mm by 210 mm. */
export const PAGE_WIDTH = 16838;
export const PAGE_HEIGHT = 11906;
export const MARGIN = { top: 850, bottom: 964, left: 720, right: 720, footer: 480 } as const;
export const CONTENT_WIDTH = PAGE_WIDTH - MARGIN.left - MARGIN.right;
export const CONTENT_HEIGHT = PAGE_HEIGHT - MARGIN.top - MARGIN.bottom;

/** White space between a cell's edge and its text. */
export const CELL_PADDING = { left: 85, right: 85, top: 45, bottom: 45 } as const;
/** How far a bullet's text stands in from the cell's text edge. */
export const BULLET_INDENT = 200;

/** The number's column is as wide as three figures need; the others share the rest by these weights. */
const NUMBER_WIDTH = 600;
const WEIGHTS = [4350, 1330, 1850, 1600, 4500, 1168] as const;
const CUSTOM_WEIGHT = 1500;

/**
 * The width of each grid column: number, text, date, responsibility, reported to, evidence, file ref, then the custom
 * columns. They add up to the page's content width exactly.
 */
export function columnWidths(columns: PlanColumns): readonly number[] {
  const weights = [...WEIGHTS, ...columns.custom.map(() => CUSTOM_WEIGHT)];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = CONTENT_WIDTH - NUMBER_WIDTH;
  const widths = weights.map((weight) => Math.floor((weight * shared) / total));
  const rest = shared - widths.reduce((sum, width) => sum + width, 0);
  const [text = 0, ...others] = widths;
  return [NUMBER_WIDTH, text + rest, ...others];
}

/** How many grid columns the table has. */
export function gridColumns(columns: PlanColumns): number {
  return ACTION_FIELDS.length + columns.custom.length;
}
