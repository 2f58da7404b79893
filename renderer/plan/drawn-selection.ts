// What is selected, as rows and cells draw it: one object for all rows that look the same, so that a row which stays as
// it was is not drawn again.
import type { Selection } from './selection.ts';

export interface DrawnSelection {
  /** The columns of a block; undefined where whole rows are selected. */
  readonly columns: Selection['columns'];
  /** Whether the row above it, or below it, is not selected: there the edge is drawn. */
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

/** Gives what is drawn of the selection in the row at a place; undefined where it is not selected. */
export function drawnSelection(
  selection: Selection | undefined,
  rows: readonly { readonly id: string }[],
): (index: number) => DrawnSelection | undefined {
  if (selection === undefined) return () => undefined;
  const { ids, columns } = selection;
  const looks = new Map<string, DrawnSelection>();
  const isIn = (index: number) => ids.has(rows[index]?.id ?? '');
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

/** The edges of the selection that a cell stands at, as CSS finds them: of "top", "right", "bottom" and "left". */
export function cellEdges({ columns, isTop, isBottom }: DrawnSelection, column: number, last: number): string {
  const edges = [isTop && 'top', isBottom && 'bottom'];
  // Whole rows reach from edge to edge of the table: a line at their head is enough.
  edges.push(column === (columns?.[0] ?? 0) && 'left');
  edges.push(columns !== undefined && column === Math.min(columns[1], last) && 'right');
  return edges.filter((edge) => edge !== false).join(' ');
}
