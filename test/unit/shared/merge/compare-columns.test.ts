import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../shared/merge/apply-changes.ts';
import { comparePlans } from '../../../../shared/merge/compare-plans.ts';
import { placesInSheet, SHEET_FIELDS } from '../../../../shared/merge/match-columns.ts';
import { allChanges, sortOf, withLeftOut } from '../../../../shared/merge/plan-changes.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { action, changesOf, NONE, sheetOf, withAction } from '../../../support/changed-plans.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { actionId, examplePlan } from '../../../support/working-copy.ts';

describe('columns', () => {
  const rag = { key: 'rag', label: 'RAG' };
  const plan: Plan = {
    ...examplePlan,
    columns: { ...examplePlan.columns, custom: [rag] },
    rows: withAction('17', { custom: { rag: 'Green' }, fileRef: 'DQ/17' })(examplePlan.rows),
  };

  it('that the sheet does not have leave their cells alone, and are named', () => {
    const fields = SHEET_FIELDS.filter((field) => field !== 'fileRef');
    const changes = comparePlans(plan, sheetOf(withAction('17', { fileRef: '' })), fields);
    expect(allChanges(changes)).toEqual([]);
    expect(changes.notInSheet).toEqual(['File Ref', 'RAG']);
  });

  it('without a Date column, themes keep their dates', () => {
    const undated = sheetOf((rows) => rows.map((row) => (row.kind === 'statement' ? row : { ...row, date: '' })));
    const fields = SHEET_FIELDS.filter((field) => field !== 'date' && field !== 'themeDate');
    expect(allChanges(comparePlans(examplePlan, undated, fields))).toEqual([]);
    expect(changesOf(undated).every((change) => sortOf(change) === 'cleared')).toBe(true);
  });

  it('of a sheet with its themes in a column of their own do not speak of the themes’ dates', () => {
    const file = 'plan-2009-10-tracker.xlsx';
    const tracker = importBytes(fixtureBytes(`workbooks/${file}`), file);
    const changes = comparePlans(examplePlan, tracker.plan, placesInSheet(tracker));
    expect(changes.notInSheet).toEqual(['the dates of themes']);
    expect(changes.rows.flatMap((row) => row.changes).every((change) => sortOf(change) === 'changed')).toBe(true);
  });

  it('in any of the fixtures’ shapes, every row is known again', () => {
    for (const file of ['plan-2009-10.csv', 'plan-2009-10.xls', 'plan-2009-10-as-extracted.xlsx']) {
      const imported = importBytes(fixtureBytes(`workbooks/${file}`), file);
      const changes = comparePlans(examplePlan, imported.plan, placesInSheet(imported));
      expect(changes.rows.flatMap((row) => row.changes).every(({ kind }) => kind === 'cell')).toBe(true);
    }
  });

  it('are known again by their label in any case, then by their key', () => {
    const sheet = { ...sheetOf(withAction('17', { custom: { status: 'Amber' }, fileRef: 'DQ/17' }), plan) };
    const named = { ...sheet, columns: { ...plan.columns, custom: [{ key: 'status', label: 'rag ' }] } };
    expect(changesOf(named, plan)).toMatchObject([
      { kind: 'label', field: 'custom:rag', before: 'RAG', after: 'rag ' },
      { kind: 'cell', field: 'custom:rag', before: 'Green', after: 'Amber' },
    ]);
    const keyed = {
      ...sheetOf(undefined, plan),
      columns: { ...plan.columns, custom: [{ key: 'rag', label: 'Rating' }] },
    };
    expect(changesOf(keyed, plan)).toMatchObject([{ kind: 'label', before: 'RAG', after: 'Rating' }]);
  });

  it('that are new come with their cells, and their cells go with them', () => {
    const sheet = sheetOf(
      (rows) => [
        ...withAction('17', { custom: { rag: 'Red', note: 'Late' }, fileRef: 'DQ/17' })(rows),
        action('99', 'New', { custom: { note: 'Soon' } }),
      ],
      plan,
    );
    const wider = { ...sheet, columns: { ...plan.columns, custom: [rag, { key: 'note', label: 'Note' }] } };
    const changes = comparePlans(plan, wider, SHEET_FIELDS);
    const without = withLeftOut(NONE, allChanges(changes), ['column note'], true);
    expect(without.has(`cell ${actionId('17')} custom:note`)).toBe(true);
    const result = applyChanges(plan, changes, without);
    expect(result.columns.custom).toEqual([rag]);
    expect(result.rows.at(-1)).toEqual(expect.objectContaining({ number: '99', custom: {} }));
    expect(
      withLeftOut(without, allChanges(changes), [`cell ${actionId('17')} custom:note`], false).has('column note'),
    ).toBe(false);
    expect(applyChanges(plan, changes, NONE).columns.custom.map(({ label }) => label)).toEqual(['RAG', 'Note']);
  });
});
