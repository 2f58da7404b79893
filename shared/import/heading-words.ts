// Which of the plan's fields a heading means, from the words that councils put there.
import type { ActionField } from '../plan/plan.ts';

const WORDS: Readonly<Record<ActionField, readonly string[]>> = {
  number: ['no', 'number', 'ref', 'ref no', 'action no', 'action number', 'action ref', 'item', 'item no'],
  action: ['action', 'actions', 'action required', 'actions required', 'agreed action', 'task'],
  date: ['date', 'target date', 'due date', 'completion date', 'deadline', 'timescale', 'by when', 'when', 'due'],
  responsibility: [
    'responsibility',
    'responsible',
    'responsible officer',
    'lead',
    'lead officer',
    'lead officers',
    'officer',
    'owner',
    'by whom',
    'who',
  ],
  reportedTo: ['reported to approved by', 'reported to', 'approved by', 'reported', 'reporting to', 'reports to'],
  evidence: ['evidence outcome', 'evidence', 'outcome', 'outcomes', 'evidence and outcome', 'outcome evidence'],
  fileRef: ['file ref', 'file reference', 'file', 'filing reference', 'file refs'],
};

const FIELDS = new Map<string, ActionField>(
  (Object.keys(WORDS) as ActionField[]).flatMap((field) => WORDS[field].map((words) => [words, field] as const)),
);

/** The field that a heading means, whatever its case, punctuation and line breaks; undefined for any other heading. */
export function headingField(heading: string): ActionField | undefined {
  const words = heading
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return FIELDS.get(words);
}
