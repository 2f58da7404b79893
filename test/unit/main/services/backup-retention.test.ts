import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../../../main/services/backup-retention.ts';
import { BACKUPS_OF_TODAY, DAYS_WITH_BACKUP } from '../../../../shared/limits.ts';

const today = new Date(2026, 10, 25, 15);

/** Backups at these moments, newest first. */
function backups(moments: readonly Date[]) {
  return [...moments].sort((a, b) => b.getTime() - a.getTime()).map((changedAt) => ({ changedAt }));
}

function kept(moments: readonly Date[]) {
  return backupsToKeep(backups(moments), today).map(({ changedAt }) => changedAt);
}

describe('backups that are kept', () => {
  it('of today are the newest ten', () => {
    const moments = Array.from({ length: 14 }, (_, index) => new Date(2026, 10, 25, 0, index * 10));
    expect(kept(moments)).toEqual(moments.slice(4).reverse());
  });

  it('of each of the thirty days before are the newest one', () => {
    const moments = Array.from({ length: 30 }, (_, day) => [10, 12].map((hour) => new Date(2026, 10, 24 - day, hour)));
    expect(kept(moments.flat())).toEqual(moments.map(([, noon]) => noon));
  });

  it('of each month before those are the newest one, year after year', () => {
    const days = [new Date(2026, 9, 20), new Date(2026, 9, 3), new Date(2025, 9, 30), new Date(2025, 9, 1)];
    expect(kept(days)).toEqual([days[0], days[2]]);
  });

  it('from after today count as today’s: the clock may have been put back', () => {
    const moments = Array.from({ length: 12 }, (_, index) => new Date(2031, 0, 1 + index));
    expect(kept(moments)).toEqual(moments.slice(2).reverse());
  });

  it('always hold the newest of all, and are bounded, whatever there is and whenever one looks', () => {
    const moment = fc.date({ min: new Date(2020, 0, 1), max: new Date(2027, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 300 }), moment, (moments, now) => {
        const all = backups(moments);
        const left = backupsToKeep(all, now);
        expect(left[0]).toBe(all[0]);
        expect(left.length).toBeLessThanOrEqual(BACKUPS_OF_TODAY + DAYS_WITH_BACKUP + 12 * 8);
        // What is kept today is kept again when one looks again.
        expect(backupsToKeep(left, now)).toEqual(left);
      }),
    );
  });
});
