// The columns above the pages, with the lines between them to draw wider and narrower, by mouse and by keyboard
// (WAI-ARIA 1.2: separator; APG: window splitter).
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { classNames } from '../ui/class-names.ts';
import { type DrawnShares, LEAST_SHARE, moveLine } from './column-shares.ts';
import styles from './page-preview.module.css';

export interface ColumnStripProps {
  readonly shares: DrawnShares;
  readonly onChange: (shares: ExportSettings['columnShares']) => void;
}

const STEP = 1;
const LARGE_STEP = 5;

/** How far a key moves a line, in hundredths; undefined for a key that moves none. */
function stepOf({ key, shiftKey }: KeyboardEvent): number | undefined {
  const step = shiftKey ? LARGE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return -step;
    case 'ArrowRight':
      return step;
    case 'Home':
      return -100;
    case 'End':
      return 100;
    default:
      return undefined;
  }
}

export function ColumnStrip({ shares, onChange }: ColumnStripProps) {
  const strip = useRef<HTMLFieldSetElement>(null);
  const drag = useRef<{ readonly from: number; readonly shares: DrawnShares } | undefined>(undefined);
  const { number, columns } = shares;

  function handleDrag(event: PointerEvent, after: number): void {
    const width = strip.current?.getBoundingClientRect().width ?? 0;
    if (drag.current === undefined || width === 0) return;
    onChange(moveLine(drag.current.shares, after, ((event.clientX - drag.current.from) * 100) / width));
  }

  let edge = number;
  return (
    <fieldset ref={strip} aria-label="Widths of the columns" className={classNames(styles, 'strip')}>
      {columns.map(({ field, label, share }, index) => {
        const start = index === 0 ? 0 : edge;
        edge += share;
        const end = edge;
        const next = columns[index + 1];
        return (
          <div
            key={field}
            className={classNames(styles, 'column')}
            style={{ left: `${start}%`, width: `${end - start}%` }}
          >
            <span title={label}>{label}</span>
            {next !== undefined && (
              <hr
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={`Line between ${label} and ${next.label}`}
                aria-valuemin={LEAST_SHARE}
                aria-valuemax={Math.max(Math.round(share + next.share - LEAST_SHARE), Math.round(share))}
                aria-valuenow={Math.round(share)}
                aria-valuetext={`${label} ${Math.round(share)} %, ${next.label} ${Math.round(next.share)} %`}
                className={classNames(styles, 'line')}
                onKeyDown={(event) => {
                  const step = stepOf(event);
                  if (step === undefined) return;
                  event.preventDefault();
                  onChange(moveLine(shares, index, step));
                }}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  drag.current = { from: event.clientX, shares };
                }}
                onPointerMove={(event) => handleDrag(event, index)}
                onPointerUp={() => {
                  drag.current = undefined;
                }}
                onPointerCancel={() => {
                  drag.current = undefined;
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
