// What the columns of the plan's table are called in an export.
import { HEADED_FIELDS, type PlanColumns } from '../plan/plan.ts';
import { type CellField, customField } from '../plan/row-cells.ts';
import { hasShape } from './word-text.ts';

/** Over the actions' numbers, where the sheet had no heading of its own for them. */
const NUMBER_LABEL = 'No.';
/** Word's accessibility checker wants a text in every cell. */
const UNTITLED = 'Untitled column';

/** A column's label as the plan has it; "" for the number's, where the plan has none. */
export function columnLabel(field: CellField, columns: PlanColumns): string {
  if (field === 'number') return columns.number ?? '';
  const headed = HEADED_FIELDS.find((name) => name === field);
  if (headed !== undefined) return columns[headed];
  return columns.custom.find(({ key }) => customField(key) === field)?.label ?? '';
}

/** A column's label, never empty. */
export function spokenLabel(field: CellField, columns: PlanColumns): string {
  const label = columnLabel(field, columns);
  if (hasShape(label)) return label;
  return field === 'number' ? NUMBER_LABEL : UNTITLED;
}
