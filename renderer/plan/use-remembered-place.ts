// Opens a plan where the person left it, and keeps where that is.
import { type RefObject, useEffect, useRef } from 'react';
import { cellFields } from '../../shared/plan/row-cells.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { keepPlace, type PlanPlace, readPlace } from '../look/places.ts';
import type { CellPlace } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { scrollBack, scrolledTo } from './scroll-place.ts';

/** Milliseconds without scrolling after which it is kept what is in sight. */
const AT_REST = 300;

/** The kept cell, where the plan has it still. */
function cellOf({ record, rows }: OpenPlan, { rowId, field }: PlanPlace): CellPlace | undefined {
  const row = rows.find(({ id }) => id === rowId)?.row;
  const known = row && cellFields(row, record.columns).find((one) => one === field);
  return known && { rowId, field: known };
}

export function useRememberedPlace(open: OpenPlan, grid: Grid, scroller: RefObject<HTMLElement | null>): void {
  const planId = open.record.id;
  const latest = useRef({ open, grid });
  const shown = useRef<string>(undefined);
  useEffect(() => {
    latest.current = { open, grid };
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const { dispatch, state } = latest.current.grid;
    const place = readPlace(localStorage, planId);
    const cell = place && cellOf(latest.current.open, place);
    const isHere = latest.current.open.rows.some(({ id }) => id === state.active?.rowId);
    // Where the plan before has taken the keyboard's cell with it, the keyboard goes on here.
    const isKeyboardLost = shown.current !== undefined && document.activeElement === document.body;
    shown.current = planId;
    if (cell !== undefined && !isHere) dispatch({ kind: isKeyboardLost ? 'select' : 'restore', place: cell });
    let stop: () => void = () => undefined;
    if (place !== undefined && !isHere) stop = scrollBack(element, place);
    else if (place === undefined) element.scrollTo(0, 0);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const { open: shown, grid: now } = latest.current;
      // On the way to another plan the table is that one's already.
      if (shown.record.id === planId) {
        const { rowId = '', field = '' } = now.state.active ?? {};
        keepPlace(localStorage, planId, { rowId, field, ...scrolledTo(element) });
      }
    };
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, AT_REST);
    };
    element.addEventListener('scroll', keepSoon, { passive: true });
    element.addEventListener('focusin', keepSoon);
    window.addEventListener('pagehide', keep);
    return () => {
      stop();
      clearTimeout(timer);
      element.removeEventListener('scroll', keepSoon);
      element.removeEventListener('focusin', keepSoon);
      window.removeEventListener('pagehide', keep);
    };
  }, [planId, scroller]);
}
