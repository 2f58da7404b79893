// What a person chooses for a new plan, and what becomes of it.
import { TabledError } from '../../shared/errors.ts';
import {
  blankPlan,
  financialYear,
  type LeavableField,
  leavableFields,
  periodAfter,
  planFrom,
  titleWithoutPeriod,
  titleWithPeriod,
} from '../../shared/plan/new-plan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { readPlan, type ShelfPlan, storeNewPlan } from '../db/plan-shelf.ts';
import type { Services } from '../services.ts';

export interface Beginning {
  readonly kind: 'blank' | 'sheet' | 'copy';
  readonly title: string;
  /** "2026/27"; "" for none. */
  readonly period: string;
  /** The plan to take from; undefined for the first of the list. */
  readonly from: string | undefined;
  /** Whether all of it is carried, or what a new year begins with. */
  readonly carries: 'all' | 'year';
  /** The fields that a new year begins without; undefined for those that speak of one year only. */
  readonly leftEmpty: ReadonlySet<CellField> | undefined;
  readonly withoutComplete: boolean;
  /** Whether title and period are the person's own words, and no longer follow what is chosen. */
  readonly isNamed: boolean;
}

export const CREATE_WORDS: Readonly<Record<Beginning['kind'], string>> = {
  blank: 'Begin the plan',
  sheet: 'Choose the file…',
  copy: 'Begin the plan',
};

export function firstBeginning(from: string | undefined, today: Date): Beginning {
  return {
    kind: from === undefined ? 'blank' : 'copy',
    title: 'Action Plan',
    period: financialYear(today),
    from,
    carries: 'year',
    leftEmpty: undefined,
    withoutComplete: false,
    isNamed: false,
  };
}

/** The plan that a copy is taken from; undefined where there is none. */
export function sourceOf({ from }: Beginning, plans: readonly ShelfPlan[]): ShelfPlan | undefined {
  return plans.find(({ record }) => record.id === from) ?? plans[0];
}

/** What a copy is called unless the person says otherwise. */
export function proposedName(
  source: ShelfPlan,
  carries: Beginning['carries'],
  today: Date,
): Pick<Beginning, 'title' | 'period'> {
  const { title } = source.record;
  if (carries === 'all') return { title: `Copy of ${title}`, period: '' };
  return { title: titleWithoutPeriod(title), period: periodAfter(title) ?? financialYear(today) };
}

export function fieldsLeftEmpty({ leftEmpty }: Beginning, fields: readonly LeavableField[]): readonly CellField[] {
  return fields
    .filter(({ field, isOfOneYear }) => (leftEmpty === undefined ? isOfOneYear : leftEmpty.has(field)))
    .map(({ field }) => field);
}

/** What is still missing, as a sentence; "" for nothing. */
export function faultOf({ kind, title }: Beginning): string {
  return kind !== 'sheet' && title.trim() === '' ? 'Give the plan a title.' : '';
}

async function planOf(beginning: Beginning, { db, newId }: Services): Promise<Plan> {
  const title = titleWithPeriod(beginning.title, beginning.period);
  if (beginning.kind !== 'copy') return blankPlan(title);
  const source = await readPlan(db, beginning.from ?? '');
  if (source === undefined) throw new TabledError('plan-gone', { plan: title });
  const isWhole = beginning.carries === 'all';
  return planFrom(source, {
    title,
    leftEmpty: isWhole ? undefined : fieldsLeftEmpty(beginning, leavableFields(source.columns)),
    withoutComplete: !isWhole && beginning.withoutComplete,
    newId,
  });
}

/** Stores the new plan and shows it. @returns its title @throws TabledError plan-gone */
export async function beginPlan(beginning: Beginning, services: Services): Promise<string> {
  const plan = await planOf(beginning, services);
  await storeNewPlan(services.db, plan, services.newId(), services.now());
  return plan.title;
}
