// Stores what is being typed as it is typed: at once, and while one store is under way, only the newest text after it.
// Until it is stored, and until the edit is in the plan, it is among the window's last words.
import { useMemo } from 'react';
import { dropDraft, keepDraft } from '../db/drafts.ts';
import type { TypedText } from '../db/schema.ts';
import { useServices } from '../services.ts';

export interface Draft {
  readonly store: (typed: TypedText) => void;
  /** The text is on its way into the plan: the edit drops the draft with it. */
  readonly settle: () => void;
  readonly drop: (typed: TypedText) => void;
}

export function useDraft(): Draft {
  const { db, windowId, lastWords, newId, now } = useServices();
  return useMemo(() => {
    let newest: TypedText | undefined;
    let isStoring = false;
    let isSettled = false;
    async function storeNewest(): Promise<void> {
      if (isStoring) return;
      isStoring = true;
      while (newest !== undefined && !isSettled) {
        const typed = newest;
        newest = undefined;
        // A draft is a second net: where it cannot be stored, the text is still in the editor and kept from there.
        await keepDraft(db, { windowId, ...typed }, { newId, now }).catch(() => undefined);
      }
      isStoring = false;
    }
    return {
      store: (typed) => {
        newest = typed;
        lastWords.hold(typed);
        void storeNewest();
      },
      settle: () => {
        isSettled = true;
      },
      drop: (typed) => {
        isSettled = true;
        lastWords.drop(typed);
        // Where it cannot be dropped, the text is offered once more at the next start, which does no harm.
        dropDraft(db, windowId).catch(() => undefined);
      },
    };
  }, [db, windowId, lastWords, newId, now]);
}
