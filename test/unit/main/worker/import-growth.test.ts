// The time of an import grows in proportion to the rows of the sheet, from the bytes of the file to the plan: eight times
// as many take some eight times as long, and not sixty-four times.
import { expect, it } from 'vitest';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { importPlan } from '../../../../shared/import/import-plan.ts';
import type { SheetGrid } from '../../../../shared/import/sheet-grid.ts';
import { generatedWorkbook } from '../../../bench/generated-plan.ts';
import { sheet } from '../../../support/import-grids.ts';

const [FEW, MANY] = [750, 6000];
/**
 * In proportion it would be 8; a machine that has other work to do may make it half as much again, and now and then more:
 * only an import that is slow each of three times is.
 */
const MOST_GROWTH = 16;

function actionsIn(grids: readonly SheetGrid[]): number {
  let ids = 0;
  const { plan } = importPlan(grids, 'plan.xlsx', () => {
    ids += 1;
    return String(ids);
  });
  return plan.rows.filter(({ kind }) => kind === 'action').length;
}

/** The least processor time in milliseconds of some attempts, each of which must find so many actions. */
function cost(attempt: () => number, actions: number): number {
  const attempts = Array.from({ length: 4 }, () => {
    const start = process.cpuUsage();
    expect(attempt()).toBe(actions);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...attempts);
}

function expectGrowth(make: (actions: number) => () => number): void {
  const [few, many] = [make(FEW), make(MANY)];
  // Once for the machine's compilers: the few would be read before they have begun.
  many();
  const least = cost(few, FEW);
  expect(cost(many, MANY) / least).toBeLessThan(MOST_GROWTH);
}

it('of a workbook', { timeout: 60_000, retry: 2 }, () => {
  expectGrowth((actions) => {
    const bytes = generatedWorkbook(actions);
    return () => actionsIn(readSheets(bytes, 'plan.xlsx'));
  });
});

const HEADINGS = ['Theme', 'No', 'Action', 'Date', 'Lead', 'Evidence', 'RAG'];
type Shape = (number: number) => readonly string[];
const shapes: readonly (readonly [string, Shape])[] = [
  [
    'with themes in a column',
    (at) => [`Theme ${Math.floor(at / 9)} of all`, `${at}`, `Do it ${at}`, 'May 2010', 'Ann', '• a', 'Red'],
  ],
  ['with numbers in the texts', (at) => ['', '', `${at}. Do it ${at}`, 'Q4 2009/10', `Team ${at}`, '▪ a\n▪ b', '']],
  ['without numbers', (at) => ['', '', `Do it ${at}`, '31/03/2010', `Team ${at % 7}`, `Minute ${at}`, 'Green']],
  ['with numbers that stand again', (at) => ['', `${at % 50}`, `Do it ${at}`, 'Ongoing', 'Bob', '', 'Amber']],
];

it.each(shapes)('of a sheet %s', { timeout: 60_000, retry: 2 }, (_what, shape) => {
  expectGrowth((actions) => {
    const rows = Array.from({ length: actions }, (_, index) => shape(index + 1));
    return () => actionsIn([sheet([HEADINGS, ...rows])]);
  });
});

it('of a sheet with a merged heading above each action, and a page’s headings above every tenth', {
  timeout: 60_000,
  retry: 2,
}, () => {
  expectGrowth((actions) => {
    const rows = Array.from({ length: actions }, (_, index) => [
      ...(index % 10 === 9 ? [HEADINGS] : []),
      [`THEME ${index} OF THE PLAN`],
      ['', `${index + 1}`, `Do it ${index}`, 'May 2010', 'Ann', 'Minutes', 'Red'],
    ]).flat();
    const merges = rows.flatMap((row, top) =>
      row.length === 1 ? [{ top: top + 1, left: 0, bottom: top + 1, right: 6 }] : [],
    );
    return () => actionsIn([sheet([HEADINGS, ...rows], { merges })]);
  });
});
