// The right edge of a heading, by which the mouse draws the column wider or narrower; a double click gives it its usual
// width again. For the keyboard there are commands, and the dialog of the columns.
import { type PointerEvent, type RefObject, useRef } from 'react';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { GREATEST_WIDTH, LEAST_WIDTH } from '../../shared/plan/table-view.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './plan-grid.module.css';
import { remInPixels } from './rem-in-pixels.ts';

export interface ColumnEdgeProps {
  readonly field: CellField;
  /** Holds the widths of all columns. */
  readonly widths: RefObject<HTMLTableColElement | null>;
  readonly onResize: (field: CellField, width: number | undefined) => void;
}

interface Drag {
  /** Where the mouse was pressed, in pixels from the left. */
  readonly from: number;
  /** In rem. */
  readonly width: number;
}

export function ColumnEdge({ field, widths, onResize }: ColumnEdgeProps) {
  const drag = useRef<Drag | undefined>(undefined);
  const latest = useRef<number | undefined>(undefined);
  const column = () => widths.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`) ?? null;

  function begin(event: PointerEvent): void {
    const width = column()?.getBoundingClientRect().width ?? 0;
    if (event.button !== 0 || width === 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: width / remInPixels() };
  }

  function follow(event: PointerEvent): void {
    if (drag.current === undefined) return;
    const width = drag.current.width + (event.clientX - drag.current.from) / remInPixels();
    latest.current = Math.min(Math.max(width, LEAST_WIDTH), GREATEST_WIDTH);
    // The column itself, until the mouse is let go: to draw the table anew for each pixel would be slow.
    column()?.style.setProperty('width', `${latest.current}rem`);
  }

  function end(): void {
    if (latest.current !== undefined) onResize(field, latest.current);
    drag.current = undefined;
    latest.current = undefined;
  }

  return (
    <span
      aria-hidden="true"
      className={classNames(styles, 'edge')}
      title="Drag to make the column wider or narrower; double-click for its usual width"
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onResize(field, undefined)}
    />
  );
}
