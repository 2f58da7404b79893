// What the plan's table shows in an export, whatever the layout: its columns, their widths, the texts of each action.
import type { ExportOrder } from '../export/export-order.ts';
import { ragColumns, ragOf } from '../plan/action-status.ts';
import { shownColumns } from '../plan/export-settings.ts';
import { type ActionRow, customText, type Plan } from '../plan/plan.ts';
import { type CellField, cellText, customField } from '../plan/row-cells.ts';
import type { BodyPlace } from './body-place.ts';
import { columnWidths, roomForWords } from './column-widths.ts';
import { RAG_COLOUR } from './text-styles.ts';

export interface ShownTable {
  /** The number's column, then the shown ones. */
  readonly fields: readonly CellField[];
  /** The width of each, in twips. */
  readonly widths: readonly number[];
  /** The text of each of an action's cells. */
  readonly textsOf: (action: ActionRow) => readonly string[];
  /** The colour behind a cell of a column, beside its word; undefined for none. */
  readonly fillOf: (column: number, text: string) => string | undefined;
}

function textReader(field: CellField, plan: Plan): (action: ActionRow) => string {
  const custom = plan.columns.custom.find(({ key }) => customField(key) === field);
  if (custom !== undefined) return (action) => customText(action, custom.key);
  return (action) => cellText(action, field);
}

/** A number's column that is wider than usual only where a number's word is, as in "DQ/2010/17". */
function roomForNumbers(plan: Plan, numberWords: readonly string[]): number {
  let widest = Math.max(...numberWords.map(roomForWords), 0);
  for (const row of plan.rows) {
    if (row.kind === 'action' && row.number.length > SHORT_NUMBER) widest = Math.max(widest, roomForWords(row.number));
  }
  return widest;
}

/** Figures that the usual column of numbers has room for. */
const SHORT_NUMBER = 3;

/**
 * @param plan with the chosen rows only
 * @param numberWords what the number's column must have room for besides the numbers
 */
export function shownTable(
  plan: Plan,
  { settings }: Pick<ExportOrder, 'settings'>,
  { contentWidth }: Pick<BodyPlace, 'contentWidth'>,
  numberWords: readonly string[] = [],
): ShownTable {
  const { columns } = plan;
  const shown = shownColumns(columns, settings);
  const fields: readonly CellField[] = ['number', ...shown];
  const readers = fields.map((field) => textReader(field, plan));
  const rags = new Set<CellField>(ragColumns(columns).map(({ key }) => customField(key)));
  const isRag = fields.map((field) => rags.has(field));
  return {
    fields,
    widths: columnWidths({
      fields: shown,
      columns,
      shares: settings.columnShares,
      numberNeeds: roomForNumbers(plan, numberWords),
      contentWidth,
    }),
    textsOf: (action) => readers.map((read) => read(action)),
    fillOf: (column, text) => {
      if (isRag[column] !== true) return undefined;
      const rag = ragOf(text);
      return rag === undefined ? undefined : RAG_COLOUR[rag];
    },
  };
}
