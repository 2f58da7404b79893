// The gate's part for what is kept of an action's course: progress notes, and dates that were put back.
import { isIsoDay } from './calendar.ts';
import { carried, isRecord, type PlainRecord } from './plain-data.ts';
import type { ActionRow } from './plan.ts';
import type { DateRevision, EarlierDate, EarlierDates, ProgressNote } from './progress.ts';
import { type Gate, restoreText } from './restore-gate.ts';

type Course = Pick<ActionRow, 'progress' | 'dateRevisions' | 'earlierDates'>;

/** A day that is none would be lost if it were put right: whoever wrote it must be asked. */
function restoreOn(entry: PlainRecord, what: string, gate: Gate): string {
  const { on } = entry;
  return typeof on === 'string' && isIsoDay(on) ? on : gate.refuse(`the day of ${what} is not a day`);
}

function restoreProgressNote(entry: unknown, what: string, taken: Set<string>, gate: Gate): ProgressNote {
  if (!isRecord(entry)) return gate.refuse(`${what} is none`);
  const { id: given } = entry;
  const isOwn = typeof given === 'string' && given !== '' && !taken.has(given);
  const id = isOwn ? given : gate.newId();
  taken.add(id);
  return {
    ...carried(entry, ['id', 'on', 'text']),
    id,
    on: restoreOn(entry, what, gate),
    text: restoreText(entry['text'], `the text of ${what}`, gate),
  };
}

function restoreRevision(entry: unknown, what: string, gate: Gate): DateRevision {
  if (!isRecord(entry)) return gate.refuse(`${what} is none`);
  const text = (member: 'from' | 'to' | 'reason') => restoreText(entry[member], `the ${member} of ${what}`, gate);
  return {
    ...carried(entry, ['from', 'to', 'on', 'reason']),
    from: text('from'),
    to: text('to'),
    on: restoreOn(entry, what, gate),
    reason: text('reason'),
  };
}

function restoreEarlierDate(entry: unknown, what: string, gate: Gate): EarlierDate {
  if (!isRecord(entry)) return gate.refuse(`${what} is none`);
  const { day } = entry;
  const isDay = typeof day === 'string' && isIsoDay(day);
  if (day !== undefined && !isDay) return gate.refuse(`the day of ${what} is not a day`);
  const words = restoreText(entry['words'], `the words of ${what}`, gate);
  return { ...carried(entry, ['words', 'day']), words, ...(isDay ? { day } : {}) };
}

function restoreEarlierDates(value: unknown, where: string, gate: Gate): EarlierDates | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return gate.refuse(`the earlier dates of ${where} are none`);
  const { last } = value;
  return {
    ...carried(value, ['first', 'last']),
    first: restoreEarlierDate(value['first'], `the first date of ${where}`, gate),
    ...(last === undefined ? {} : { last: restoreEarlierDate(last, `the last date of ${where}`, gate) }),
  };
}

function listOf(value: unknown, what: string, gate: Gate): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : gate.refuse(`${what} are not a list`);
}

/** @param where what to call the row in a sentence, such as "row 12" */
export function restoreCourse(row: PlainRecord, where: string, gate: Gate): Course {
  // As nearly all actions of an import are.
  if (['progress', 'dateRevisions', 'earlierDates'].every((member) => row[member] === undefined)) return {};
  const taken = new Set<string>();
  const progress = listOf(row['progress'], `the progress notes of ${where}`, gate).map((entry, index) =>
    restoreProgressNote(entry, `progress note ${index + 1} of ${where}`, taken, gate),
  );
  const dateRevisions = listOf(row['dateRevisions'], `the revised dates of ${where}`, gate).map((entry, index) =>
    restoreRevision(entry, `revised date ${index + 1} of ${where}`, gate),
  );
  const earlierDates = restoreEarlierDates(row['earlierDates'], where, gate);
  return {
    ...(progress.length === 0 ? {} : { progress }),
    ...(dateRevisions.length === 0 ? {} : { dateRevisions }),
    ...(earlierDates === undefined ? {} : { earlierDates }),
  };
}
