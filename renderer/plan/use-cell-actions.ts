// What cells do when they are selected, edited, kept or left. The functions stay the same over time, so that a key
// press re-draws the cells it concerns and no others.
import { useEffect, useMemo, useRef } from 'react';
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import { editCell } from '../db/edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { type Services, useServices } from '../services.ts';
import type { Leaving } from './cell-editor.tsx';
import type { CellActions } from './grid-cell.tsx';
import { type CellPlace, columnOf, movedPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';

interface Latest {
  readonly open: OpenPlan;
  readonly grid: Grid;
  readonly services: Services;
  readonly onKept: (what: string) => void;
  readonly onError: (error: TabledError) => void;
}

export type CellOutcomes = Pick<Latest, 'onKept' | 'onError'>;

function goOn({ open, grid }: Latest, place: CellPlace, leaving: Leaving): void {
  if (leaving === 'away') return;
  const { columns } = open.record;
  const next = leaving === 'stay' ? undefined : movedPlace({ rows: open.rows, columns }, place, leaving, 0);
  const target = next ?? place;
  grid.select(target, columnOf(target.field, columns));
}

async function keep(latest: Latest, place: CellPlace, text: string): Promise<void> {
  const { open, grid, services, onKept, onError } = latest;
  const { db, windowId, now } = services;
  try {
    const what = await editCell(db, open.record.id, { ...place, text, windowId }, now());
    if (what !== undefined) onKept(what);
  } catch (error) {
    // The text is offered back beside the error, and stays stored as a draft.
    grid.dispatch({ kind: 'left', place, text });
    onError(asTabledError(error));
  }
}

export function useCellActions(open: OpenPlan, grid: Grid, { onKept, onError }: CellOutcomes): CellActions {
  const services = useServices();
  const latest = useRef<Latest>({ open, grid, services, onKept, onError });
  useEffect(() => {
    latest.current = { open, grid, services, onKept, onError };
  });
  const { openEditor } = grid;
  return useMemo(
    () => ({
      openEditor,
      onSelect: (place) => {
        const { open: current, grid: table } = latest.current;
        table.select(place, columnOf(place.field, current.record.columns));
      },
      onEdit: (place) => latest.current.grid.edit(place),
      onKeep: (place, text, leaving) => {
        const { grid: table, open: current } = latest.current;
        table.dispatch({ kind: 'kept', kept: { ...place, text, over: current.rows } });
        goOn(latest.current, place, leaving);
        void keep(latest.current, place, text);
      },
      onLeave: (place, typed) => latest.current.grid.dispatch({ kind: 'left', place, text: typed }),
    }),
    [openEditor],
  );
}
