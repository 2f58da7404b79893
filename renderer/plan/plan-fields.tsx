// What the plan's cells need to know to show more than their text: which columns mean what, which day it is, from when on
// something is due soon.
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { choicesOf, isChoiceColumn, ragColumns, statusWordColumns } from '../../shared/plan/column-choices.ts';
import type { Choice, CustomColumn, PlanColumns } from '../../shared/plan/plan.ts';
import { USUAL_SETTINGS } from '../../shared/plan/plan-settings.ts';
import { type CellField, customField } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { useToday } from './use-today.ts';

export interface PlanFields {
  readonly columns: PlanColumns;
  readonly today: IsoDay;
  readonly dueSoonDays: number;
  /** The plan as it is now. It changes with every edit, and no cell is to be drawn again for that alone. */
  readonly latest: RefObject<OpenPlan>;
}

const FieldsContext = createContext<PlanFields | undefined>(undefined);

export function PlanFieldsProvider({ open, children }: { readonly open: OpenPlan; readonly children: ReactNode }) {
  const today = useToday();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  const { columns, settings } = open.record;
  const dueSoonDays = settings?.dueSoonDays ?? USUAL_SETTINGS.dueSoonDays;
  const fields = useMemo(() => ({ columns, today, dueSoonDays, latest }), [columns, today, dueSoonDays]);
  return <FieldsContext value={fields}>{children}</FieldsContext>;
}

export function usePlanFields(): PlanFields {
  const fields = useContext(FieldsContext);
  if (fields === undefined) throw new Error('PlanFieldsProvider is missing');
  return fields;
}

/** What is written in a column: a plan date, one of a list of words, or any text. */
export type FieldMeaning =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly column: CustomColumn; readonly role: CustomColumn['role'] };

const TEXT: FieldMeaning = { kind: 'text' };
const DATE: FieldMeaning = { kind: 'date' };

export function meaningOf(field: CellField, columns: PlanColumns): FieldMeaning {
  if (field === 'date') return DATE;
  const column = columns.custom.find(({ key }) => customField(key) === field);
  if (column === undefined) return TEXT;
  if (column.type === 'date') return DATE;
  // A RAG by its heading alone is drawn like one; a status by its heading may be any text ("Progress").
  const role = column.role ?? (column.type !== 'text' && ragColumns(columns).includes(column) ? 'rag' : undefined);
  return isChoiceColumn(column) || role !== undefined ? { kind: 'choice', column, role } : TEXT;
}

/** The words to choose from in a column. */
export function wordsFor({ record, rows }: OpenPlan, column: CustomColumn): readonly Choice[] {
  const { columns, exportSettings } = record;
  const has = (columnsOf: readonly CustomColumn[]) => columnsOf.some(({ key }) => key === column.key);
  const role =
    column.role ?? (has(ragColumns(columns)) ? 'rag' : has(statusWordColumns(columns)) ? 'status' : undefined);
  return choicesOf(
    column,
    rows.map(({ row }) => row),
    role,
    exportSettings?.ragKey,
  );
}
