// Which backups are kept: many of the day that one is working on, fewer of the days before it, one of each month after.
import { BACKUPS_OF_TODAY, DAYS_WITH_BACKUP } from '../../shared/limits.ts';

const DAY_MS = 86_400_000;

/** The day where the person is, as a number that grows by one each day, and the name of its month. */
function dayAndMonth(moment: Date): { day: number; month: string } {
  const [year, month, date] = [moment.getFullYear(), moment.getMonth(), moment.getDate()];
  return { day: Date.UTC(year, month, date) / DAY_MS, month: `${year}-${month}` };
}

/**
 * Those of the backups that are kept: the newest ten of today, the newest of each of the thirty days before, the newest of
 * each month before those. A moment after today counts as today's: the laptop's clock may have been put back.
 * @param backups newest first
 */
export function backupsToKeep<Backup extends { readonly changedAt: Date }>(
  backups: readonly Backup[],
  today: Date,
): readonly Backup[] {
  const { day: now } = dayAndMonth(today);
  const taken = new Map<string, number>();
  return backups.filter(({ changedAt }) => {
    const { day, month } = dayAndMonth(changedAt);
    const age = now - day;
    const span = age <= 0 ? 'today' : age <= DAYS_WITH_BACKUP ? `day ${day}` : `month ${month}`;
    const count = (taken.get(span) ?? 0) + 1;
    taken.set(span, count);
    return count <= (span === 'today' ? BACKUPS_OF_TODAY : 1);
  });
}
