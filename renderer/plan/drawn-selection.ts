// What is selected, as rows and cells draw it: one object for all rows that look the same, so that a row which stays as
// it was is not drawn again.
import type { GridShape } from './grid-moves.ts';
import { fieldsWithin, type Selection } from './selection.ts';

export interface DrawnSelection {
  /** The columns of a block; undefined where whole rows are selected. */
  readonly columns: Selection['columns'];
  /** Whether the row above it, or below it, is not selected: there the edge is drawn. */
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

/** Gives what is drawn of the selection in the row at a place; undefined where no cell of it is selected. */
export function drawnSelection(
  selection: Selection | undefined,
  shape: GridShape,
): (index: number) => DrawnSelection | undefined {
  if (selection === undefined) return () => undefined;
  const { ids, columns } = selection;
  const looks = new Map<string, DrawnSelection>();
  const isIn = (index: number) => {
    const shown = shape.rows[index];
    return shown !== undefined && ids.has(shown.id) && fieldsWithin(shown.row, shape, columns).length > 0;
  };
  return (index) => {
    if (!isIn(index)) return undefined;
    const look = { columns, isTop: !isIn(index - 1), isBottom: !isIn(index + 1) };
    const key = `${look.isTop} ${look.isBottom}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    looks.set(key, look);
    return look;
  };
}

/**
 * The edges of the selection that a cell stands at, as CSS finds them: of "top", "right", "bottom", "left", and "head"
 * for the first cell of a row that is selected whole.
 * @param column the first grid column of the cell, and @param last the last one that it stretches over
 */
export function cellEdges({ columns, isTop, isBottom }: DrawnSelection, column: number, last: number): string {
  const edges = [isTop && 'top', isBottom && 'bottom'];
  if (columns === undefined) edges.push(column === 0 && 'head');
  else edges.push(column === columns[0] && 'left', columns[1] >= column && columns[1] <= last && 'right');
  return edges.filter((edge) => edge !== false).join(' ');
}
