// The cells of a row one by one: which fields a row has, their texts, and what to call them to a person.
import { ACTION_FIELDS, type ActionField, customText, type PlanColumns, type PlanRow } from './plan.ts';
import { withoutDay } from './row-dates.ts';

/** A cell's name within its row: a field of the row's kind, or "custom:" and the column's key. */
export type CellField = ActionField | 'text' | `custom:${string}`;

const CUSTOM = 'custom:';

export function customField(key: string): CellField {
  return `${CUSTOM}${key}`;
}

/** The fields of a row that can be edited, in the order in which they stand on screen. */
export function cellFields(row: PlanRow, columns: PlanColumns): readonly CellField[] {
  if (row.kind === 'theme') return ['text', 'date'];
  if (row.kind === 'statement') return ['text'];
  return [...ACTION_FIELDS, ...columns.custom.map((column) => customField(column.key))];
}

/** Whether a row has such a cell: a custom column may have been deleted since a text was typed in it. */
export function hasCell(row: PlanRow, field: CellField, columns: PlanColumns): boolean {
  return cellFields(row, columns).includes(field);
}

const OF_ACTIONS: ReadonlySet<CellField> = new Set(ACTION_FIELDS);

function isActionField(field: CellField): field is ActionField {
  return OF_ACTIONS.has(field);
}

/** The text of one cell; "" for a field that rows of this kind do not have. */
export function cellText(row: PlanRow, field: CellField): string {
  if (row.kind === 'action') {
    if (isActionField(field)) return row[field];
    return field.startsWith(CUSTOM) ? customText(row, field.slice(CUSTOM.length)) : '';
  }
  if (field === 'text') return row.text;
  return row.kind === 'theme' && field === 'date' ? row.date : '';
}

/** The row with one cell's text replaced; the same row where rows of this kind have no such cell. */
export function withCellText(row: PlanRow, field: CellField, text: string): PlanRow {
  if (row.kind === 'action') {
    if (field.startsWith(CUSTOM)) {
      const key = field.slice(CUSTOM.length);
      return { ...row, custom: Object.fromEntries([...Object.entries(row.custom), [key, text]]) };
    }
    if (!isActionField(field)) return row;
    return { ...(field === 'date' ? withoutDay(row) : row), [field]: text };
  }
  if (field === 'text') return { ...row, text };
  return row.kind === 'theme' && field === 'date' ? { ...withoutDay(row), date: text } : row;
}

/** The column a cell stands in, by its label: "Evidence / Outcome", "Number", "Theme". */
export function cellLabel(row: PlanRow, field: CellField, columns: PlanColumns): string {
  if (row.kind !== 'action') {
    if (field === 'date') return columns.date;
    return row.kind === 'theme' ? 'Theme' : 'Statement';
  }
  if (field === 'number') return columns.number ?? 'Number';
  if (field.startsWith(CUSTOM)) {
    return columns.custom.find((column) => customField(column.key) === field)?.label ?? field.slice(CUSTOM.length);
  }
  return isActionField(field) ? columns[field] : field;
}

/** What to call a cell in a sentence: "Evidence / Outcome of action 17". */
export function cellTitle(row: PlanRow, field: CellField, columns: PlanColumns): string {
  return `${cellLabel(row, field, columns)} of ${rowName(row)}`;
}

/** What to call a row in a sentence: "action 17", "the theme DATA SECURITY", "the statement The Council…". */
export function rowName(row: PlanRow): string {
  if (row.kind === 'action') return row.number === '' ? 'an action without a number' : `action ${row.number}`;
  const text = row.text === '' ? 'without a text' : shorten(row.text, 40);
  return `the ${row.kind} ${text}`;
}

/** A name as a sentence begins with it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
