// The day of a moment, where the person is.
import type { IsoDay } from './calendar.ts';

/** The day by the laptop's own clock and time zone, which is the officer's. */
export function localDay(now: Date): IsoDay {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/** So many days before. */
export function daysBefore(now: Date, days: number): IsoDay {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
}
