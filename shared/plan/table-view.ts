// Which of a plan's columns stand in its table on screen, in which order and how wide: the one place that everything in
// the table asks, so that headings, cells, keys and what a screen reader counts go by the same columns.
import { HEADED_FIELDS, type PlanColumns, type PlanRow } from './plan.ts';
import { type PlanSettings, type TableView, USUAL_TABLE } from './plan-settings.ts';
import { type CellField, customField } from './row-cells.ts';

/** The plan's columns, with those that stand on screen. */
export interface TableColumns extends PlanColumns {
  /** Fields of the columns on screen, in their order: the number's and the action's first. */
  readonly shown: readonly CellField[];
}

/** All columns that have a heading, hidden ones too, in their order on screen; the first is the action's. */
export function orderedFields(columns: PlanColumns, { order }: TableView): readonly CellField[] {
  const all: readonly CellField[] = [...HEADED_FIELDS, ...columns.custom.map(({ key }) => customField(key))];
  const others = all.filter((field) => field !== 'action');
  const listed = order.flatMap((name) => others.find((field) => field === name) ?? []);
  return ['action', ...new Set(listed), ...others.filter((field) => !listed.includes(field))];
}

/**
 * The columns of a plan's table on screen.
 * @param also fields that are shown even where their column is hidden: of a cell that is being edited, or was found
 */
export function tableColumns(
  { columns, settings }: { readonly columns: PlanColumns; readonly settings?: Pick<PlanSettings, 'table'> },
  also: readonly (CellField | undefined)[] = [],
): TableColumns {
  const table = settings?.table ?? USUAL_TABLE;
  const isShown = (field: CellField) => field === 'action' || !table.hidden.includes(field) || also.includes(field);
  return { ...columns, shown: ['number', ...orderedFields(columns, table).filter(isShown)] };
}

/**
 * The fields of a row that have a cell on screen, in their order. A theme's own date stands in the date's column, and
 * goes with it.
 */
export function shownFields(row: PlanRow, { shown }: TableColumns): readonly CellField[] {
  if (row.kind === 'statement') return ['text'];
  if (row.kind === 'action') return shown;
  return shown.includes('date') ? ['text', 'date'] : ['text'];
}

/** What stands over a column; the number's own heading where it has one. */
export function headingOfField(field: CellField, columns: PlanColumns): string {
  const custom = columns.custom.find(({ key }) => customField(key) === field);
  if (custom !== undefined) return custom.label;
  const headed = HEADED_FIELDS.find((name) => name === field);
  return headed === undefined ? (columns.number ?? '') : columns[headed];
}

/** In rem: what each of the council's columns has as long as nobody has drawn it wider; "auto" for the two long texts. */
const USUAL_WIDTHS: Readonly<Partial<Record<CellField, number>>> = {
  number: 3.4,
  date: 7.2,
  responsibility: 10.5,
  reportedTo: 9.5,
  fileRef: 6.5,
};
const CUSTOM_WIDTH = 9;
/** What the two long texts need at the least; they share what the others leave. */
const LONG_TEXT_WIDTH = 16.5;

/** In rem. */
export const LEAST_WIDTH = 3;
export const GREATEST_WIDTH = 60;

function isLongText(field: CellField): boolean {
  return field === 'action' || field === 'evidence';
}

/** How wide a column is, in rem; undefined for one that takes what the others leave. */
export function widthOf(field: CellField, { widths }: TableView): number | undefined {
  const chosen = Object.hasOwn(widths, field) ? widths[field] : undefined;
  if (chosen !== undefined) return Math.min(Math.max(chosen, LEAST_WIDTH), GREATEST_WIDTH);
  if (isLongText(field)) return undefined;
  return USUAL_WIDTHS[field] ?? CUSTOM_WIDTH;
}

export interface TableWidth {
  /** In rem: below it the table scrolls, instead of squeezing a column to a letter a line. */
  readonly least: number;
  /** Whether a column takes what the others leave. */
  readonly isElastic: boolean;
}

export function tableWidth({ shown }: Pick<TableColumns, 'shown'>, table: TableView): TableWidth {
  const widths = shown.map((field) => widthOf(field, table));
  return {
    least: widths.reduce<number>((sum, width) => sum + (width ?? LONG_TEXT_WIDTH), 0),
    isElastic: widths.includes(undefined),
  };
}

/** The view with a column of another width; the usual one where `width` is undefined. @param width in rem */
export function withWidth(table: TableView, field: CellField, width: number | undefined): TableView {
  const others = Object.entries(table.widths).filter(([name]) => name !== field);
  if (width === undefined) return { ...table, widths: Object.fromEntries(others) };
  const rounded = Math.round(Math.min(Math.max(width, LEAST_WIDTH), GREATEST_WIDTH) * 10) / 10;
  return { ...table, widths: Object.fromEntries([...others, [field, rounded]]) };
}

export function withShown(table: TableView, field: CellField, isShown: boolean): TableView {
  const others = table.hidden.filter((hidden) => hidden !== field);
  return { ...table, hidden: isShown || field === 'action' ? others : [...others, field] };
}

/**
 * The view with columns put elsewhere in the order on screen. The action's own stays first.
 * @param target the column that they are put beside
 */
export function withMoved(
  columns: PlanColumns,
  table: TableView,
  moved: readonly CellField[],
  target: CellField,
  side: 'before' | 'after',
): TableView {
  const going = moved.filter((field) => field !== 'action' && field !== target);
  const rest = orderedFields(columns, table).filter((field) => !going.includes(field));
  const at = Math.max(rest.indexOf(target) + (side === 'after' ? 1 : 0), 1);
  const order = [...rest.slice(0, at), ...going, ...rest.slice(at)];
  return { ...table, order: order.filter((field) => field !== 'action') };
}

/** The view with a column put one place on or back. The same view where it goes no further that way. */
export function withStep(columns: PlanColumns, table: TableView, field: CellField, by: 1 | -1): TableView {
  const fields = orderedFields(columns, table);
  const at = fields.indexOf(field);
  const neighbour = fields[at + by];
  if (at < 1 || neighbour === undefined || neighbour === 'action') return table;
  return withMoved(columns, table, [field], neighbour, by === 1 ? 'after' : 'before');
}
