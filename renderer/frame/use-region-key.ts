// F6 goes round the window's parts, as it does in Windows programs: the bar above, the plan, the line below.
import { useEffect } from 'react';

const ENTRIES = ['[role="toolbar"] button', '[role="grid"] td[tabindex="0"]', 'footer button'] as const;

export function useRegionKey(): void {
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'F6' || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const entries = ENTRIES.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
      const { activeElement } = document;
      const current = entries.findIndex((entry) => {
        const region = entry.closest('[role="toolbar"], [role="grid"], footer');
        return region?.contains(activeElement) ?? false;
      });
      const next = entries[(current + (event.shiftKey ? entries.length - 1 : 1)) % entries.length];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
