// What columns and rows can be, in the words of the import screen.
import type { ColumnUse, RowUse } from '../../shared/import/import-choices.ts';
import { COUNCIL_LABELS } from '../../shared/plan/plan.ts';

export const COLUMN_WORDS: Readonly<Record<ColumnUse, string>> = {
  number: 'Number',
  ...COUNCIL_LABELS,
  theme: 'Theme of each action',
  statement: 'Statement of each action',
  custom: 'A column of its own',
  'left out': 'Left out',
};

/** In the order in which they are offered. */
export const COLUMN_USES: readonly ColumnUse[] = [
  'number',
  'action',
  'date',
  'responsibility',
  'reportedTo',
  'evidence',
  'fileRef',
  'theme',
  'statement',
  'custom',
  'left out',
];

export const ROW_WORDS: Readonly<Record<RowUse | 'headings', string>> = {
  theme: 'Theme',
  statement: 'Statement',
  action: 'Action',
  'goes on': 'Goes on the row above',
  'left out': 'Not part of the plan',
  headings: 'Headings again',
};

/** In the order in which they are offered; repeated headings are found, and cannot be chosen. */
export const ROW_USES: readonly RowUse[] = ['theme', 'statement', 'action', 'goes on', 'left out'];
