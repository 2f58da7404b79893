// The plans that trip a Word export up, each for a reason of its own.
import type { Plan } from '../../shared/plan/plan.ts';
import { councilPlan, customColumns, planOf, type TestRow } from './plans.ts';

const action = (number: string, more: TestRow = {}) => ({ kind: 'action', number, action: `Do ${number}`, ...more });

/** 200 bullets that come to 30,000 characters together. */
export const LONG_CELL = Array.from({ length: 200 }, (_bullet, index) =>
  `• ${index + 1} of two hundred: ${'evidence of what was done and when '.repeat(4)}`.padEnd(149, '.'),
).join('\n');

/** Taller than a page. */
export const LONG_BAND = Array.from({ length: 120 }, (_line, index) => `Line ${index + 1} of the text`).join('\n');

export const LONG_WORD = 'x'.repeat(1000);

export const LONG_TITLE = `${'A title that goes on and on '.repeat(10)}to three hundred.`.padEnd(300, '!');

const QUOTED = `"Quotes" & 'ampersands' <b>&amp;</b> ]]> "everywhere"`;

const TWELVE = [
  'RAG',
  'Progress',
  'Cost',
  'Ward',
  'Risk',
  'Priority',
  'Lead',
  'KLOE',
  'Due',
  'Next',
  'Code',
  'Reviewed',
];

function withCustom(labels: readonly string[]): Plan {
  const custom = customColumns(labels);
  const cells = Object.fromEntries(custom.map(({ key }) => [key, key === 'rag' ? 'Amber' : `${key} text`]));
  const plan = councilPlan();
  const rows = plan.rows.map((row) => (row.kind === 'action' ? { ...row, custom: cells } : row));
  return { ...plan, columns: { ...plan.columns, custom }, rows };
}

/** A plan of so many actions: the council's, again and again, numbered through. */
export function longPlan(actions: number): Plan {
  const plan = councilPlan();
  let count = 0;
  const rows: Plan['rows'][number][] = [];
  while (count < actions) {
    for (const row of plan.rows) {
      if (count === actions) break;
      if (row.kind === 'action') count += 1;
      const id = `row-${rows.length}`;
      rows.push(row.kind === 'action' ? { ...row, id, number: String(count) } : { ...row, id });
    }
  }
  return { ...plan, rows };
}

/** By the names of the cases in the issue. */
export const HARD_PLANS: Readonly<Record<string, Plan>> = {
  'a cell of 30,000 characters and 200 bullets': planOf([action('1', { evidence: LONG_CELL }), action('2')]),
  'a statement and themes of 120 lines': planOf([
    { kind: 'theme', text: LONG_BAND },
    { kind: 'statement', text: LONG_BAND },
    action('1'),
    { kind: 'theme', text: LONG_BAND, date: 'May 2010' },
    action('2'),
    { kind: 'theme', text: 'Short', date: LONG_BAND.replace(/Line (\d+).*/g, 'D$1') },
    action('3'),
  ]),
  'cells with signs that nobody sees': planOf([
    { kind: 'theme', text: '\u200b' },
    { kind: 'statement', text: '\u2060' },
    action('1', { evidence: '\u200b', date: '\u00ad', responsibility: '• \ufeff', fileRef: 'a\u200bb' }),
  ]),
  'nested bullets': planOf([action('1', { evidence: 'Minutes:\n• one\n  • below\n    • deeper\n• two\n\nlast' })]),
  'a word of 1,000 characters without spaces': planOf([action('1', { evidence: LONG_WORD, date: LONG_WORD })]),
  'right-to-left and emoji text': planOf([
    { kind: 'theme', text: 'أمن البيانات & DATA', date: 'مايو 2010' },
    { kind: 'statement', text: 'שלום עולם\n• נקודה' },
    action('1', {
      evidence: 'نص عربي مع CMT في الوسط\n• See نص عربي here\n📎 emoji 👩‍👩‍👧',
      responsibility: 'צוות\tCMT',
    }),
  ]),
  'control characters': planOf([
    { kind: 'theme', text: 'A\u0001', date: 'May\u000B2010' },
    action('1', { evidence: 'a\u0002b\uFFFEc\uD800d\n• e\u001F', fileRef: '\u0003' }),
  ]),
  'an empty plan': planOf([], { title: '' }),
  'no themes at all': planOf([action('1'), action('2')]),
  'actions before the first theme': planOf([action('1'), { kind: 'theme', text: 'T' }, action('2')]),
  'a title of 300 characters': planOf([action('1')], { title: LONG_TITLE }),
  'twelve columns in all': withCustom(TWELVE.slice(0, 5)),
  'twelve custom columns': withCustom(TWELVE),
  'quotes and ampersands everywhere': planOf(
    [
      { kind: 'theme', text: QUOTED, date: QUOTED },
      { kind: 'statement', text: QUOTED },
      action(QUOTED, { action: QUOTED, date: QUOTED, evidence: `• ${QUOTED}`, custom: { rag: QUOTED } }),
    ],
    { title: QUOTED, columns: { action: QUOTED, date: QUOTED, custom: [{ key: 'rag', label: `RAG ${QUOTED}` }] } },
  ),
};
