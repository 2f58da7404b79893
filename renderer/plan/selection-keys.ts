// What a key does to what is selected in the plan's table (WAI-ARIA authoring practices, grid pattern: selecting cells).
import type { KeyPress } from '../ui/key-press.ts';
import type { Stretch } from './selection.ts';

export type SelectionKey =
  | { readonly kind: 'stretch'; readonly move: Stretch }
  | { readonly kind: 'stretchPage'; readonly by: 1 | -1 }
  /** The keyboard goes on, and what is selected stays. */
  | { readonly kind: 'walk'; readonly move: 'up' | 'down' | 'left' | 'right' }
  | { readonly kind: 'row' | 'toggleRow' | 'all' | 'none' };

const STRETCHES: Readonly<Record<string, Stretch>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
};
const FAR: Readonly<Record<string, Stretch>> = { Home: 'tableStart', End: 'tableEnd' };
const WALKS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function withShift({ key }: KeyPress, main: boolean): SelectionKey | undefined {
  if (key === ' ' && !main) return { kind: 'row' };
  if (!main && (key === 'PageDown' || key === 'PageUp')) {
    return { kind: 'stretchPage', by: key === 'PageDown' ? 1 : -1 };
  }
  const move = main ? FAR[key] : STRETCHES[key];
  return move && { kind: 'stretch', move };
}

/** Undefined where the key has nothing to do with what is selected. */
export function selectionKey(press: KeyPress): SelectionKey | undefined {
  if (press.altKey) return undefined;
  const main = press.ctrlKey || press.metaKey;
  if (press.shiftKey) return withShift(press, main);
  if (!main) return press.key === 'Escape' ? { kind: 'none' } : undefined;
  if (press.key === ' ') return { kind: 'toggleRow' };
  if (press.key.toLowerCase() === 'a') return { kind: 'all' };
  const move = WALKS[press.key];
  return move && { kind: 'walk', move };
}
