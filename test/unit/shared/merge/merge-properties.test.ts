import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../shared/merge/apply-changes.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import { allChanges, type PlanChange, withLeftOut } from '../../../../shared/merge/plan-changes.ts';
import type { Plan, PlanRow } from '../../../../shared/plan/plan.ts';
import { cellFields, cellText, customField } from '../../../../shared/plan/row-cells.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';
import { revisedPlanArbitrary } from '../../../support/plan-revisions.ts';

const RUNS = { numRuns: 300, seed: 2010 };
const NONE: ReadonlySet<string> = new Set();

/** The texts of a row under the labels of their columns, which name them in both plans. */
function texts(row: PlanRow, { columns }: Plan): readonly (readonly [string, string])[] {
  const custom = columns.custom.map(({ key, label }) => [`custom:${key}`, label] as const);
  const labels = new Map<string, string>(custom);
  return cellFields(row, columns)
    .map((field) => [labels.get(field) ?? field, cellText(row, field)] as const)
    .filter(([, text]) => text !== '');
}

/** @param isTold whether a column's texts count, by its label */
function allTexts(plan: Plan, isTold: (label: string) => boolean = () => true) {
  return plan.rows.map((row) => ({
    kind: row.kind,
    texts: new Set(texts(row, plan).flatMap(([label, text]) => (isTold(label) ? [`${label}=${text}`] : []))),
  }));
}

/** The plan's columns that the sheet does not have, of whose cells it says nothing: [key, label]. */
function columnsBeyond({ current, imported }: { readonly current: Plan; readonly imported: Plan }) {
  const inSheet = new Set(imported.columns.custom.map(({ label }) => label));
  return current.columns.custom.filter(({ label }) => !inSheet.has(label));
}

function compared({ current, imported }: { readonly current: Plan; readonly imported: Plan }) {
  const changes = comparePlans(current, imported, SHEET_FIELDS);
  return { changes, all: allChanges(changes), ids: allChanges(changes).map(({ id }) => id) };
}

/** What a change would have done, and was not to. */
function isAsBefore(change: PlanChange, before: Plan, after: Plan): boolean {
  const rowOf = (plan: Plan, id: string) => plan.rows.find((row) => row.id === id);
  switch (change.kind) {
    case 'cell': {
      const row = rowOf(after, change.rowId);
      return row !== undefined && cellText(row, change.field) === change.before;
    }
    case 'added':
      return rowOf(after, change.row.id) === undefined;
    case 'removed':
      return rowOf(after, change.row.id) === change.row;
    case 'title':
      return after.title === before.title;
    case 'column':
      return !after.columns.custom.some(({ key }) => key === change.column.key);
    case 'moved':
    case 'label':
    case 'note':
      return true;
  }
}

describe('bringing any plan up to date', () => {
  it('with nothing left out gives the sheet’s texts in the sheet’s order', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, (plans) => {
        const { changes } = compared(plans);
        const result = applyChanges(plans.current, changes, NONE);
        const beyond = columnsBeyond(plans);
        const isSpokenOf = (label: string) => beyond.every((column) => column.label !== label);
        expect(allTexts(result, isSpokenOf)).toEqual(allTexts(plans.imported));
        if (plans.imported.title !== '') expect(result.title).toBe(plans.imported.title);
        expect(new Set(result.rows.map(({ id }) => id)).size).toBe(result.rows.length);
        expect(comparePlans(result, plans.imported, SHEET_FIELDS).rows).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps what stands in columns that the sheet does not have', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, (plans) => {
        const result = applyChanges(plans.current, compared(plans).changes, NONE);
        for (const before of plans.current.rows) {
          const after = result.rows.find(({ id }) => id === before.id);
          if (after === undefined || before.kind !== 'action') continue;
          for (const { key } of columnsBeyond(plans)) {
            expect(cellText(after, customField(key))).toBe(cellText(before, customField(key)));
          }
        }
      }),
      RUNS,
    );
  });

  it('with everything left out is the plan as it was', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, (plans) => {
        const { changes, ids } = compared(plans);
        expect(applyChanges(plans.current, changes, new Set(ids))).toBe(plans.current);
      }),
      RUNS,
    );
  });

  it('finds nothing to change between a plan and itself', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const imported = { ...plan, rows: plan.rows.map((row, index) => ({ ...row, id: `sheet-${index}` })) };
        expect(compared({ current: plan, imported }).all).toEqual([]);
      }),
      RUNS,
    );
  });

  it('leaves as it was whatever is left out, and takes away no row that is not a removal taken', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, fc.infiniteStream(fc.boolean()), (plans, picks) => {
        const { changes, all, ids } = compared(plans);
        const picked = ids.filter(() => picks.next().value === true);
        const leftOut = withLeftOut(NONE, all, picked, true);
        const result = applyChanges(plans.current, changes, leftOut);
        for (const change of all) {
          if (leftOut.has(change.id)) expect(isAsBefore(change, plans.current, result), change.id).toBe(true);
        }
        const gone = all.flatMap((change) =>
          change.kind === 'removed' && !leftOut.has(change.id) ? [change.row.id] : [],
        );
        const added = all.flatMap((change) =>
          change.kind === 'added' && !leftOut.has(change.id) ? [change.row.id] : [],
        );
        const expected = [...plans.current.rows.map(({ id }) => id).filter((id) => !gone.includes(id)), ...added];
        expect(result.rows.map(({ id }) => id).sort()).toEqual(expected.sort());
        const unmoved = all.flatMap((change) => (change.kind === 'moved' ? [change.rowId] : []));
        const order = (plan: Plan) => plan.rows.map(({ id }) => id).filter((id) => !unmoved.includes(id));
        expect(order(result).filter((id) => !added.includes(id))).toEqual(
          order(plans.current).filter((id) => !gone.includes(id)),
        );
      }),
      RUNS,
    );
  });

  it('with all moves left out keeps every row where it was among the others', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, (plans) => {
        const { changes, all } = compared(plans);
        const leftOut = new Set(all.filter(({ kind }) => kind === 'moved' || kind === 'removed').map(({ id }) => id));
        const before = plans.current.rows.map(({ id }) => id);
        const after = applyChanges(plans.current, changes, leftOut).rows.map(({ id }) => id);
        expect(after.filter((id) => before.includes(id))).toEqual(before);
      }),
      RUNS,
    );
  });

  it('says the same of the same plans, each change with an id of its own', () => {
    fc.assert(
      fc.property(revisedPlanArbitrary, (plans) => {
        const { changes, ids } = compared(plans);
        expect(compared(structuredClone(plans)).changes).toEqual(changes);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });
});
