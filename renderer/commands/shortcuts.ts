// Keyboard shortcuts: matching a key press, and writing them as the platform does.
import type { KeyPress } from '../ui/key-press.ts';

function isSign(key: string): boolean {
  return /^[^\p{L}\p{N}\s]$/u.test(key);
}

/** Whether a key press is the shortcut. @param isMac there, Command takes Ctrl's part */
export function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  if (shortcut === '') return false;
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const main = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    main === parts.includes('Ctrl') &&
    // Which keys give a sign is the keyboard's own matter: "?" is Shift and another one here, not there.
    (press.shiftKey === parts.includes('Shift') || isSign(key)) &&
    press.altKey === parts.includes('Alt') &&
    !other
  );
}

const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
};
const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** A shortcut to show: "Ctrl+Shift+Z", on a Mac "⌘⇧Z". */
export function shownShortcut(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split('+').map((part) => KEY_SIGNS[part] ?? part);
  return isMac ? parts.map((part) => MAC_SIGNS[part] ?? part).join('') : parts.join('+');
}

/** As the aria-keyshortcuts attribute has them (WAI-ARIA 1.2): "Control+Shift+Z". */
export function ariaShortcut(shortcut: string, isMac: boolean): string {
  return shortcut.replace('Ctrl', isMac ? 'Meta' : 'Control');
}
