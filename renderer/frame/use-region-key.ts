// F6 goes round the window's parts, as it does in Windows programs: the bar above, the outline, the filter, the search,
// the plan or the first screen, the details beside it, what waits, the line below. It does not leave a dialog. F10 goes to
// the menus.
import { useEffect } from 'react';

/** Each part of the window, and where the keyboard comes into it. */
const PARTS = [
  { part: 'header', entries: ['fieldset button', 'button'] },
  { part: '[data-window-part="outline"]', entries: ['[role="option"][tabindex="0"]', 'button'] },
  { part: '[data-window-part="filter"]', entries: ['button'] },
  { part: 'search', entries: ['input'] },
  { part: 'main', entries: ['[role="grid"] [tabindex="0"]', 'button'] },
  { part: 'aside[data-panel]', entries: ['[data-head]'] },
  { part: '[data-region]', entries: ['button'] },
  { part: 'footer', entries: ['button'] },
] as const;

function stops(): readonly { readonly part: HTMLElement; readonly entry: HTMLElement }[] {
  return PARTS.flatMap(({ part: selector, entries }) => {
    const part = document.querySelector<HTMLElement>(selector);
    const entry = entries
      .flatMap((name) => [...(part?.querySelectorAll<HTMLElement>(name) ?? [])])
      .find((found) => found.checkVisibility());
    return part === null || entry == null ? [] : [{ part, entry }];
  });
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

export function useRegionKey(): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.key === 'F10' && !event.shiftKey && !isInDialog()) {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-menus] button')?.focus();
        return;
      }
      if (event.key !== 'F6' || isInDialog()) return;
      const all = stops();
      const current = all.findIndex(({ part }) => part.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = all[current === -1 && event.shiftKey ? all.length - 1 : (current + step + all.length) % all.length];
      if (next === undefined) return;
      event.preventDefault();
      next.entry.focus();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
