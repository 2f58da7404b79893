import { expect, it } from 'vitest';
import { cellName, columnName } from '../../../../shared/import/sheet-grid.ts';

it('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  expect(cellName(11, 1)).toBe('B12');
});
