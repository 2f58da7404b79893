// The counts that a cover shows: how many actions each theme has, and how they stand.
import { actionRag, isComplete, isOverdue, statusColumns } from '../plan/action-status.ts';
import type { IsoDay } from '../plan/calendar.ts';
import type { ActionRow, PlanColumns, PlanRow } from '../plan/plan.ts';
import type { Rag } from '../plan/rag-words.ts';
import { type StatusWord, statusWords } from './status-words.ts';

export interface SummaryLine {
  /** The theme's text; "" for the actions before the first theme. */
  readonly theme: string;
  readonly actions: number;
  /** One for each of the summary's statuses. */
  readonly counts: readonly number[];
}

export interface PlanSummary {
  /** What is counted beside all actions: "Red", "Amber", "Green", the words of the status column, "Overdue". */
  readonly statuses: readonly string[];
  readonly lines: readonly SummaryLine[];
  readonly total: SummaryLine;
}

const RAGS: readonly { readonly name: string; readonly rag: Rag }[] = [
  { name: 'Red', rag: 'red' },
  { name: 'Amber', rag: 'amber' },
  { name: 'Green', rag: 'green' },
];

function statusesOf(columns: PlanColumns, actions: readonly ActionRow[], on: IsoDay): readonly StatusWord[] {
  const rags: readonly StatusWord[] = actions.some((action) => actionRag(action, columns) !== undefined)
    ? RAGS.map(({ name, rag }) => ({ name, has: (action) => actionRag(action, columns) === rag }))
    : [];
  const words = statusWords(columns, actions);
  // Where the words themselves are counted, one of them says what is complete.
  const done: readonly StatusWord[] =
    words.length > 0 || statusColumns(columns).length === 0
      ? []
      : [{ name: 'Complete', has: (action) => isComplete(action, columns) }];
  return [...rags, ...words, ...done, { name: 'Overdue', has: (action) => isOverdue(action, columns, on) }];
}

function count(theme: string, actions: readonly ActionRow[], statuses: readonly StatusWord[]): SummaryLine {
  return { theme, actions: actions.length, counts: statuses.map(({ has }) => actions.filter(has).length) };
}

/**
 * Counts the actions by theme and status.
 * @param on the day that overdue is judged by
 */
export function summarise(rows: readonly PlanRow[], columns: PlanColumns, on: IsoDay): PlanSummary {
  const groups: { readonly theme: string; readonly actions: ActionRow[] }[] = [{ theme: '', actions: [] }];
  for (const row of rows) {
    if (row.kind === 'theme') groups.push({ theme: row.text, actions: [] });
    else if (row.kind === 'action') groups.at(-1)?.actions.push(row);
  }
  const all = groups.flatMap(({ actions }) => actions);
  const statuses = statusesOf(columns, all, on);
  return {
    statuses: statuses.map(({ name }) => name),
    lines: groups
      .filter(({ theme, actions }, index) => index > 0 || theme !== '' || actions.length > 0)
      .map(({ theme, actions }) => count(theme, actions, statuses)),
    total: count('', all, statuses),
  };
}
