// Which backups are kept: the newest ones, fewer of the days before, one of each month after. Nothing here asks the clock: one
// that is wrong, by an hour or by ten years, must not be able to make a backup look old.
import { DAYS_WITH_BACKUP, NEWEST_BACKUPS } from '../../shared/limits.ts';

/** The day where the person is, and its month, as they are told apart here. */
function dayAndMonth(moment: Date): { day: string; month: string } {
  const month = `${moment.getFullYear()}-${moment.getMonth()}`;
  return { day: `${month}-${moment.getDate()}`, month };
}

/**
 * Those of the backups that are kept: the ten newest; of the day of the newest, and of each of the thirty days before it that
 * have any, the newest one; of each month before those the newest one. Days are counted, not measured: where a clock leaps
 * to 2036 that is one day more, and no day of this year is any older for it. Nor does their order come from the clock.
 * @param backups newest state first, each with the day that it is counted under
 */
export function backupsToKeep<Backup extends { readonly moment: Date }>(backups: readonly Backup[]): readonly Backup[] {
  const days = new Set<string>();
  const months = new Set<string>();
  return backups.filter(({ moment }, place) => {
    const { day, month } = dayAndMonth(moment);
    const isOfSeenDay = days.has(day);
    if (!isOfSeenDay && days.size <= DAYS_WITH_BACKUP) {
      days.add(day);
      return true;
    }
    if (place < NEWEST_BACKUPS) return true;
    if (isOfSeenDay || months.has(month)) return false;
    months.add(month);
    return true;
  });
}
