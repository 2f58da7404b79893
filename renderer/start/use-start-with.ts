// What a start may begin with: a draft that was cut off.
import { useEffect, useRef } from 'react';
import type { OpenPlan } from '../db/open-plan.ts';
import type { DraftRecord } from '../db/schema.ts';
import type { GridActions } from '../plan/grid-state.ts';

export interface StartWith {
  readonly draft: DraftRecord | undefined;
  readonly plan: OpenPlan | undefined;
  readonly grid: GridActions;
  readonly say: (message: string) => void;
}

export function useStartWith({ draft, plan, grid, say }: StartWith): void {
  const isDraftTaken = useRef(false);
  useEffect(() => {
    if (draft === undefined || plan === undefined || isDraftTaken.current) return;
    isDraftTaken.current = true;
    const { rowId, field, text } = draft;
    if (plan.record.id !== draft.planId || !plan.rows.some(({ id }) => id === rowId)) return;
    grid.edit({ rowId, field }, text);
    say('What you were typing when Tabled was closed is back. Control and Enter keeps it, Escape leaves it.');
  }, [draft, plan, grid, say]);
}
