// The edge between table and panel, which is drawn or moved by the arrow keys (WAI-ARIA practices, window splitter).
import type { KeyboardEvent, PointerEvent } from 'react';
import { classNames } from '../ui/class-names.ts';
import { PANEL_WIDTH } from './panel-memory.ts';
import styles from './side-panel.module.css';
import type { Panel } from './use-panel.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowRight: -1 };

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

export function PanelEdge({ panel }: { readonly panel: Panel }) {
  function handleKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    panel.resize(panel.width + step);
  }

  function drag(event: PointerEvent<HTMLHRElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? window.innerWidth;
    panel.resize((right - event.clientX) / rem());
  }

  return (
    <hr
      className={classNames(styles, 'edge')}
      tabIndex={0}
      aria-label="Width of the details"
      aria-orientation="vertical"
      aria-valuenow={panel.width}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      aria-valuetext={`${panel.width} letters wide`}
      onKeyDown={handleKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
