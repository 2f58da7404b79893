import { describe, expect, it } from 'vitest';
import { COUNCIL_LABELS, type PlanColumns, type PlanRow } from '../../../../shared/plan/plan.ts';
import { USUAL_TABLE } from '../../../../shared/plan/plan-settings.ts';
import {
  orderedFields,
  shownFields,
  tableColumns,
  tableWidth,
  widthOf,
  withMoved,
  withShown,
  withStep,
  withWidth,
} from '../../../../shared/plan/table-view.ts';

const columns: PlanColumns = { ...COUNCIL_LABELS, custom: [{ key: 'rag', label: 'RAG' }] };
const theme: PlanRow = { id: 't', kind: 'theme', text: 'T', date: 'March 2010' };

describe('the columns on screen', () => {
  it('are all of the plan’s, the number and the action first', () => {
    expect(tableColumns({ columns }).shown).toEqual([
      'number',
      'action',
      'date',
      'responsibility',
      'reportedTo',
      'evidence',
      'fileRef',
      'custom:rag',
    ]);
  });

  it('follow the order on screen; those that it does not name, and names that are none, change nothing', () => {
    const order = ['custom:rag', 'gone', 'action', 'fileRef', 'custom:rag'];
    expect(orderedFields(columns, { ...USUAL_TABLE, order })).toEqual([
      'action',
      'custom:rag',
      'fileRef',
      'date',
      'responsibility',
      'reportedTo',
      'evidence',
    ]);
  });

  it('are without the hidden ones, but for one that somebody is looking at, and never without the action', () => {
    const table = { ...USUAL_TABLE, hidden: ['date', 'custom:rag', 'action'] };
    const shown = (also: Parameters<typeof tableColumns>[1]) =>
      tableColumns({ columns, settings: { table } }, also).shown;
    expect(shown([])).toEqual(['number', 'action', 'responsibility', 'reportedTo', 'evidence', 'fileRef']);
    expect(shown(['custom:rag', undefined])).toContain('custom:rag');
    expect(shownFields(theme, tableColumns({ columns, settings: { table } }))).toEqual(['text']);
    expect(shownFields(theme, tableColumns({ columns }))).toEqual(['text', 'date']);
  });
});

describe('a column', () => {
  it('goes one place on or back, and not before the action or past the end', () => {
    const moved = withStep(columns, USUAL_TABLE, 'custom:rag', -1);
    expect(orderedFields(columns, moved).slice(-2)).toEqual(['custom:rag', 'fileRef']);
    expect(orderedFields(columns, withStep(columns, moved, 'custom:rag', 1))).toEqual(
      orderedFields(columns, USUAL_TABLE),
    );
    expect(withStep(columns, USUAL_TABLE, 'date', -1)).toBe(USUAL_TABLE);
    expect(withStep(columns, USUAL_TABLE, 'custom:rag', 1)).toBe(USUAL_TABLE);
    expect(withStep(columns, USUAL_TABLE, 'action', 1)).toBe(USUAL_TABLE);
  });

  it('is dropped before or after another, and nothing before the action', () => {
    const dropped = (side: 'before' | 'after') =>
      orderedFields(columns, withMoved(columns, USUAL_TABLE, ['fileRef', 'action'], 'date', side)).slice(0, 3);
    expect(dropped('before')).toEqual(['action', 'fileRef', 'date']);
    expect(dropped('after')).toEqual(['action', 'date', 'fileRef']);
    const first = withMoved(columns, USUAL_TABLE, ['fileRef'], 'action', 'before');
    expect(orderedFields(columns, first).slice(0, 2)).toEqual(['action', 'fileRef']);
  });

  it('is hidden and shown again', () => {
    const hidden = withShown(USUAL_TABLE, 'date', false);
    expect(hidden.hidden).toEqual(['date']);
    expect(withShown(hidden, 'date', true)).toEqual(USUAL_TABLE);
    expect(withShown(USUAL_TABLE, 'action', false)).toEqual(USUAL_TABLE);
  });

  it('has the width that it is given within bounds, or its usual one again', () => {
    const wide = withWidth(USUAL_TABLE, 'date', 12.34);
    expect(widthOf('date', wide)).toBe(12.3);
    expect(widthOf('date', withWidth(wide, 'date', 0.1))).toBe(3);
    expect(withWidth(wide, 'date', undefined)).toEqual(USUAL_TABLE);
    expect(widthOf('action', USUAL_TABLE)).toBeUndefined();
  });

  it('that takes what the others leave is in every table but one where both long texts have widths', () => {
    const shown = tableColumns({ columns }).shown;
    expect(tableWidth({ shown }, USUAL_TABLE).isElastic).toBe(true);
    const fixed = withWidth(withWidth(USUAL_TABLE, 'action', 20), 'evidence', 20);
    expect(tableWidth({ shown }, fixed)).toEqual({
      least: 3.4 + 20 + 7.2 + 10.5 + 9.5 + 20 + 6.5 + 9,
      isElastic: false,
    });
  });
});
