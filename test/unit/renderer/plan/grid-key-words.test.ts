import { describe, expect, it } from 'vitest';
import { ALL_COMMANDS } from '../../../../renderer/commands/all-commands.ts';
import { commandsIn, HELP_TOPICS } from '../../../../renderer/help/help-topics.ts';
import { GRID_KEYS } from '../../../../renderer/plan/grid-key-words.ts';
import { keyMeaning } from '../../../../renderer/plan/grid-keys.ts';

function press(shortcut: string) {
  const parts = shortcut.split('+');
  const held = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
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

  it('leave none out', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter'];
    const all = [...keys, 'F2', 'Delete', 'Tab', 'Shift+Tab', 'Ctrl+Home', 'Ctrl+End', 'x'];
    const told = new Set(GRID_KEYS.flatMap(({ meanings }) => meanings ?? []));
    expect(all.map((key) => keyMeaning(press(key))).filter((meaning) => meaning && !told.has(meaning))).toEqual([]);
  });
});

it('the help speaks of commands that there are, by shortcuts that they have', () => {
  const spoken = HELP_TOPICS.flatMap(({ paragraphs }) => paragraphs.flatMap(commandsIn));
  const known = new Map(ALL_COMMANDS.map(({ id, shortcut }) => [id, shortcut]));
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((id) => (known.get(id) ?? '') === '')).toEqual([]);
});
