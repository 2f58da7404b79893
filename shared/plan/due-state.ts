// How an action's date stands to a day: overdue once the date is over, due soon from some days before its end.
import { isComplete } from './action-status.ts';
import { daysBefore, type IsoDay } from './calendar.ts';
import type { ActionRow, PlanColumns } from './plan.ts';
import type { DueState } from './plan-settings.ts';
import { readRowDate } from './row-dates.ts';

/**
 * @param today the day that it is judged by
 * @param dueSoonDays from so many days before the date's last day on, an action is due soon
 * @returns undefined for an action that is complete: nothing of it is due any more
 */
export function dueState(
  action: ActionRow,
  columns: PlanColumns,
  today: IsoDay,
  dueSoonDays: number,
): DueState | undefined {
  if (isComplete(action, columns)) return undefined;
  if (action.date.trim() === '') return 'no-date';
  const date = readRowDate(action);
  if (date === undefined) return 'unread';
  if (date.to < today) return 'overdue';
  return daysBefore(date.to, dueSoonDays) <= today ? 'due-soon' : 'due';
}
