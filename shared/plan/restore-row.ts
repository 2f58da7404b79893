// The gate's part for one row.

import { isIsoDay } from './calendar.ts';
import { carried, isRecord, type PlainRecord } from './plain-data.ts';
import { ACTION_FIELDS, type ActionField, type ActionRow, type PlanRow, type RowNote } from './plan.ts';
import { restoreAttachments } from './restore-evidence.ts';
import { type Gate, isOrdinaryText, restoreText } from './restore-gate.ts';
import { restoreCourse } from './restore-progress.ts';

const ACTION_MEMBERS: readonly string[] = [
  ...['id', 'kind', 'notes', 'dateDay', 'custom', 'progress', 'dateRevisions', 'earlierDates', 'attachments'],
  ...ACTION_FIELDS,
];

function restoreId(value: unknown, taken: ReadonlySet<string>, where: string, gate: Gate): string {
  if (typeof value === 'string' && value !== '' && !taken.has(value)) return value;
  if (value !== undefined) gate.repaired(`${where} was given an id of its own.`);
  return gate.newId();
}

function restoreCustom(value: unknown, where: string, gate: Gate): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return gate.refuse(`the custom cells of ${where} are not named`);
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [gate.safeKey(key), restoreText(text, `${key} in ${where}`, gate)]),
  );
}

function restoreActionTexts(row: PlainRecord, where: string, gate: Gate): Record<ActionField, string> {
  const text = (field: ActionField) => {
    const value = row[field];
    // What to call it costs more than to see that there is nothing to say.
    return isOrdinaryText(value) ? value : restoreText(value, `${field} in ${where}`, gate);
  };
  return {
    number: text('number'),
    action: text('action'),
    date: text('date'),
    responsibility: text('responsibility'),
    reportedTo: text('reportedTo'),
    evidence: text('evidence'),
    fileRef: text('fileRef'),
  };
}

function restoreNote(value: unknown, where: string, gate: Gate): RowNote {
  if (typeof value === 'string') {
    gate.repaired(`A note on ${where} had no author; its text is kept.`);
    return { about: '', author: '', text: restoreText(value, `a note on ${where}`, gate) };
  }
  if (!isRecord(value)) return gate.refuse(`a note on ${where} is none`);
  const text = (member: keyof RowNote) => restoreText(value[member], `the ${member} of a note on ${where}`, gate);
  return {
    ...carried(value, ['about', 'author', 'text']),
    about: text('about'),
    author: text('author'),
    text: text('text'),
  };
}

function restoreNotes(value: unknown, where: string, gate: Gate): Pick<PlanRow, 'notes'> {
  if (value === undefined || value === null) return {};
  if (!Array.isArray(value)) return gate.refuse(`the notes on ${where} are not a list`);
  return value.length === 0 ? {} : { notes: value.map((note: unknown) => restoreNote(note, where, gate)) };
}

/** The words of the date stay, whatever is said beside them. */
function restoreDay(value: unknown, where: string, gate: Gate): Pick<ActionRow, 'dateDay'> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'string' && isIsoDay(value)) return { dateDay: value };
  gate.repaired(`The day kept beside the date of ${where} was no day; its words are read instead.`);
  return {};
}

/** @param where what to call the row in a sentence, such as "row 12" */
export function restoreRow(row: unknown, where: string, taken: ReadonlySet<string>, gate: Gate): PlanRow {
  if (!isRecord(row)) return gate.refuse(`${where} is not a row`);
  const id = restoreId(row['id'], taken, where, gate);
  const notes = restoreNotes(row['notes'], where, gate);
  switch (row['kind']) {
    case 'theme':
      return {
        ...carried(row, ['id', 'kind', 'notes', 'text', 'date', 'dateDay']),
        id,
        kind: 'theme',
        text: restoreText(row['text'], `the text of ${where}`, gate),
        date: restoreText(row['date'], `the date of ${where}`, gate),
        ...restoreDay(row['dateDay'], where, gate),
        ...notes,
      };
    case 'statement':
      return {
        ...carried(row, ['id', 'kind', 'notes', 'text']),
        id,
        kind: 'statement',
        text: restoreText(row['text'], `the text of ${where}`, gate),
        ...notes,
      };
    case 'action':
      return {
        ...carried(row, ACTION_MEMBERS),
        id,
        kind: 'action',
        ...restoreActionTexts(row, where, gate),
        custom: restoreCustom(row['custom'], where, gate),
        ...restoreDay(row['dateDay'], where, gate),
        ...restoreCourse(row, where, gate),
        ...restoreAttachments(row, where, gate),
        ...notes,
      };
    default:
      return gate.refuse(`${where} is neither a theme nor a statement nor an action`);
  }
}
