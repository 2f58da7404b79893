// Where rows would stand that are dragged over the plan's table: pure, from what is drawn and where the mouse is.
import type { PlanRow } from '../../shared/plan/plan.ts';

/** A row that is drawn, and where: in pixels of the window. */
export interface DrawnBox {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DropPlace {
  /** The place, among the rows on screen, of the row that they would stand before; their number for the end. */
  readonly before: number;
  /** Where the line is drawn. */
  readonly y: number;
}

function boxAt(boxes: readonly DrawnBox[], y: number): DrawnBox | undefined {
  const distance = ({ top, bottom }: DrawnBox) => (y < top ? top - y : Math.max(0, y - bottom));
  return boxes.reduce<DrawnBox | undefined>(
    (best, box) => (best === undefined || distance(box) < distance(best) ? box : best),
    undefined,
  );
}

/** Where the line is for a place: above that row, else below the last one that is drawn before it. */
function lineAt(boxes: readonly DrawnBox[], before: number): number {
  const row = boxes.find(({ index }) => index === before);
  if (row !== undefined) return row.top;
  return Math.max(...boxes.filter(({ index }) => index < before).map(({ bottom }) => bottom));
}

/**
 * @param hasTheme whether a theme is among what is dragged: it goes, with its block, between blocks only
 * @returns undefined where no row is drawn
 */
export function dropPlace(
  rows: readonly PlanRow[],
  boxes: readonly DrawnBox[],
  y: number,
  hasTheme: boolean,
): DropPlace | undefined {
  const box = boxAt(boxes, y);
  if (box === undefined) return undefined;
  const isAbove = y < (box.top + box.bottom) / 2;
  let before = isAbove ? box.index : box.index + 1;
  if (hasTheme && !(isAbove && rows[box.index]?.kind === 'theme')) {
    const next = rows.findIndex(({ kind }, index) => index > box.index && kind === 'theme');
    before = next === -1 ? rows.length : next;
  }
  return { before, y: lineAt(boxes, before) };
}

/** How far the table scrolls in a frame while the mouse is near one of its edges, in pixels; 0 where it is not. */
export function edgeScroll(y: number, top: number, bottom: number): number {
  const NEAR = 44;
  const MOST = 18;
  const speed = (distance: number) => Math.ceil(((NEAR - Math.max(0, distance)) / NEAR) * MOST);
  if (y < top + NEAR) return -speed(y - top);
  if (y > bottom - NEAR) return speed(bottom - y);
  return 0;
}
