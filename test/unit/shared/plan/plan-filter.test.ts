import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, filterChips, filterName } from '../../../../shared/plan/filter-choices.ts';
import { withHeadings } from '../../../../shared/plan/keep-headings.ts';
import { outlineOf, themeOver } from '../../../../shared/plan/outline.ts';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../../../../shared/plan/plan.ts';
import {
  applyFilter,
  countOf,
  FACETS,
  type FilterFacts,
  isFilterSet,
  partOf,
  USUAL_VIEWS,
  withPart,
} from '../../../../shared/plan/plan-filter.ts';
import { DUE_STATES, NO_FILTER, type PlanFilter, restorePlanFilter } from '../../../../shared/plan/plan-settings.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';

function planOf(rows: readonly Readonly<Record<string, unknown>>[]): Plan {
  const columns = {
    ...COUNCIL_LABELS,
    custom: [
      { key: 'rag', label: 'RAG' },
      { key: 'status', label: 'Status' },
    ],
  };
  return restorePlan({ format: PLAN_FORMAT, title: 'Plan', columns, rows }, 'test', () => crypto.randomUUID()).plan;
}

const small = planOf([
  { id: 'a0', kind: 'action', number: '0', date: 'When it can be' },
  { id: 'A', kind: 'theme', text: 'SECURITY' },
  { id: 's1', kind: 'statement', text: 'A one' },
  { id: 'a1', kind: 'action', number: '1', responsibility: 'CMT, Heads of  Service', date: 'May 2010', fileRef: 'x' },
  { id: 's2', kind: 'statement', text: 'A two' },
  { id: 'a2', kind: 'action', number: '2', date: '1 May 2010', custom: { rag: 'Green', status: 'Complete' } },
  { id: 'B', kind: 'theme', text: 'PEOPLE' },
  {
    id: 'a3',
    kind: 'action',
    number: '3',
    reportedTo: 'heads of service',
    date: '20 June 2010',
    custom: { rag: 'A – late' },
  },
  { id: 'a4', kind: 'action', number: '4', custom: { rag: 'amber', status: 'In progress' }, date: '1 August 2010' },
  { id: 'C', kind: 'theme', text: 'EMPTY' },
]);

function factsOf({ columns }: Plan, changedOn: FilterFacts['changedOn'] = new Map()): FilterFacts {
  return { columns, today: '2010-06-01', dueSoonDays: 30, changedOn };
}

const changes = new Map([
  ['a1', '2010-05-30'],
  ['a3', '2010-06-01'],
]);

function passing(parts: Partial<PlanFilter>): readonly string[] {
  return [...applyFilter(small.rows, { ...NO_FILTER, ...parts }, factsOf(small, changes)).passing];
}

