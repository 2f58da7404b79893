// How an action's date stands to a day: in words that a filter and a cell can show.
import { isComplete } from './action-status.ts';
import type { IsoDay } from './calendar.ts';
import type { ActionRow, PlanColumns } from './plan.ts';
import type { DueState } from './plan-settings.ts';
import { readRowDate } from './row-dates.ts';

const DAY = 86_400_000;

/** How the action's date stands to that day; undefined where the action is complete. */
export function dueState(
  action: ActionRow,
  columns: PlanColumns,
  today: IsoDay,
  dueSoonDays: number,
): DueState | undefined {
  if (isComplete(action, columns)) return undefined;
  const date = readRowDate(action);
  if (date === undefined) return action.date.trim() === '' ? 'no-date' : 'unread';
  if (date.to < today) return 'overdue';
  const days = (Date.parse(date.to) - Date.parse(today)) / DAY;
  return days <= dueSoonDays ? 'due-soon' : 'due';
}
