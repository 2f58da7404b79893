// What the plan's table shows in an export, whatever the layout: its columns, their widths, the texts of each action.
import type { ExportOrder } from '../export/export-order.ts';
import { ragColour } from '../plan/action-status.ts';
import { ragColumns } from '../plan/column-choices.ts';
import { shownColumns } from '../plan/export-settings.ts';
import { type ActionRow, type CustomColumn, customText, type Plan } from '../plan/plan.ts';
import { type CellField, cellText, customField } from '../plan/row-cells.ts';
import type { BodyPlace } from './body-place.ts';
import { columnNeeds, roomForWords } from './column-needs.ts';
import { columnWidths } from './column-widths.ts';
import { CELL_PADDING, NARROW_CELL_PADDING } from './page-geometry.ts';
import { RAG_COLOUR } from './text-styles.ts';

export interface ShownTable {
  /** The number's column, then the shown ones. */
  readonly fields: readonly CellField[];
  /** The width of each, in twips. */
  readonly widths: readonly number[];
  /** White space between a cell's edge and its text. */
  readonly padding: typeof CELL_PADDING | typeof NARROW_CELL_PADDING;
  /** The text of each of an action's cells. */
  readonly textsOf: (action: ActionRow) => readonly string[];
  /** The colour behind a cell of a column, beside its word; undefined for none. */
  readonly fillOf: (column: number, text: string) => string | undefined;
}

/** So many columns have ordinary white space in their cells; where there are more, words need it. */
const ORDINARY_COLUMNS = 12;
/** Figures that the usual column of numbers has room for. */
const SHORT_NUMBER = 3;

function textReader(field: CellField, plan: Plan): (action: ActionRow) => string {
  const custom = plan.columns.custom.find(({ key }) => customField(key) === field);
  if (custom !== undefined) return (action) => customText(action, custom.key);
  return (action) => cellText(action, field);
}

/** A number's column is wider than usual only where a number's word is, as in "DQ/2010/17". */
function roomForNumbers(plan: Plan, padding: number): number {
  let widest = 0;
  for (const row of plan.rows) {
    if (row.kind === 'action' && row.number.length > SHORT_NUMBER) {
      widest = Math.max(widest, roomForWords(row.number, padding));
    }
  }
  return widest;
}

/**
 * @param plan with the chosen rows only
 * @param labels what stands over each column, the number's first ("" where that has no heading of its own)
 * @param blank what stands in place of an empty text
 */
export function shownTable(
  plan: Plan,
  { settings }: Pick<ExportOrder, 'settings'>,
  { contentWidth }: Pick<BodyPlace, 'contentWidth'>,
  labelOf: (field: CellField) => string,
  blank = '',
): ShownTable {
  const { columns, rows } = plan;
  const fields: readonly CellField[] = ['number', ...shownColumns(columns, settings)];
  const readers = fields.map((field) => textReader(field, plan));
  const textsOf = (action: ActionRow) => readers.map((read) => read(action));
  const shownTexts = (action: ActionRow) => textsOf(action).map((text) => (text.trim() === '' ? blank : text));
  const isNarrow = fields.length > ORDINARY_COLUMNS;
  const padding = isNarrow ? NARROW_CELL_PADDING : CELL_PADDING;
  const [number, ...others] = columnNeeds(rows, fields.map(labelOf), shownTexts, padding.left);
  const numberWords = Math.max(number?.words ?? 0, roomForNumbers(plan, padding.left));
  const rags = new Map<CellField, CustomColumn>(ragColumns(columns).map((column) => [customField(column.key), column]));
  const ragAt = fields.map((field) => rags.get(field));
  return {
    fields,
    widths: columnWidths({
      fields,
      needs: [{ words: numberWords, lines: numberWords }, ...others],
      shares: settings.columnShares,
      contentWidth,
      isNarrow,
    }),
    padding,
    textsOf,
    fillOf: (column, text) => {
      const rag = ragAt[column];
      const colour = rag === undefined ? undefined : ragColour(rag, text);
      return colour === undefined ? undefined : RAG_COLOUR[colour];
    },
  };
}
