// Whatever is begun while a cell is open keeps first what is typed there.
import type { GridActions } from './grid-state.ts';

/** Keeps what is being typed. The keyboard stays on the cell, so that a dialog that comes up gives it back to there. */
export function keepTyping(grid: GridActions): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) {
    activeElement.closest<HTMLElement>('[role="grid"] td')?.focus();
    // Of the panel, its head: the editor goes, and the button that opened it is drawn in its place only then.
    activeElement.closest('[data-panel]')?.querySelector<HTMLElement>('[data-head]')?.focus();
  }
  grid.keepOpenEdit();
}
