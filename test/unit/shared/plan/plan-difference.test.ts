import { expect, it } from 'vitest';
import type { EvidenceItem } from '../../../../shared/plan/evidence.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { differenceInWords, planDifference } from '../../../../shared/plan/plan-difference.ts';
import { USUAL_SETTINGS } from '../../../../shared/plan/plan-settings.ts';
import { examplePlan } from '../../../support/working-copy.ts';

const [first, second, third, ...others] = examplePlan.rows;

function words(rows: Plan['rows'], more: Partial<Plan> = {}): string {
  return differenceInWords(planDifference(examplePlan, { ...examplePlan, ...more, rows }));
}

it('tells what changed, was added and was deleted since, by kinds of rows', () => {
  if (first === undefined || second === undefined || third === undefined) throw new Error('the example is short');
  expect(words(examplePlan.rows)).toBe('nothing has changed');
  const edited = examplePlan.rows.map((row, index) =>
    row.kind === 'action' && index < 8 ? { ...row, evidence: `${row.evidence} and more` } : row,
  );
  const count = examplePlan.rows.filter((row, index) => row.kind === 'action' && index < 8).length;
  const added = [...edited.slice(0, -1), { ...first, id: 'new' }];
  expect(words(added)).toBe(`${count} actions changed, 1 theme added, 1 action deleted`);
  expect(words([second, first, third, ...others])).toBe('rows moved');
  expect(words(examplePlan.rows, { title: 'Other', columns: { ...examplePlan.columns, action: 'Task' } })).toBe(
    'the title changed, columns changed',
  );
});

function file(id: string, sha256: string): EvidenceItem {
  return { id, kind: 'file', title: id, name: `${id}.pdf`, sha256, bytes: 1, addedOn: '2026-11-25' };
}

it('counts the evidence by its items, of which another content or title is a change', () => {
  const before = { ...examplePlan, evidence: [file('a', '1'), file('b', '1'), file('c', '1')] };
  const told = (evidence: readonly EvidenceItem[]) =>
    differenceInWords(planDifference(before, { ...examplePlan, evidence }));
  expect(told([...before.evidence])).toBe('nothing has changed');
  expect(told([file('a', '2'), file('b', '1'), file('d', '1'), file('e', '1')])).toBe(
    '1 piece of evidence changed, 2 pieces of evidence added, 1 piece of evidence removed',
  );
  expect(told([])).toBe('3 pieces of evidence removed');
});

it('tells that settings changed, and takes those that were never made for the usual ones', () => {
  const { rows } = examplePlan;
  expect(words(rows, { settings: USUAL_SETTINGS, exportSettings: USUAL_EXPORT })).toBe('nothing has changed');
  expect(words(rows, { settings: { ...USUAL_SETTINGS, dueSoonDays: 7 } })).toBe('the plan’s settings changed');
  const exportSettings = { ...USUAL_EXPORT, showSummary: true };
  expect(words(rows, { exportSettings })).toBe('the export’s choices changed');
  const origin = { file: 'Other.xlsx', sheet: 'Plan', problems: [] };
  expect(words(rows, { origin })).toBe('what it was imported from changed');
});