describe('a filter', () => {
  it('that is not set lets every action through', () => {
    expect(passing({})).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect([isFilterSet(NO_FILTER), isFilterSet({ ...NO_FILTER, changedSince: '2010-06-01' })]).toEqual([false, true]);
  });

  it('goes by theme, and by what stands before the first', () => {
    expect(passing({ themes: ['A'] })).toEqual(['a1', 'a2']);
    expect(passing({ themes: ['', 'B'] })).toEqual(['a0', 'a3', 'a4']);
    expect(passing({ themes: ['gone'] })).toEqual([]);
  });

  it('goes by party in either column, whatever the capitals', () => {
    expect(passing({ parties: ['heads of service'] })).toEqual(['a1', 'a3']);
  });

  it('goes by status and RAG, and by their absence', () => {
    expect(passing({ statuses: ['in Progress'] })).toEqual(['a4']);
    expect(passing({ statuses: [''] })).toEqual(['a0', 'a1', 'a3']);
    expect(passing({ rags: ['Amber'] })).toEqual(['a3', 'a4']);
    expect(passing({ rags: ['Green', ''] })).toEqual(['a0', 'a1', 'a2']);
  });

  it('goes by how the date stands to today: what is complete is not due', () => {
    const due = DUE_STATES.map((state) => [state, passing({ due: [state] })]);
    expect(Object.fromEntries(due)).toEqual({
      overdue: ['a1'],
      'due-soon': ['a3'],
      due: ['a4'],
      unread: ['a0'],
      'no-date': [],
    });
  });

  it('goes by an empty cell of any column, and by the day of the last change', () => {
    expect(passing({ empty: ['fileRef'] })).toEqual(['a0', 'a2', 'a3', 'a4']);
    expect(passing({ empty: ['custom:rag'] })).toEqual(['a0', 'a1']);
    expect(passing({ changedSince: '2010-06-01' })).toEqual(['a3']);
    expect(passing({ changedSince: '2010-05-30' })).toEqual(['a1', 'a3']);
  });

  it('lets through what passes every part that is set', () => {
    expect(passing({ themes: ['B'], rags: ['amber'], empty: ['reportedTo'] })).toEqual(['a4']);
  });

  it('shows a theme over any of its actions, and a statement over its own', () => {
    const shown = new Set(passing({ due: ['overdue'] }));
    expect(withHeadings(small.rows, ({ id }) => shown.has(id)).map(({ id }) => id)).toEqual(['A', 's1', 'a1']);
  });

  it('is judged anew when the day or a column changes', () => {
    const later = { ...factsOf(small), today: '2010-07-01' };
    expect([...applyFilter(small.rows, { ...NO_FILTER, due: ['overdue'] }, later).passing]).toEqual(['a1', 'a3']);
    const columns = { ...small.columns, custom: [] };
    const without = applyFilter(small.rows, { ...NO_FILTER, due: ['overdue'] }, { ...factsOf(small), columns });
    expect([...without.passing]).toEqual(['a1', 'a2']);
  });

  it('comes back from outside part by part', () => {
    expect(restorePlanFilter({ due: ['overdue'], themes: 'A', changedSince: 'May' })).toEqual({
      ...NO_FILTER,
      due: ['overdue'],
    });
    expect(restorePlanFilter(undefined)).toEqual(NO_FILTER);
  });
});

describe('a filter in words', () => {
  it('has a chip for each value, and one for a part of many', () => {
    const filter: PlanFilter = {
      ...NO_FILTER,
      themes: ['A', 'gone'],
      parties: ['a', 'b', 'c', 'd'],
      due: ['overdue'],
      rags: [''],
      empty: ['fileRef'],
      changedSince: '2010-05-03',
    };
    const chips = filterChips(filter, small.rows, small.columns);
    expect(chips.map(({ text }) => text)).toEqual([
      'Theme: SECURITY',
      'Theme: one that was deleted',
      'Party: 4 chosen',
      'No RAG',
      'Overdue',
      'No File Ref',
      'Changed since 3 May 2010',
    ]);
    expect(filterName(chips.slice(3, 5))).toBe('No RAG, Overdue');
  });

  it('offers each word once, and the usual views are filters', () => {
    const labels = (facet: 'statuses' | 'rags' | 'parties' | 'themes') =>
      choicesOf(facet, small.rows, small.columns).map(({ label }) => label);
    expect(labels('themes')).toEqual(['Before the first theme', 'SECURITY', 'PEOPLE', 'EMPTY']);
    expect(labels('parties')).toEqual(['CMT', 'Heads of Service']);
    expect(labels('statuses')).toEqual(['Complete', 'In progress', 'No status']);
    expect(labels('rags')).toEqual(['Red', 'Amber', 'Green', 'No RAG']);
    expect(USUAL_VIEWS.every(({ filter }) => isFilterSet(filter))).toBe(true);
  });
});

describe('the outline', () => {
  it('counts the actions of each theme, those overdue, and those shown', () => {
    const entries = outlineOf(small.rows, factsOf(small), (id) => id === 'a1');
    expect(entries.map(({ theme, actions, overdue, shown }) => [theme, actions, overdue, shown])).toEqual([
      ['', 1, 0, 0],
      ['A', 2, 1, 1],
      ['B', 2, 0, 0],
      ['C', 0, 0, 0],
    ]);
    expect(outlineOf(small.rows, factsOf(small), () => false)[1]).toMatchObject({ actions: 2, overdue: 0, shown: 0 });
    expect(entries[0]?.rowId).toBe('a0');
    expect(['a0', 'A', 'a2', 'a4', 'gone'].map((id) => themeOver(small.rows, id))).toEqual([
      '',
      'A',
      'A',
      'B',
      undefined,
    ]);
  });
});

