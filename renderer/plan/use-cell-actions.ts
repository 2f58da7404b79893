// What cells do when they are selected, edited, kept or left. The functions stay the same over time, so that a key
// press re-draws the cells it concerns and no others.
import { useEffect, useMemo, useRef } from 'react';
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import { tableColumns } from '../../shared/plan/table-view.ts';
import { dropDraft } from '../db/drafts.ts';
import { editCell } from '../db/edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { keepAside } from '../db/unkept.ts';
import { type Services, useServices } from '../services.ts';
import type { EditorText, Leaving } from './cell-editor.tsx';
import type { CellActions } from './grid-cell.tsx';
import { type CellPlace, columnOf, movedPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { useParties } from './use-parties.ts';

interface Latest {
  readonly open: OpenPlan;
  readonly grid: Grid;
  readonly services: Services;
  /** @param isCleared whether the cell is empty now */
  readonly onKept: (what: string, isCleared: boolean) => void;
  /** A typed text was left, and is offered back. */
  readonly onLeft: () => void;
  readonly onError: (error: TabledError) => void;
  readonly onSay: (message: string) => void;
}

export type CellOutcomes = Pick<Latest, 'onKept' | 'onLeft' | 'onError' | 'onSay'>;

function goOn({ open, grid }: Latest, place: CellPlace, leaving: Leaving): void {
  if (leaving === 'away') return;
  const columns = tableColumns(open.record, [place.field]);
  const next = leaving === 'stay' ? undefined : movedPlace({ rows: open.rows, columns }, place, leaving, 0);
  const target = next ?? place;
  grid.select(target, columnOf(target.field, columns));
}

/** The text stays beside the plan: in the working copy, or where that takes nothing any more, in its editor again. */
async function putAside({ grid, services }: Latest, typed: EditorText): Promise<void> {
  const { db, windowId, lastWords, newId, now } = services;
  grid.dispatch({ kind: 'refused', place: typed });
  try {
    await keepAside(db, typed, { windowId, id: typed.unkeptId ?? newId(), now: now() });
    lastWords.release(typed);
  } catch {
    const { rowId, field, text, base } = typed;
    grid.edit({ rowId, field }, { text, base });
  }
}

async function keep(latest: Latest, typed: EditorText): Promise<void> {
  const { db, windowId, lastWords, now } = latest.services;
  const { planId, rowId, field, text, base, unkeptId } = typed;
  const edit = { rowId, field, text, base, windowId, ...(unkeptId === undefined ? {} : { unkeptId }) };
  try {
    const what = await editCell(db, planId, edit, now());
    lastWords.release(typed);
    if (what !== undefined) latest.onKept(what, text === '');
  } catch (error) {
    await putAside(latest, typed);
    latest.onError(asTabledError(error));
  }
}

export function useCellActions(open: OpenPlan, grid: Grid, outcomes: CellOutcomes): CellActions {
  const services = useServices();
  const latest = useRef<Latest>({ open, grid, services, ...outcomes });
  useEffect(() => {
    latest.current = { open, grid, services, ...outcomes };
  });
  const parties = useParties(open.rows);
  const { openEditor } = grid;
  return useMemo(
    () => ({
      openEditor,
      parties,
      say: (message) => latest.current.onSay(message),
      onSelect: (place) => {
        const { open: current, grid: table } = latest.current;
        table.dispatch({ kind: 'focused', place, wanted: columnOf(place.field, tableColumns(current.record)) });
      },
      onEdit: (place) => latest.current.grid.edit(place),
      onKeep: (typed, leaving) => {
        const { grid: table, open: current, services: given } = latest.current;
        const { rowId, field, text, base } = typed;
        const place = { rowId, field };
        if (text === base) {
          // Nothing was typed: whatever the cell has by now is not to be touched.
          table.dispatch({ kind: 'closed', place });
          given.lastWords.drop(typed);
          dropDraft(given.db, given.windowId).catch(() => undefined);
        } else {
          table.dispatch({ kind: 'kept', kept: { ...place, text, over: current.rows } });
          void keep(latest.current, typed);
        }
        goOn(latest.current, place, leaving);
      },
      onLeave: (place, typed) => {
        latest.current.grid.dispatch({ kind: 'left', place, text: typed });
        if (typed !== undefined) latest.current.onLeft();
      },
    }),
    [openEditor, parties],
  );
}
