import { expect, it } from 'vitest';
import { headingMeaning } from '../../../../shared/import/heading-words.ts';

it.each([
  ['Reported To / Approved By', 'reportedTo'],
  ['REPORTED TO\nAPPROVED BY', 'reportedTo'],
  ['reported to/approved by', 'reportedTo'],
  ['Reported\nTo /\nApproved\nBy', 'reportedTo'],
  ['Reported To /\tApproved By:', 'reportedTo'],
  ['Reported To Approved By', 'reportedTo'],
  ['EVIDENCE /\nOUTCOME', 'evidence'],
  ['Evidence & Outcomes', 'evidence'],
  ['Expected outcome(s)', 'evidence'],
  ['FILE\nREF.', 'fileRef'],
  ['File Refs', 'fileRef'],
  ['File reference', 'fileRef'],
  ['Ref. No', 'number'],
  ['#', 'number'],
  ['Action No.', 'number'],
  ['Lead officer(s)', 'responsibility'],
  ['Lead Officer/s', 'responsibility'],
  ['Officer Responsible', 'responsibility'],
  ['Owner', 'responsibility'],
  ['By Whom?', 'responsibility'],
  ['Lead / Deputy', 'responsibility'],
  ['Target date:', 'date'],
  ['Target Date for Completion', 'date'],
  ['Date (month and year)', 'date'],
  ['Deadline', 'date'],
  ['By when?', 'date'],
  ['TIMESCALES', 'date'],
  ['Actions required', 'action'],
  ['Action to be taken', 'action'],
  ['ACTIONS 2009/10', 'action'],
  ['What we will do', 'action'],
  ['Key Activities', 'action'],
  ['Theme', 'theme'],
  ['KLOE / objective', 'statement'],
])('“%s” is understood as %s', (heading, meaning) => {
  expect(headingMeaning(heading)?.meaning).toBe(meaning);
});

it.each([
  'RAG',
  'RAG status',
  'Status',
  'Progress',
  'Progress update',
  'Action taken',
  'Start date',
  'Date completed',
  'Comments',
  'Priority',
  'Budget',
  'Date / Owner',
  'The action plan was agreed by the committee in March and is reported to it each quarter, with evidence',
  '',
  'constructor',
  '__proto__',
])('“%s” is nobody’s', (heading) => {
  expect(headingMeaning(heading)).toBeUndefined();
});
