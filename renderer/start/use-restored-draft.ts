// Opens the editor again in which the person was typing when the program was cut off.
import { useEffect, useRef } from 'react';
import type { OpenPlan } from '../db/open-plan.ts';
import type { DraftRecord } from '../db/schema.ts';
import type { Dialogs } from '../dialogs.ts';
import type { GridActions } from '../plan/grid-state.ts';

export interface RestoredDraft {
  readonly draft: DraftRecord | undefined;
  readonly plan: OpenPlan | undefined;
  readonly grid: GridActions;
  readonly dialogs: Pick<Dialogs, 'open'>;
  readonly say: (message: string) => void;
}

export function useRestoredDraft({ draft, plan, grid, dialogs, say }: RestoredDraft): void {
  const isTaken = useRef(false);
  useEffect(() => {
    // Under a dialog the person could neither see the editor nor type in it.
    if (draft === undefined || plan === undefined || isTaken.current || dialogs.open !== undefined) return;
    isTaken.current = true;
    const { rowId, field, text, base } = draft;
    if (plan.record.id !== draft.planId || !plan.rows.some(({ id }) => id === rowId)) return;
    grid.edit({ rowId, field }, { text, base });
    say('What you were typing when Tabled was closed is back. Control and Enter keeps it, Escape leaves it.');
  }, [draft, plan, grid, dialogs.open, say]);
}
