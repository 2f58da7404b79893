import { describe, expect, it } from 'vitest';
import { ALL_COMMANDS } from '../../../../renderer/commands/all-commands.ts';
import { ariaShortcut, matchesShortcut, shownShortcut } from '../../../../renderer/commands/shortcuts.ts';

function press(key: string, ...held: readonly string[]) {
  return {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

describe('shortcuts', () => {
  it('match their keys, and no more and no fewer', () => {
    expect(matchesShortcut(press('z', 'ctrl'), 'Ctrl+Z', false)).toBe(true);
    expect(matchesShortcut(press('Z', 'ctrl', 'shift'), 'Ctrl+Z', false)).toBe(false);
    expect(matchesShortcut(press('z'), 'Ctrl+Z', false)).toBe(false);
    expect(matchesShortcut(press('z', 'ctrl', 'meta'), 'Ctrl+Z', false)).toBe(false);
    expect(matchesShortcut(press('Enter', 'ctrl', 'shift'), 'Ctrl+Shift+Enter', false)).toBe(true);
    expect(matchesShortcut(press('a'), '', false)).toBe(false);
  });

  it('are Command’s on a Mac', () => {
    expect(matchesShortcut(press('z', 'meta'), 'Ctrl+Z', true)).toBe(true);
    expect(matchesShortcut(press('z', 'ctrl'), 'Ctrl+Z', true)).toBe(false);
    expect(shownShortcut('Ctrl+Shift+E', true)).toBe('⌘⇧E');
    expect([shownShortcut('Alt+ArrowUp', false), shownShortcut('Alt+ArrowUp', true)]).toEqual(['Alt+↑', '⌥↑']);
    expect([ariaShortcut('Ctrl+Z', false), ariaShortcut('Ctrl+Z', true)]).toEqual(['Control+Z', 'Meta+Z']);
  });
});

describe('the commands', () => {
  it('have ids and shortcuts of their own', () => {
    const ids = ALL_COMMANDS.map(({ id }) => id);
    const shortcuts = ALL_COMMANDS.map(({ shortcut }) => shortcut).filter((shortcut) => shortcut !== '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('leave alone the shortcuts that belong to the browser’s own window', () => {
    const taken = ['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W', 'Ctrl+Shift+Delete'];
    expect(ALL_COMMANDS.filter(({ shortcut }) => taken.includes(shortcut))).toEqual([]);
  });
});
