import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan, type PlanRow } from '../../../../shared/plan/plan.ts';
import { read } from '../../../support/import-grids.ts';
import { SHAPES, writeShape } from '../../../support/plan-shapes.ts';

// The texts are held to what tells the shapes apart: without bold, a theme is known by its capitals, a statement and an
// action's text by a sentence that begins with a capital, a date by its words, a body by being shorter than evidence.
const word = fc.constantFrom('data', 'R&D', 'security,', '“quality”', 'نص', '📎', '<10', '2009', '=1+1', 'Council');
const words = (begins: string) => fc.array(word, { maxLength: 8 }).map((rest) => [begins, ...rest].join(' '));
const lines = fc
  .array(fc.oneof(words('The'), words('• a')), { minLength: 1, maxLength: 3 })
  .map((texts) => ['Staff', ...texts].join('\n'));
const date = fc.constantFrom('', 'March 2010', '31/03/2010', 'Q4 2009/10', 'Ongoing', 'Mar-10', 'March/April 2010');
const body = fc.constantFrom('', 'CMT', 'Heads of Service\nGroup Managers', 'Audit Committee');

const actions = fc.record({
  action: lines,
  date,
  responsibility: body,
  reportedTo: body,
  evidence: fc.oneof(fc.constant(''), lines),
});
const section = fc.record({
  themeDate: date,
  hasStatement: fc.boolean(),
  // At least two, so that a number at the start of a text is seen to be one.
  actions: fc.array(fc.record({ ...{ row: actions }, rag: fc.constantFrom('', 'Green', 'Amber') }), {
    minLength: 2,
    maxLength: 5,
  }),
});

function planOf(
  sections: readonly (typeof section extends fc.Arbitrary<infer T> ? T : never)[],
  hasRag: boolean,
): Plan {
  const rows: PlanRow[] = [];
  let number = 0;
  for (const [index, { themeDate, hasStatement, actions: written }] of sections.entries()) {
    rows.push({ id: '', kind: 'theme', text: `DATA ${'ABCDEF'.charAt(index)}`, date: themeDate });
    if (hasStatement) rows.push({ id: '', kind: 'statement', text: `The Council ensures ${index} UoR 2.2` });
    for (const { row, rag } of written) {
      number += 1;
      const custom: Record<string, string> = hasRag && rag !== '' ? { rag } : {};
      // A date for every action: a row of one text is a statement.
      const dated = { ...row, date: row.date || 'May 2010' };
      rows.push({ id: '', kind: 'action', number: String(number), ...dated, fileRef: `DQ/${number}`, custom });
    }
  }
  const custom = hasRag ? [{ key: 'rag', label: 'RAG' }] : [];
  return {
    format: PLAN_FORMAT,
    title: 'Data Quality Action Plan 2009/10',
    columns: { ...COUNCIL_LABELS, custom },
    rows,
  };
}

const plans = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([sections, hasRag]) => planOf(sections, hasRag));

/** What is told of a shape that has more in it than the plan, or less certain. */
const TOLD =
  / (?:was taken as the |taken as a statement)|^This row goes on the action|^Lines that begin with another sign|number of a page|below the table|row of totals/;

describe('any plan comes back equal', () => {
  it.each(Object.keys(SHAPES))('written with %s', (name) => {
    const shape = SHAPES[name];
    if (shape === undefined) throw new Error(name);
    fc.assert(
      fc.property(plans, fc.nat(3), fc.nat(2), (plan, down, right) => {
        const { plan: back, problems } = read(writeShape(plan, shape(plan), down, right));
        const isTracker = name === 'tracker';
        // A tracker has no place for a theme's date.
        const expected = plan.rows.map((row) => (isTracker && row.kind === 'theme' ? { ...row, date: '' } : row));
        expect(back.rows.map((row) => ({ ...row, id: '' }))).toEqual(expected);
        expect(back.columns.custom).toEqual(plan.columns.custom);
        expect(back.title).toBe(plan.title);
        const isExpected = ({ done, text }: { done: string; text: string }) =>
          text === 'What we plan' || TOLD.test(done);
        expect(problems.filter((problem) => !isExpected(problem))).toEqual([]);
      }),
      { numRuns: 200, seed: 51 },
    );
  });
});
