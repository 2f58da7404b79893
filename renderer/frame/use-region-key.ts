// F6 goes round the window's parts, as it does in Windows programs: the bar above, the search, the plan or the first screen, the
// details beside it, what waits, the line below. It does not leave a dialog.
import { useEffect } from 'react';

/** Each part of the window, and where the keyboard comes into it. */
const PARTS = [
  { part: 'header', entries: ['fieldset button', 'button'] },
  { part: 'search', entries: ['input'] },
  { part: 'main', entries: ['[role="grid"] [tabindex="0"]', 'button'] },
  { part: 'aside[data-panel]', entries: ['[data-head]'] },
  { part: '[data-region]', entries: ['button'] },
  { part: 'footer', entries: ['button'] },
] as const;

function stops(): readonly { readonly part: HTMLElement; readonly entry: HTMLElement }[] {
  return PARTS.flatMap(({ part: selector, entries }) => {
    const part = document.querySelector<HTMLElement>(selector);
    const entry = entries.map((name) => part?.querySelector<HTMLElement>(name)).find((found) => found != null);
    return part === null || entry == null ? [] : [{ part, entry }];
  });
}

export function useRegionKey(): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'F6' || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
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
