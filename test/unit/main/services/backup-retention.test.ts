import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../../../main/services/backup-retention.ts';
import { DAYS_WITH_BACKUP, NEWEST_BACKUPS } from '../../../../shared/limits.ts';

/** Those that are kept of backups of these moments, which are the order of their states too unless a test says otherwise. */
function kept(moments: readonly Date[], order = (a: Date, b: Date) => b.getTime() - a.getTime()) {
  const backups = [...moments].sort(order).map((moment) => ({ moment }));
  return backupsToKeep(backups).map(({ moment }) => moment);
}

/** A day's work: a backup every ten minutes from midnight on. */
function dayOf(year: number, month: number, date: number, count = 14): readonly Date[] {
  return Array.from({ length: count }, (_, index) => new Date(year, month, date, 0, index * 10));
}

describe('backups that are kept', () => {
  it('are the newest ten', () => {
    const moments = dayOf(2026, 10, 25);
    expect(kept(moments)).toEqual(moments.slice(4).reverse());
  });

  it('are of each of the thirty days before the newest one', () => {
    const days = Array.from({ length: 30 }, (_, day) => [10, 12].map((hour) => new Date(2026, 10, 24 - day, hour)));
    const today = dayOf(2026, 10, 25);
    const noons = days.map(([, noon]) => noon);
    expect(kept([...days.flat(), ...today])).toEqual([...today.slice(4).reverse(), ...noons]);
  });

  it('are of each month before those the newest one, year after year', () => {
    const daily = Array.from({ length: DAYS_WITH_BACKUP + 1 }, (_, day) => new Date(2026, 11, 31 - day));
    const days = [new Date(2026, 10, 20), new Date(2026, 10, 3), new Date(2025, 9, 30), new Date(2025, 9, 1)];
    expect(kept([...daily, ...days])).toEqual([...daily, days[0], days[2]]);
  });

  // They were once counted from the clock's own today: one that was put back made a single day of all, and dropped them.
  it('are the same whether or not a clock was wrong while one more was made: in the past, or ten years ahead', () => {
    const days = Array.from({ length: 30 }, (_, day) => new Date(2026, 10, 24 - day, 12));
    const before = kept([...days, ...dayOf(2026, 10, 25)]);
    const ahead = new Date(2036, 0, 1);
    // All but the one that the new one takes the place of among the ten.
    expect(kept([...before, ahead])).toEqual([ahead, ...before.slice(0, 9), ...before.slice(10)]);
    // A clock that is put back makes no state older: the new one comes first all the same.
    const back = new Date(2020, 0, 1);
    const asMade = (a: Date, b: Date) => Number(b === back) - Number(a === back) || b.getTime() - a.getTime();
    expect(kept([...before, back], asMade)).toEqual([back, ...before.slice(0, 9), ...before.slice(10)]);
  });

  it('always hold the newest of all, and are bounded, whatever there is and in whichever order', () => {
    const moment = fc.date({ min: new Date(2020, 0, 1), max: new Date(2027, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 300 }), (moments) => {
        const all = moments.map((one) => ({ moment: one }));
        const left = backupsToKeep(all);
        expect(left.slice(0, NEWEST_BACKUPS)).toEqual(all.slice(0, NEWEST_BACKUPS));
        expect(left.length).toBeLessThanOrEqual(NEWEST_BACKUPS + DAYS_WITH_BACKUP + 1 + 12 * 8);
        // What is kept is kept again when one looks again.
        expect(backupsToKeep(left)).toEqual(left);
      }),
    );
  });
});
