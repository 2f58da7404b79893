// Random plans for property tests: any texts, any order of rows, any custom columns.
import fc from 'fast-check';
import { COUNCIL_LABELS, customKey, PLAN_FORMAT, type Plan, type PlanRow } from '../../shared/plan/plan.ts';

/** Texts of several lines with what trips programs up: quotes, markup, bullets, other scripts, emoji. */
export const cellTextArbitrary = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '• a bullet',
        '  • a nested one',
        '',
        '<b>&amp;</b>',
        '=1+1',
        '"quoted"',
        'نص عربي',
        '📎 annex',
        '__proto__',
      ),
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n').replaceAll('\r', ''));

function rowArbitrary(keys: readonly string[]): fc.Arbitrary<PlanRow> {
  const id = fc.uuid();
  const text = cellTextArbitrary;
  const custom = fc.record(Object.fromEntries(keys.map((key) => [key, text])));
  const notes = fc.array(fc.record({ about: text, author: text, text }), { minLength: 1, maxLength: 3 });
  const dateDay = fc.constantFrom('2010-03-31', '1904-02-29', '2199-12-31');
  const theme = { id, kind: fc.constant('theme' as const), text, date: text };
  const statement = { id, kind: fc.constant('statement' as const), text };
  const action = {
    id,
    kind: fc.constant('action' as const),
    number: text,
    action: text,
    date: text,
    responsibility: text,
    reportedTo: text,
    evidence: text,
    fileRef: text,
    custom,
  };
  return fc.oneof(
    fc.record(theme),
    fc.record(statement),
    fc.record(action),
    fc.record({ ...theme, notes, dateDay }),
    fc.record({ ...statement, notes }),
    fc.record({ ...action, notes, dateDay }),
  );
}

export const planArbitrary: fc.Arbitrary<Plan> = fc
  .uniqueArray(fc.constantFrom('RAG', 'Progress', 'constructor', '__proto__', 'Ref ☂'), { maxLength: 3 })
  .chain((labels) => {
    const keys: string[] = [];
    for (const label of labels) keys.push(customKey(label, keys));
    const columns = {
      ...COUNCIL_LABELS,
      custom: labels.map((label, index) => ({ key: keys[index] ?? label, label })),
    };
    return fc.record({
      format: fc.constant(PLAN_FORMAT),
      title: fc.string({ unit: 'grapheme', maxLength: 60 }).map((title) => title.replaceAll('\r', '')),
      columns: fc.constant(columns),
      rows: fc.uniqueArray(rowArbitrary(keys), { maxLength: 12, selector: (row) => row.id }),
    });
  });
