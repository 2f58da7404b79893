import { expect, it } from 'vitest';
import { headingField } from '../../../../shared/import/heading-words.ts';
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

it.each([
  ['Reported To / Approved By', 'reportedTo'],
  ['REPORTED TO\nAPPROVED BY', 'reportedTo'],
  ['reported to/approved by', 'reportedTo'],
  ['Reported\nTo /\nApproved\nBy', 'reportedTo'],
  ['Reported To /\tApproved By:', 'reportedTo'],
  ['EVIDENCE /\nOUTCOME', 'evidence'],
  ['FILE\nREF.', 'fileRef'],
  ['Ref. No', 'number'],
  ['Evidence/Outcome', 'evidence'],
  ['Lead officer(s)', 'responsibility'],
  ['File reference', 'fileRef'],
  ['Target date:', 'date'],
  ['Actions required', 'action'],
])('“%s” is understood as %s', (heading, field) => {
  expect(headingField(heading)).toBe(field);
});

it('any other heading is nobody’s', () => {
  for (const heading of ['RAG', 'Progress update', '', 'constructor', '__proto__']) {
    expect(headingField(heading)).toBeUndefined();
  }
});
