import { describe, expect, it } from 'vitest';
import { ALL_COMMANDS } from '../../../../renderer/commands/all-commands.ts';
import { commandsIn, HELP_TOPICS } from '../../../../renderer/help/help-topics.ts';
import {
  EDITOR_KEYS,
  GRID_KEYS,
  PART_KEYS,
  SELECTION_KEYS,
  WINDOW_KEYS,
} from '../../../../renderer/plan/grid-key-words.ts';
import { keyMeaning } from '../../../../renderer/plan/grid-keys.ts';
import { selectionKey } from '../../../../renderer/plan/selection-keys.ts';

function press(shortcut: string) {
  const parts = shortcut.split('+');
  const held = (name: string) => parts.includes(name);
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: held('Ctrl'),
    metaKey: false,
    shiftKey: held('Shift'),
    altKey: held('Alt'),
  };
}

describe('the table’s keys in words', () => {
  it.each(GRID_KEYS.filter(({ meanings }) => meanings !== undefined))('$words: that is what they do', (one) => {
    expect(one.keys.map((key) => keyMeaning(press(key)))).toEqual(one.meanings);
  });

  it.each(SELECTION_KEYS)('$words: that is what they do', ({ keys, selects }) => {
    expect(keys.map((key) => selectionKey(press(key))?.kind)).toEqual(keys.map(() => selects));
  });

  it('leave none out', () => {
    const told = new Set([...GRID_KEYS, ...SELECTION_KEYS].flatMap(({ keys }) => keys));
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter'];
    const all = [...keys, 'F2', 'Delete', 'Tab', 'Space', 'Escape', 'Backspace', 'Insert', 'A', 'C'].flatMap((key) =>
      ['', 'Ctrl+', 'Shift+', 'Ctrl+Shift+', 'Alt+'].map((held) => `${held}${key}`),
    );
    const taken = all.filter((key) => {
      const meaning = selectionKey(press(key)) ?? keyMeaning(press(key));
      return meaning !== undefined && meaning !== 'replace';
    });
    expect(taken.length).toBeGreaterThan(25);
    expect(taken.filter((key) => !told.has(key))).toEqual([]);
  });
});

describe('no command takes a key', () => {
  const shortcuts = ALL_COMMANDS.flatMap(({ shortcut }) => (shortcut === '' ? [] : [shortcut]));

  it('that the table has a meaning for', () => {
    expect(shortcuts.filter((shortcut) => selectionKey(press(shortcut)) ?? keyMeaning(press(shortcut)))).toEqual([]);
  });

  it('that the list of keys gives to the table, the editor, a part or the window', () => {
    const others = [GRID_KEYS, SELECTION_KEYS, EDITOR_KEYS, PART_KEYS, WINDOW_KEYS].flat();
    const keys = new Set(others.flatMap((one) => one.keys));
    // An editor's Undo and Redo are the text's own while it is edited: the commands yield.
    const yielding = ALL_COMMANDS.filter(({ yieldsToText }) => yieldsToText).map(({ shortcut }) => shortcut);
    expect(shortcuts.filter((shortcut) => keys.has(shortcut) && !yielding.includes(shortcut))).toEqual([]);
  });
});

it('the help speaks of commands that there are, by shortcuts that they have', () => {
  const spoken = HELP_TOPICS.flatMap(({ paragraphs }) => paragraphs.flatMap(commandsIn));
  const known = new Map(ALL_COMMANDS.map(({ id, shortcut }) => [id, shortcut]));
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((id) => (known.get(id) ?? '') === '')).toEqual([]);
});
