// Columns made wider or narrower by steps, from the keyboard or by a button.
import type { TableView } from '../../shared/plan/plan-settings.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { GREATEST_WIDTH, LEAST_WIDTH, widthOf } from '../../shared/plan/table-view.ts';
import { remInPixels } from '../plan/rem-in-pixels.ts';

/** In rem. */
const STEP = 1;

/** The column as it is drawn, where no width is set for it: it has the room that the others leave. */
function drawnWidth(field: CellField): number {
  const column = document.querySelector(`[role="grid"] col[data-field="${CSS.escape(field)}"]`);
  return Math.round((column?.getBoundingClientRect().width ?? 0) / remInPixels());
}

/** The width of a column after a step, in rem. */
export function widerBy(field: CellField, table: TableView, by: 1 | -1): number {
  const width = widthOf(field, table) ?? drawnWidth(field);
  return Math.min(Math.max(width + by * STEP, LEAST_WIDTH), GREATEST_WIDTH);
}
