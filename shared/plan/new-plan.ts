// Plans that are begun in Tabled: a blank one, and one from another plan.

import { isComplete, statusColumns } from './action-status.ts';
import { withoutEvidence } from './paste-rows.ts';
import { COUNCIL_LABELS, HEADED_FIELDS, PLAN_FORMAT, type Plan, type PlanColumns, type PlanRow } from './plan.ts';
import { type CellField, customField, withCellText } from './row-cells.ts';

/** A title with its period, as councils write them: "Data Quality Action Plan 2009/10". */
export function titleWithPeriod(title: string, period: string): string {
  return [title, period]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** The financial year that a day is in, from April, as councils write it: "2009/10". */
export function financialYear(day: Date, later = 0): string {
  const from = day.getFullYear() - (day.getMonth() < 3 ? 1 : 0) + later;
  return `${from}/${String((from + 1) % 100).padStart(2, '0')}`;
}

const PERIOD_AT_END = /\s+(\d{4})(?:(\s?[/–-]\s?)(\d{4}|\d{2}))?$/;

/** A title without the year or the financial year at its end. */
export function titleWithoutPeriod(title: string): string {
  return title.replace(PERIOD_AT_END, '');
}

/** The period after the one at a title's end, written as that is: "2010/11" after "2009/10"; undefined without one. */
export function periodAfter(title: string): string | undefined {
  const [, from, between = '', to = ''] = PERIOD_AT_END.exec(title) ?? [];
  if (from === undefined) return undefined;
  const next = String((Number(to) + 1) % 10 ** to.length).padStart(to.length, '0');
  return `${Number(from) + 1}${between}${to === '' ? '' : next}`;
}

/** A plan with no row yet, under the headings of the council's published table. */
export function blankPlan(title: string): Plan {
  return { format: PLAN_FORMAT, title, columns: { ...COUNCIL_LABELS, custom: [] }, rows: [] };
}

/** A field of actions that a new year's plan may begin without. */
export interface LeavableField {
  readonly field: CellField;
  readonly label: string;
  /** Whether it speaks of one year only: dates, what was done, how it stands. */
  readonly isOfOneYear: boolean;
}

/** All fields but an action's own text, without which it would be none. */
export function leavableFields(columns: PlanColumns): readonly LeavableField[] {
  const status = new Set(statusColumns(columns).map(({ key }) => key));
  const own = HEADED_FIELDS.filter((field) => field !== 'action').map((field) => ({
    field,
    label: columns[field],
    isOfOneYear: field === 'date' || field === 'evidence',
  }));
  const custom = columns.custom.map(({ key, label, role, type }) => ({
    field: customField(key),
    label,
    isOfOneYear: role !== undefined || type === 'date' || status.has(key),
  }));
  return [...own, ...custom];
}

/** What a new plan takes from another one. */
export interface Carried {
  readonly title: string;
  /** For a new year: fields that are left empty. Undefined: all is carried, notes and the actions' course too. */
  readonly leftEmpty: readonly CellField[] | undefined;
  /** Whether actions that are complete are left out. */
  readonly withoutComplete: boolean;
  /** Gives each row of the new plan an id of its own. */
  readonly newId: () => string;
}

/** The course of the year that is over, and what was noted on it in the sheet, stay with that year's plan. */
function withoutCourse(row: PlanRow): PlanRow {
  const { notes: _notes, ...kept } = row;
  if (kept.kind !== 'action') return kept;
  const { progress: _progress, dateRevisions: _revisions, earlierDates: _dates, ...action } = kept;
  return action;
}

function carriedRow(row: PlanRow, leftEmpty: readonly CellField[]): PlanRow {
  return leftEmpty.reduce((kept, field) => withCellText(kept, field, ''), withoutCourse(row));
}

/** A new plan from another: its columns and settings, and of its rows what is carried. */
export function planFrom(plan: Plan, { title, leftEmpty, withoutComplete, newId }: Carried): Plan {
  // Its files stay in the folder of the plan that it was; what File Ref says of them is text, and comes along.
  const { evidence: _evidence, ...others } = plan;
  const rows = plan.rows
    .filter((row) => !(withoutComplete && row.kind === 'action' && isComplete(row, plan.columns)))
    .map((row) => ({ ...withoutEvidence(row), id: newId() }));
  if (leftEmpty === undefined) return { ...others, title, rows };
  // What the import could not place belongs to the plan that it was.
  const { origin: _origin, ...kept } = others;
  return { ...kept, title, rows: rows.map((row) => carriedRow(row, leftEmpty)) };
}
