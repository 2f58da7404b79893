// Where the keyboard goes in the side panel.
const PANEL = 'aside[data-panel]';

/** What opens the editor of a new progress note, among the fields. */
export const NEW_NOTE = 'progress:new';

function openers(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${PANEL} [data-opens]`)];
}

/** Whether the panel lies over the table, where the window has no room for both (side-panel.module.css). */
export function isOverTable(): boolean {
  return window.matchMedia('(max-width: 52rem)').matches;
}

/** To the head of the panel. */
export function focusPanel(): void {
  document.querySelector<HTMLElement>(`${PANEL} [data-head]`)?.focus();
}

/** To a text beside the cells, once the panel has it: to what opens its editor, or where it stands. */
export function focusInPanel(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const name = CSS.escape(place);
      const found = document.querySelector<HTMLElement>(`${PANEL} :is([data-opens="${name}"], [data-place="${name}"])`);
      if (found === null) return;
      found.focus();
      found.closest('li')?.scrollIntoView({ block: 'nearest' });
    }),
  );
}

/** Back to the button that opened an editor, once that has closed; to the one after or before it where `by` is not 0. */
export function focusOpener(field: string, by: -1 | 0 | 1 = 0): void {
  requestAnimationFrame(() => {
    const all = openers();
    const at = all.findIndex(({ dataset }) => dataset['opens'] === field);
    const next = at === -1 ? all.find(({ dataset }) => dataset['opens'] === NEW_NOTE) : (all[at + by] ?? all[at]);
    next?.focus();
  });
}
