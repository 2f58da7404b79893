// Moments as a person reads them.

/** "14:02", in the person's own time. */
export function shownClock(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "14:02" today, "3 May, 14:02" on another day, in the person's own time. */
export function shownTime(iso: string, now: Date): string {
  const moment = new Date(iso);
  const time = shownClock(iso);
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${time}`;
}

/** "3 May 2026 at 14:02", in the person's own time. */
export function shownMoment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

/** "3 May 2026", in the person's own time. */
export function shownDay(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long' });
}