const days = fc.constantFrom('2010-05-01', '2010-06-01', '2010-06-02');

describe('for any plan and any filter', () => {
  const cases = planArbitrary.chain((plan) => {
    const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: Math.min(values.length, 2) });
    const values = (facet: 'themes' | 'parties' | 'statuses' | 'rags' | 'empty') =>
      some(choicesOf(facet, plan.rows, plan.columns).map(({ value }) => value));
    const filter = fc.record({
      themes: values('themes'),
      parties: values('parties'),
      statuses: values('statuses'),
      rags: values('rags'),
      due: fc.subarray([...DUE_STATES], { maxLength: 2 }),
      empty: values('empty'),
      changedSince: fc.option(days),
    });
    const changedOn = fc.array(fc.tuple(fc.constantFrom('', ...plan.rows.map(({ id }) => id)), days));
    return fc.tuple(
      fc.constant(plan),
      filter,
      changedOn.map((pairs) => new Map(pairs)),
    );
  });

  it('the count beside each choice is what choosing it gives', () => {
    fc.assert(
      fc.property(cases, ([plan, filter, changedOn]) => {
        const facts = factsOf(plan, changedOn);
        const { counts } = applyFilter(plan.rows, filter, facts);
        for (const facet of FACETS) {
          const offered = choicesOf(facet, plan.rows, plan.columns).map(({ value }) => value);
          for (const value of facet === 'changedSince' ? ['2010-05-01', '2010-06-02'] : offered) {
            const chosen = applyFilter(plan.rows, withPart(filter, facet, [value]), facts).passing.size;
            expect(countOf(counts, facet, value), `${facet} ${value}`).toBe(chosen);
          }
        }
      }),
    );
  });

  it('every action has a value among the choices of each part that has any, but for parties and dates', () => {
    fc.assert(
      fc.property(cases, ([plan]) => {
        const { counts, passing: all } = applyFilter(plan.rows, NO_FILTER, factsOf(plan));
        for (const facet of ['themes', 'statuses', 'rags'] as const) {
          const choices = choicesOf(facet, plan.rows, plan.columns);
          const reached = applyFilter(
            plan.rows,
            withPart(
              NO_FILTER,
              facet,
              choices.map(({ value }) => value),
            ),
            factsOf(plan),
          );
          if (choices.length > 0) expect(reached.passing).toEqual(all);
          expect([...counts[facet].values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(all.size);
        }
      }),
    );
  });

  it('taking each chip away takes the whole filter away', () => {
    fc.assert(
      fc.property(cases, ([plan, filter]) => {
        const left = filterChips(filter, plan.rows, plan.columns).reduce(
          (rest: PlanFilter, { facet, values }) =>
            withPart(
              rest,
              facet,
              partOf(rest, facet).filter((value) => !values.includes(value)),
            ),
          filter,
        );
        expect(isFilterSet(left)).toBe(false);
      }),
    );
  });
});

describe('a plan of 5,000 actions', () => {
  it('is filtered and counted anew well within a moment', () => {
    const parties = ['Corporate Management Team', 'Heads of Service', 'Internal Audit', 'Overview and Scrutiny'];
    const long = planOf(
      Array.from({ length: 5500 }, (_, at) =>
        at % 11 === 0
          ? { kind: 'theme', text: `THEME ${at}` }
          : {
              kind: 'action',
              number: `${at}`,
              date: ['March 2010', 'Q4 2009/10', 'Ongoing', '31/12/2010'][at % 4],
              responsibility: `${parties[at % 4]}\n${parties[(at + 1) % 4]}`,
              custom: { rag: ['Red', 'Amber', 'Green', ''][at % 4], status: ['Complete', 'In progress'][at % 2] },
            },
      ),
    );
    const facts = factsOf(long);
    const time = (filter: PlanFilter) => {
      const from = performance.now();
      applyFilter(long.rows, filter, facts);
      return performance.now() - from;
    };
    time(NO_FILTER);
    const again = [0, 1, 2, 3, 4].map(() => time({ ...NO_FILTER, due: ['overdue'], rags: ['Amber', 'Red'] }));
    // Measured at 3 ms; the least of five, since machines that build are shared.
    expect(Math.min(...again)).toBeLessThan(50);
  });
});
