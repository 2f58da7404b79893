// What a key means in the plan's table while no cell is being edited (WAI-ARIA authoring practices, grid pattern).
import type { KeyPress } from '../ui/key-press.ts';
import type { Move } from './grid-moves.ts';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
};

/** A move, a wish to edit, or nothing: then the key is somebody else's. */
export function keyMeaning(press: KeyPress): Move | 'edit' | undefined {
  if (press.altKey) return undefined;
  const main = press.ctrlKey || press.metaKey;
  if (press.key === 'Tab' && !main) return press.shiftKey ? 'previous' : 'next';
  if (press.shiftKey) return undefined;
  if (press.key === 'F2' || (press.key === 'Enter' && !main)) return 'edit';
  if (main && press.key === 'Home') return 'tableStart';
  if (main && press.key === 'End') return 'tableEnd';
  return main ? undefined : MOVES[press.key];
}
