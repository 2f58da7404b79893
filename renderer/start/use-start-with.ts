// What a start may begin with: the file that was named on the command line, and a draft that was cut off.
import { useEffect, useRef } from 'react';
import type { FileTicket } from '../../shared/desk.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import type { DraftRecord } from '../db/schema.ts';
import type { Dialogs } from '../dialogs.ts';
import type { GridActions } from '../plan/grid-state.ts';

export interface StartWith {
  readonly launchFile: FileTicket | null;
  readonly importFile: (file: FileTicket) => void;
  readonly draft: DraftRecord | undefined;
  readonly plan: OpenPlan | undefined;
  readonly grid: GridActions;
  readonly dialogs: Pick<Dialogs, 'open'>;
  readonly say: (message: string) => void;
}

export function useStartWith({ launchFile, importFile, draft, plan, grid, dialogs, say }: StartWith): void {
  const isFileTaken = useRef(false);
  const isDraftTaken = useRef(false);
  useEffect(() => {
    if (launchFile === null || isFileTaken.current) return;
    isFileTaken.current = true;
    importFile(launchFile);
  }, [launchFile, importFile]);
  useEffect(() => {
    // Under a dialog the person could neither see the editor nor type in it.
    if (draft === undefined || plan === undefined || isDraftTaken.current || dialogs.open !== undefined) return;
    isDraftTaken.current = true;
    const { rowId, field, text, base } = draft;
    if (plan.record.id !== draft.planId || !plan.rows.some(({ id }) => id === rowId)) return;
    grid.edit({ rowId, field }, { text, base });
    say('What you were typing when Tabled was closed is back. Control and Enter keeps it, Escape leaves it.');
  }, [draft, plan, grid, dialogs.open, say]);
}
