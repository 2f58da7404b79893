// What a key means in the plan's table while no cell is being edited (WAI-ARIA authoring practices, grid pattern).
import type { KeyPress } from '../ui/key-press.ts';
import type { Move } from './grid-moves.ts';

const MEANINGS: Readonly<Record<string, KeyMeaning>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Delete: 'clear',
};

/**
 * What is typed over a cell's text, as in a spreadsheet. A space is none: it is what one presses to page down. Nor is a
 * question mark, which asks for the list of keys.
 */
function isTyped({ key }: KeyPress): boolean {
  return [...key].length === 1 && key !== ' ' && key !== '?';
}

export type KeyMeaning = Move | 'edit' | 'replace' | 'clear' | 'pageUp' | 'pageDown';

/** A move, a wish to edit, or nothing: then the key is somebody else's. */
export function keyMeaning(press: KeyPress): KeyMeaning | undefined {
  if (press.altKey) return undefined;
  const main = press.ctrlKey || press.metaKey;
  if (press.key === 'Tab' && !main) return press.shiftKey ? 'previous' : 'next';
  if (!main && isTyped(press)) return 'replace';
  if (press.shiftKey) return undefined;
  if (!main && (press.key === 'F2' || press.key === 'Enter')) return 'edit';
  if (main && press.key === 'Home') return 'tableStart';
  if (main && press.key === 'End') return 'tableEnd';
  return main ? undefined : MEANINGS[press.key];
}
