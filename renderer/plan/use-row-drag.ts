// Drags rows by their handle to another place: a line shows where, the table scrolls at its edges, Escape takes it back.
// The keyboard has commands for the same (WCAG 2.2, 2.5.7).
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { rowsName } from '../db/many-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { moveRowsBefore, moveRowsBelow } from '../db/row-moves.ts';
import type { PasteContext } from '../rows/paste-into-plan.ts';
import { type DropPlace, dropPlace, edgeScroll } from './drop-place.ts';
import { type GridShape, placeInRow } from './grid-moves.ts';
import type { Grid } from './grid-state.ts';
import { rowsSelected, type Selection, withRow } from './selection.ts';

interface DragTable {
  readonly open: OpenPlan;
  readonly shape: GridShape;
  readonly grid: Grid;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly context: Omit<PasteContext, 'plan'>;
}

/** How far the mouse goes before it drags: less is a click. In pixels. */
const THRESHOLD = 4;

/** A click on the handle selects the row whole, as one at the head of a spreadsheet's row does. */
function selectByClick({ shape, grid }: DragTable, rowId: string, held: PointerEvent): void {
  const { active, selection } = grid.state;
  const place = placeInRow(shape, rowId, 0);
  const from = selection?.from.rowId ?? active?.rowId ?? rowId;
  let made: Selection | undefined = rowsSelected(shape, held.shiftKey ? from : rowId, rowId);
  if (held.ctrlKey || held.metaKey) made = withRow(selection, active?.rowId, rowId);
  if (place !== undefined) grid.dispatch({ kind: 'select', place, wanted: 0, selection: made });
}

function draggedIds({ shape, grid }: DragTable, rowId: string): readonly string[] {
  const { selection } = grid.state;
  if (selection?.ids.has(rowId) !== true) return [rowId];
  return shape.rows.filter(({ id }) => selection.ids.has(id)).map(({ id }) => id);
}

/** One drag, from the handle to where it ends. */
class RowDrag {
  readonly ids: readonly string[];
  readonly #table: DragTable;
  readonly #line: HTMLElement | null;
  readonly #rows: readonly PlanRow[];
  readonly #dragged: ReadonlySet<string>;
  readonly #hasTheme: boolean;
  #y = 0;
  #frame = 0;
  #place: DropPlace | undefined;

  constructor(table: DragTable, ids: readonly string[], line: HTMLElement | null) {
    this.ids = ids;
    this.#table = table;
    this.#line = line;
    this.#rows = table.shape.rows.map(({ row }) => row);
    this.#dragged = new Set(ids);
    this.#hasTheme = this.#rows.some(({ id, kind }) => kind === 'theme' && this.#dragged.has(id));
    document.body.style.cursor = 'grabbing';
  }

  /** The rows on screen between which it would end: those that stay. Undefined where there is no place. */
  get between(): { readonly above: string | undefined; readonly below: string | undefined } | undefined {
    if (this.#place === undefined) return undefined;
    const { before } = this.#place;
    const above = this.#rows.findLast(({ id }, index) => index < before && !this.#dragged.has(id));
    return { above: above?.id, below: this.#rows[before]?.id };
  }

  move(y: number): void {
    this.#y = y;
    if (this.#frame === 0) this.#tick();
  }

  #tick(): void {
    const scroller = this.#table.scroller.current;
    if (scroller === null) return;
    const box = scroller.getBoundingClientRect();
    const top = box.top + (scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0);
    scroller.scrollTop += edgeScroll(this.#y, top, box.bottom);
    this.#show(scroller, top, box);
    this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #show(scroller: HTMLElement, top: number, box: DOMRect): void {
    const drawn = [...scroller.querySelectorAll<HTMLElement>('tr[data-row]')];
    const boxes = drawn.map((row) => ({ index: Number(row.dataset['index']), rect: row.getBoundingClientRect() }));
    this.#place = dropPlace(
      this.#rows,
      boxes.map(({ index, rect }) => ({ index, top: rect.top, bottom: rect.bottom })),
      Math.min(Math.max(this.#y, top + 1), box.bottom - 1),
      this.#hasTheme,
    );
    for (const row of drawn) row.toggleAttribute('data-dragged', this.#dragged.has(row.dataset['row'] ?? ''));
    if (this.#line === null) return;
    this.#line.hidden = this.#place === undefined;
    if (this.#place === undefined) return;
    this.#line.style.top = `${Math.min(Math.max(this.#place.y, top), box.bottom - 2)}px`;
    this.#line.style.left = `${box.left}px`;
    this.#line.style.width = `${scroller.clientWidth}px`;
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    document.body.style.cursor = '';
    if (this.#line !== null) this.#line.hidden = true;
    for (const row of document.querySelectorAll('tr[data-dragged]')) row.removeAttribute('data-dragged');
  }
}

async function drop({ open, shape, grid, context }: DragTable, { ids, between }: RowDrag): Promise<void> {
  const { services, say, dialogs } = context;
  const [first] = ids;
  if (between === undefined || first === undefined) return;
  const place = placeInRow(shape, first, 0);
  try {
    await services.db.commits.idle();
    const { db, now } = services;
    const { above, below } = between;
    const planId = open.record.id;
    // Below what is seen above it: rows that are not on screen may stand between the two.
    const done =
      above === undefined
        ? await moveRowsBefore(db, planId, ids, below, now())
        : await moveRowsBelow(db, planId, ids, above, now());
    say(done === undefined ? 'They stand there already.' : `${done}: done. Undo puts them back.`);
    if (place !== undefined) {
      const { selection } = grid.state;
      grid.dispatch({ kind: 'select', place, wanted: 0, selection: selection?.ids.has(first) ? 'same' : undefined });
    }
  } catch (error) {
    dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}

export interface RowDragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** For the element that is the line; hidden while nothing is dragged. */
  readonly line: RefObject<HTMLDivElement | null>;
}

export function useRowDrag(table: DragTable): RowDragHandlers {
  const latest = useRef(table);
  const line = useRef<HTMLDivElement>(null);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = table;
  });
  useEffect(() => () => stop.current?.(), []);

  function begin(rowId: string, pressed: PointerEvent): void {
    let drag: RowDrag | undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      listening.abort();
      drag?.end();
    };
    stop.current = end;
    const options = { signal };
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const far = Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) >= THRESHOLD;
        if (drag === undefined && far) {
          const current = latest.current;
          drag = new RowDrag(current, draggedIds(current, rowId), line.current);
          const names = current.shape.rows.flatMap(({ id, row }) => (drag?.ids.includes(id) ? [row] : []));
          current.context.say(`Moving ${rowsName(names)}. Escape leaves everything where it is.`);
        }
        drag?.move(clientY);
      },
      options,
    );
    document.addEventListener(
      'pointerup',
      () => {
        end();
        if (drag === undefined) selectByClick(latest.current, rowId, pressed);
        else void drop(latest.current, drag);
      },
      options,
    );
    document.addEventListener('pointercancel', end, options);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
        latest.current.context.say('Nothing was moved.');
      },
      { signal, capture: true },
    );
  }

  return {
    line,
    onPointerDown: (event) => {
      const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
      const rowId = grip?.closest('tr')?.dataset['row'];
      if (event.button !== 0 || rowId === undefined) return;
      // No words are marked, and the keyboard stays where it is.
      event.preventDefault();
      begin(rowId, event);
    },
  };
}
