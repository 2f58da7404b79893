// The day by the laptop's own clock and time zone, which is the officer's.
import type { IsoDay } from '../../shared/plan/calendar.ts';

export function localDay(now: Date): IsoDay {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
