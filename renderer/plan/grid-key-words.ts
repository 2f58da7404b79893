// The keys of the table, the editor and the window's parts in words, for the list of shortcuts: beside the code that gives
// them their meaning (`grid-keys.ts`, `selection-keys.ts`, `cell-editor.tsx`), and held to it by a test.
import type { KeyMeaning } from './grid-keys.ts';
import type { SelectionKey } from './selection-keys.ts';

export interface KeyWords {
  /** Written as shortcuts are: "Ctrl+Home"; the space bar as "Space". */
  readonly keys: readonly string[];
  /** How the keys are shown, where they stand for many. */
  readonly shown?: readonly string[];
  readonly words: string;
  /** What the table takes them for, in their order; absent where something else than `keyMeaning` decides. */
  readonly meanings?: readonly KeyMeaning[];
  /** What they do to what is selected, each of them. */
  readonly selects?: SelectionKey['kind'];
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

export const GRID_KEYS: readonly KeyWords[] = [
  { keys: ARROWS, words: 'Go to the next cell that way', meanings: ['up', 'down', 'left', 'right'] },
  { keys: ['Tab', 'Shift+Tab'], words: 'Go to the next or the previous cell', meanings: ['next', 'previous'] },
  { keys: ['Home', 'End'], words: 'Go to the row’s first or last cell', meanings: ['rowStart', 'rowEnd'] },
  {
    keys: ['Ctrl+Home', 'Ctrl+End'],
    words: 'Go to the table’s first or last cell',
    meanings: ['tableStart', 'tableEnd'],
  },
  { keys: ['PageUp', 'PageDown'], words: 'Go a page up or down', meanings: ['pageUp', 'pageDown'] },
  { keys: ['Enter', 'F2'], words: 'Edit the cell', meanings: ['edit', 'edit'] },
  { keys: ['Alt+ArrowDown'], words: 'Edit the cell, with the words to choose from where its column has some' },
  {
    keys: ['a', 'B', '1', '('],
    shown: ['any letter'],
    words: 'Type over the cell’s text; digits and signs do so too, but “?”',
    meanings: ['replace', 'replace', 'replace', 'replace'],
  },
  { keys: ['Delete'], words: 'Empty the cell, or all cells that are selected', meanings: ['clear'] },
  {
    keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
    words: 'Copy, cut or paste the cell, the selected cells or the selected rows',
  },
];

export const SELECTION_KEYS: readonly KeyWords[] = [
  {
    keys: ARROWS.map((key) => `Shift+${key}`),
    shown: ['Shift+arrows'],
    words: 'Select the cells that way too',
    selects: 'stretch',
  },
  { keys: ['Shift+Home', 'Shift+End'], words: 'Select to the row’s first or last cell', selects: 'stretch' },
  {
    keys: ['Ctrl+Shift+Home', 'Ctrl+Shift+End'],
    words: 'Select to the table’s first or last cell',
    selects: 'stretch',
  },
  { keys: ['Shift+PageUp', 'Shift+PageDown'], words: 'Select a page up or down', selects: 'stretchPage' },
  { keys: ['Shift+Space'], words: 'Select the whole row, or all rows from where the selection began', selects: 'row' },
  {
    keys: ARROWS.map((key) => `Ctrl+${key}`),
    shown: ['Ctrl+arrows'],
    words: 'Go on, and leave selected what is selected',
    selects: 'walk',
  },
  { keys: ['Ctrl+Space'], words: 'Select this row as well, or no longer', selects: 'toggleRow' },
  { keys: ['Ctrl+A'], words: 'Select all rows that are shown', selects: 'all' },
  { keys: ['Escape'], words: 'Select nothing', selects: 'none' },
];

export const EDITOR_KEYS: readonly KeyWords[] = [
  { keys: ['Enter'], words: 'Begin a new line; after a bullet, a new bullet' },
  { keys: ['-', 'Space'], words: 'At the beginning of a line: begin a bullet' },
  { keys: ['Tab', 'Shift+Tab'], words: 'In a bullet: nest it, or take it back' },
  { keys: ['Tab', 'Shift+Tab'], words: 'Elsewhere: keep the text, and go to the next or the previous cell' },
  { keys: ['Ctrl+Enter'], words: 'Keep the text' },
  { keys: ['Escape'], words: 'Leave the cell as it was; what you typed can be brought back' },
  { keys: ['Ctrl+Z', 'Ctrl+Y'], words: 'Undo or redo what was typed' },
  { keys: ['ArrowDown', 'ArrowUp', 'Enter'], words: 'Where words or names are offered: choose one, and take it' },
];

export const PART_KEYS: readonly KeyWords[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'Enter'], words: 'In the outline: choose a theme, and go there' },
  { keys: ['Escape'], words: 'From the outline or the details: back to the table' },
  { keys: ['Ctrl+Enter'], words: 'In the details: keep the note or the text' },
  { keys: ['ArrowLeft', 'ArrowRight'], words: 'At the edge of the details: make them wider or narrower' },
  { keys: ['Escape'], words: 'In the filter: close its bar; what it has set stays' },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], words: 'In “Columns…”: move the column in their order' },
];

export const WINDOW_KEYS: readonly KeyWords[] = [
  {
    keys: ['F6', 'Shift+F6'],
    words:
      'Go to the window’s next or previous part: the bar, the outline, the filter, the search, the table, the details, the line below',
  },
  { keys: ['F10'], words: 'Go to the menus' },
  { keys: ['Escape'], words: 'Close a dialog, a menu or the search' },
];
