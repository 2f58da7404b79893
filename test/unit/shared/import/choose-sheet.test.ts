import { expect, it } from 'vitest';
import { HEADINGS, read, sheet } from '../../../support/import-grids.ts';

function planOf(name: string, actions: number) {
  const rows = Array.from({ length: actions }, (_, index) => [String(index + 1), 'Do it', 'May', 'CMT']);
  return sheet([HEADINGS, ...rows], { name });
}

it('of two years’ plans the later is read, wherever it stands', () => {
  expect(read(planOf('2008-09', 6), planOf('2009-10', 5)).sheet).toBe('2009-10');
  expect(read(planOf('2009-10', 5), planOf('2008-09', 6)).sheet).toBe('2009-10');
  expect(read(planOf('Plan', 6), planOf('2009-10', 5)).sheet).toBe('Plan');
  expect(read(planOf('2008-09', 30), planOf('2009-10', 2)).sheet).toBe('2008-09');
});

it('other sheets that have a plan’s headings are told with their rows', () => {
  const { problems } = read(
    planOf('Security', 5),
    planOf('Training', 2),
    sheet([['Red'], ['Green']], { name: 'Lists' }),
  );
  expect(problems.map(({ sheet: name, done }) => `${name}: ${done}`)).toEqual([
    'Training: This sheet was not imported (14 cells with text). It stays in the file. It has a plan’s headings, and 2 rows below them: choose this sheet to read it.',
    'Lists: This sheet was not imported (2 cells with text). It stays in the file.',
  ]);
});
