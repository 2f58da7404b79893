// The day that it is where the person is. It changes at midnight, and when a laptop wakes on another day.
import { useEffect, useState } from 'react';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import { useServices } from '../services.ts';

/** Timers of a laptop that sleeps run late, and clocks are put right: the day is looked at this often at the least. */
const LONGEST_WAIT = 60_000;

export function useToday(): IsoDay {
  const { now } = useServices();
  const [today, setToday] = useState(() => localDay(now()));
  useEffect(() => {
    let timer = 0;
    function look(): void {
      clearTimeout(timer);
      const moment = now();
      setToday(localDay(moment));
      const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
      timer = window.setTimeout(look, Math.min(midnight.getTime() - moment.getTime() + 1, LONGEST_WAIT));
    }
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  return today;
}
