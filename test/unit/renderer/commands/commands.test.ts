import { describe, expect, it } from 'vitest';
import { ALL_COMMANDS } from '../../../../renderer/commands/all-commands.ts';
import { ariaShortcut, matchesShortcut, shownShortcut } from '../../../../renderer/commands/shortcuts.ts';
import { MENUS } from '../../../../shared/desk.ts';

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

  it('stand in the menus’ order, each menu’s together', () => {
    const menus = ALL_COMMANDS.map(({ menu }) => menu);
    expect(menus).toEqual(MENUS.flatMap((menu) => menus.filter((one) => one === menu)));
  });

  it('leave alone the shortcuts that belong to the browser’s own window', () => {
    // Keys that Chromium and Edge keep for themselves, or whose loss would trap a person, and the system's own.
    const taken = ['N', 'T', 'W', 'Shift+N', 'Shift+T', 'Shift+W', 'Shift+Delete', 'Tab', 'Shift+Tab', 'PageUp'];
    const others = ['PageDown', 'C', 'X', 'V', 'A', 'R', 'L', 'Q', '0', '+', '-', '1', '9'];
    const all = [...[...taken, ...others].map((key) => `Ctrl+${key}`), 'Alt+F4', 'F4', 'F5', 'F10', 'F11', 'F12', 'F6'];
    expect(ALL_COMMANDS.filter(({ shortcut }) => all.includes(shortcut))).toEqual([]);
  });
});
