import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowRecord } from '../../../../renderer/db/schema.ts';
import { type HeldRows, holdRows, type Look } from '../../../../renderer/filter/held-rows.ts';
import { readFilter, rememberFilter } from '../../../../renderer/filter/remembered-filter.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';
import { NO_FILTER, type PlanFilter } from '../../../../shared/plan/plan-settings.ts';

function record(id: string): RowRecord {
  const empty = { number: id, action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  const row: PlanRow = id.startsWith('t')
    ? { id, kind: 'theme', text: id, date: '' }
    : { id, kind: 'action', ...empty, custom: {} };
  return { planId: 'p', id, position: id, row };
}

const overdue: PlanFilter = { ...NO_FILTER, due: ['overdue'] };
const start: Look = {
  planId: 'p',
  filter: overdue,
  rows: ['t1', 'a', 'b', 't2', 'c', 'd'].map(record),
  passing: new Set(['a', 'c']),
  active: undefined,
  editing: undefined,
};

function shown({ shown: rows }: HeldRows): string {
  return rows.map(({ id }) => id).join(' ');
}

describe('the rows shown', () => {
  it('are those that pass, under their headings', () => {
    expect(shown(holdRows(undefined, start))).toBe('t1 a t2 c');
    expect(holdRows(undefined, start).strays).toBe(0);
  });

  it('are the plan’s own list where no filter is set', () => {
    expect(holdRows(undefined, { ...start, passing: undefined }).shown).toBe(start.rows);
  });

  it('stay after an edit by which they do not pass any more, and are told', () => {
    const held = holdRows(holdRows(undefined, start), { ...start, rows: [...start.rows], passing: new Set(['c']) });
    expect(shown(held)).toBe('t1 a t2 c');
    expect(held.strays).toBe(1);
  });

  it('are gone for good once they are deleted', () => {
    const rows = start.rows.filter(({ id }) => id !== 'a');
    const held = holdRows(holdRows(undefined, start), { ...start, rows, passing: new Set(['c']) });
    expect(shown(held)).toBe('t1 t2 c');
  });

  it('have what was just added among them, wherever it was put', () => {
    const rows = [...start.rows, record('new'), record('t3')];
    expect(shown(holdRows(holdRows(undefined, start), { ...start, rows }))).toBe('t1 a t2 c new t3');
  });

  it('have the row that is being edited, and one that the keyboard was sent to', () => {
    const before = holdRows(undefined, start);
    expect(shown(holdRows(before, { ...start, editing: 'b' }))).toBe('t1 a b t2 c');
    expect(shown(holdRows(before, { ...start, active: 'd' }))).toBe('t1 a t2 c d');
  });

  it('are judged afresh when the filter is changed or applied again, wherever the keyboard is', () => {
    const before = holdRows(holdRows(undefined, start), { ...start, active: 'b', passing: new Set(['c']) });
    expect(shown(before)).toBe('t1 a b t2 c');
    const again = holdRows(before, { ...start, filter: { ...overdue }, active: 'b', passing: new Set(['c']) });
    expect(shown(again)).toBe('t2 c');
    expect(again.strays).toBe(0);
  });

  it('are the same object while nothing is otherwise, and the same list while it says the same', () => {
    const before = holdRows(undefined, start);
    expect(holdRows(before, { ...start })).toBe(before);
    const onHidden = holdRows(undefined, { ...start, active: 'b' });
    expect(holdRows(onHidden, { ...start, active: 'b' })).toBe(onHidden);
    expect(holdRows(before, { ...start, active: 'c' }).shown).toBe(before.shown);
    expect(holdRows(before, { ...start, passing: new Set(['a', 'c']) }).shown).toBe(before.shown);
    expect(holdRows(before, { ...start, rows: [...start.rows] }).shown).not.toBe(before.shown);
  });

  it('never lose a row of the plan while the filter is the same', () => {
    const ids = ['t1', 'a', 'b', 't2', 'c', 'd', 'e'];
    const looks = fc.array(fc.record({ rows: fc.subarray(ids), passing: fc.subarray(ids) }), { minLength: 2 });
    fc.assert(
      fc.property(looks, (steps) => {
        let held: HeldRows | undefined;
        for (const { rows, passing } of steps) {
          const before = held;
          held = holdRows(before, { ...start, rows: rows.map(record), passing: new Set(passing) });
          const now = held.shown.map(({ id }) => id);
          const lost = (before?.shown ?? []).filter(({ id }) => rows.includes(id) && !now.includes(id));
          expect(lost).toEqual([]);
          expect(now).toEqual(rows.filter((id) => now.includes(id)));
          for (const id of passing) if (rows.includes(id) && !id.startsWith('t')) expect(now).toContain(id);
        }
      }),
    );
  });
});

describe('the filter of a window', () => {
  function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
    const texts = new Map<string, string>();
    return {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    };
  }

  it('is there again for its plan, and for no other', () => {
    const kept = storage();
    rememberFilter(kept, 'p', overdue);
    expect([readFilter(kept, 'p'), readFilter(kept, 'q')]).toEqual([overdue, NO_FILTER]);
    rememberFilter(kept, 'p', NO_FILTER);
    expect(readFilter(kept, 'p')).toEqual(NO_FILTER);
  });

  it('lets all through where what was kept cannot be read', () => {
    expect(readFilter({ getItem: () => '{"due":' }, 'p')).toEqual(NO_FILTER);
    expect(readFilter({ getItem: () => '[1]' }, 'p')).toEqual(NO_FILTER);
  });
});
