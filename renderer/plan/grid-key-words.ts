// The table's and the editor's keys in words, for the list of shortcuts: beside the code that gives them their meaning
// (`grid-keys.ts`, `cell-editor.tsx`), and held to it by a test.
import type { KeyMeaning } from './grid-keys.ts';

export interface KeyWords {
  /** Written as shortcuts are: "Ctrl+Home". */
  readonly keys: readonly string[];
  /** How the keys are shown, where they stand for many. */
  readonly shown?: readonly string[];
  readonly words: string;
  /** What the table takes them for, in their order; absent where something else than `keyMeaning` decides. */
  readonly meanings?: readonly KeyMeaning[];
}

export const GRID_KEYS: readonly KeyWords[] = [
  {
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    words: 'Go to the next cell that way',
    meanings: ['up', 'down', 'left', 'right'],
  },
  { keys: ['Tab', 'Shift+Tab'], words: 'Go to the next or the previous cell', meanings: ['next', 'previous'] },
  { keys: ['Home', 'End'], words: 'Go to the row’s first or last cell', meanings: ['rowStart', 'rowEnd'] },
  {
    keys: ['Ctrl+Home', 'Ctrl+End'],
    words: 'Go to the table’s first or last cell',
    meanings: ['tableStart', 'tableEnd'],
  },
  { keys: ['PageUp', 'PageDown'], words: 'Go a page up or down', meanings: ['pageUp', 'pageDown'] },
  { keys: ['Enter', 'F2'], words: 'Edit the cell', meanings: ['edit', 'edit'] },
  {
    keys: ['a', 'B', '1', '('],
    shown: ['any letter'],
    words: 'Type over the cell’s text; digits and signs do so too, but “?”',
    meanings: ['replace', 'replace', 'replace', 'replace'],
  },
  { keys: ['Delete'], words: 'Empty the cell', meanings: ['clear'] },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], words: 'Copy, cut or paste the cell' },
];

export const EDITOR_KEYS: readonly KeyWords[] = [
  { keys: ['Enter'], words: 'Begin a new line' },
  { keys: ['Ctrl+Enter'], words: 'Keep the text' },
  { keys: ['Tab', 'Shift+Tab'], words: 'Keep the text, and go to the next or the previous cell' },
  { keys: ['Escape'], words: 'Leave the cell as it was; what you typed can be brought back' },
  { keys: ['Ctrl+Z', 'Ctrl+Y'], words: 'Undo or redo what was typed' },
];

export const WINDOW_KEYS: readonly KeyWords[] = [
  {
    keys: ['F6', 'Shift+F6'],
    words: 'Go to the window’s next or previous part: the bar, the search, the table, the line below',
  },
  { keys: ['F10'], words: 'Go to the menus' },
  { keys: ['Escape'], words: 'Close a dialog, a menu or the search' },
];
