// Joins the commands to the keyboard and to the system's menu.
import { useEffect, useRef, useState } from 'react';
import type { MenuItem } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { keepTyping } from '../plan/keep-typing.ts';
import { isTextField } from '../ui/is-text-field.ts';
import { ALL_COMMANDS } from './all-commands.ts';
import type { Command, CommandContext } from './command.ts';
import { CommandTurns } from './command-turns.ts';
import { HeldKeys } from './held-keys.ts';
import { matchesShortcut } from './shortcuts.ts';

/** Every command as the system's menu shows it. */
export function menuItems(context: CommandContext): MenuItem[] {
  return ALL_COMMANDS.map((command) => ({
    menu: command.menu,
    id: command.id,
    // The contract takes no longer ones, and no menu can show them.
    label: shorten(command.label(context), 80),
    shortcut: command.shortcut,
    enabled: context.dialogs.open === undefined && command.isAvailable(context),
    ...(command.isOn === undefined ? {} : { checked: command.isOn(context) }),
  }));
}

/** While a text is being edited, the menu's Undo and Redo are the text's own. */
function passToText(command: Command): boolean {
  if (command.yieldsToText !== true || !isTextField(document.activeElement)) return false;
  if (command.id === 'edit.undo') document.execCommand('undo');
  if (command.id === 'edit.redo') document.execCommand('redo');
  return true;
}

/**
 * Gives the function that runs a command, and listens to keys and menu for as long as the component lives.
 * @param isCellAwaited whether the table waits for a cell, to edit it once it is there
 */
export function useCommands(
  context: CommandContext,
  isMac: boolean,
  isCellAwaited: boolean,
): (command: Command) => void {
  const latest = useRef(context);
  const isAwaited = useRef(isCellAwaited);
  useEffect(() => {
    latest.current = context;
    isAwaited.current = isCellAwaited;
  });

  const turns = useRef(new CommandTurns());
  const [heldKeys] = useState(() => new HeldKeys(() => isAwaited.current));

  async function perform(command: Command): Promise<void> {
    const { grid, services, dialogs } = latest.current;
    try {
      // What is being typed comes first: a command must find it in the plan, not pass it by.
      keepTyping(grid);
      await services.db.commits.idle();
      if (command.findsOut === true || command.isAvailable(latest.current)) await command.run(latest.current);
    } catch (error) {
      dialogs.show({ kind: 'error', error: asTabledError(error) });
    }
  }
  const run = (command: Command) => void heldKeys.during(() => turns.current.take(command, () => perform(command)));
  const runLatest = useRef(run);

  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || latest.current.dialogs.open !== undefined) return;
      const command = ALL_COMMANDS.find(({ shortcut }) => matchesShortcut(event, shortcut, isMac));
      if (command === undefined || (command.yieldsToText === true && isTextField(event.target))) return;
      event.preventDefault();
      // A key that is held down asks once.
      if (!event.repeat) runLatest.current(command);
    }
    const hold = (event: KeyboardEvent) => heldKeys.take(event);
    window.addEventListener('keydown', hold, true);
    window.addEventListener('keydown', handleKey);
    return () => {
      window.removeEventListener('keydown', hold, true);
      window.removeEventListener('keydown', handleKey);
    };
  }, [isMac, heldKeys]);

  const { onMenuCommand, desk, about } = context.services;
  useEffect(
    () =>
      onMenuCommand((id) => {
        const command = ALL_COMMANDS.find((known) => known.id === id);
        if (command !== undefined && latest.current.dialogs.open === undefined && !passToText(command)) {
          runLatest.current(command);
        }
      }),
    [onMenuCommand],
  );

  const items = JSON.stringify(menuItems(context));
  useEffect(() => {
    if (about.host !== 'electron') return;
    // A menu that cannot be shown leaves the toolbar and the keys, which do the same.
    desk.showMenu({ items: JSON.parse(items) as MenuItem[] }).catch(() => undefined);
  }, [items, desk, about.host]);

  return run;
}
