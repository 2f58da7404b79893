// Stores what is being typed as it is typed: at once, and while one store is under way, only the newest text after it.
import { useMemo } from 'react';
import { dropDraft, keepDraft } from '../db/drafts.ts';
import { useServices } from '../services.ts';
import type { CellPlace } from './grid-moves.ts';

export interface Draft {
  readonly store: (text: string) => void;
  /** The text is on its way into the plan: the edit drops the draft with it. */
  readonly settle: () => void;
  readonly drop: () => void;
}

export function useDraft(planId: string, { rowId, field }: CellPlace): Draft {
  const { db, windowId } = useServices();
  return useMemo(() => {
    let newest: string | undefined;
    let isStoring = false;
    let isSettled = false;
    async function storeNewest(): Promise<void> {
      if (isStoring) return;
      isStoring = true;
      while (newest !== undefined && !isSettled) {
        const text = newest;
        newest = undefined;
        // A draft is a second net: where it cannot be stored, the text is still in the editor and kept from there.
        await keepDraft(db, { windowId, planId, rowId, field, text }).catch(() => undefined);
      }
      isStoring = false;
    }
    return {
      store: (text) => {
        newest = text;
        void storeNewest();
      },
      settle: () => {
        isSettled = true;
      },
      drop: () => {
        isSettled = true;
        void dropDraft(db, windowId);
      },
    };
  }, [db, windowId, planId, rowId, field]);
}
