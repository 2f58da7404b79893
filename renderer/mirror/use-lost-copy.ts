// Watches for a working copy that the browser takes away while the program runs.
import { useEffect, useRef } from 'react';
import type { OpenPlan } from '../db/open-plan.ts';
import type { UnkeptRecord } from '../db/schema.ts';
import { useServices } from '../services.ts';
import { recoverLostCopy } from './lost-copy.ts';

/** @param tell is told, in sentences, what has become of it */
export function useLostCopy(
  plan: OpenPlan | undefined,
  unkept: readonly UnkeptRecord[],
  tell: (sentences: readonly string[]) => void,
): void {
  const { db, desk, now } = useServices();
  const latest = useRef({ plan, unkept, tell });
  useEffect(() => {
    latest.current = { plan, unkept, tell };
  });
  useEffect(() => {
    async function recover(shown: OpenPlan, texts: readonly UnkeptRecord[]): Promise<void> {
      try {
        const said = await recoverLostCopy(db, desk, navigator.locks, { plan: shown, unkept: texts }, now());
        if (said.length > 0) latest.current.tell(said);
      } catch {
        // It cannot be opened now: the mirror says so, and so does each edit.
      }
    }
    function look(): void {
      // As it is now: the next look at an empty copy would leave nothing on screen.
      const { plan: shown, unkept: texts } = latest.current;
      // Dexie tells of it before it lets go of the copy that is closed.
      if (shown !== undefined) setTimeout(() => void recover(shown, texts));
    }
    db.on('close', look);
    return () => db.on.close.unsubscribe(look);
  }, [db, desk, now]);
}
