// The menus: every command there is, with its shortcut; what cannot be done now is marked so.
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Toolbar,
} from 'react-aria-components';
import { MENUS } from '../../shared/desk.ts';
import { ALL_COMMANDS } from '../commands/all-commands.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { MENU_NAMES, menuLabel } from '../commands/menu-names.ts';
import { ariaShortcut, shownShortcut } from '../commands/shortcuts.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './menu-bar.module.css';

export interface MenuBarProps {
  readonly context: CommandContext;
  readonly run: (command: Command) => void;
  readonly isMac: boolean;
}

interface Run {
  /** The first command's id. */
  readonly key: string;
  readonly isSwitches: boolean;
  readonly commands: Command[];
}

/** What is on or off stands together, and apart from what is done. */
function runsOf(commands: readonly Command[]): readonly Run[] {
  const runs: Run[] = [];
  for (const command of commands) {
    const isSwitches = command.isOn !== undefined;
    const last = runs.at(-1);
    if (last?.isSwitches === isSwitches) last.commands.push(command);
    else runs.push({ key: command.id, isSwitches, commands: [command] });
  }
  return runs;
}

function CommandItem({ command, context, run, isMac }: MenuBarProps & { readonly command: Command }) {
  const label = menuLabel(command, context);
  const { shortcut } = command;
  return (
    <MenuItem
      id={command.id}
      textValue={label}
      className={classNames(styles, 'item')}
      shouldCloseOnSelect
      onAction={() => run(command)}
      {...(shortcut === '' ? {} : { 'aria-keyshortcuts': ariaShortcut(shortcut, isMac) })}
    >
      {({ isSelected }) => (
        <>
          <span className={classNames(styles, 'mark')} aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          <span className={classNames(styles, 'label')}>{label}</span>
          {shortcut !== '' && <kbd>{shownShortcut(shortcut, isMac)}</kbd>}
        </>
      )}
    </MenuItem>
  );
}

export function MenuBar(props: MenuBarProps) {
  const { context } = props;
  const off = ALL_COMMANDS.filter((command) => !command.isAvailable(context)).map(({ id }) => id);
  const on = ALL_COMMANDS.filter((command) => command.isOn?.(context) === true).map(({ id }) => id);
  return (
    <Toolbar aria-label="Menus" className={classNames(styles, 'bar')} data-menus>
      {MENUS.map((menu) => {
        const runs = runsOf(ALL_COMMANDS.filter((command) => command.menu === menu));
        if (runs.length === 0) return null;
        return (
          <MenuTrigger key={menu}>
            <AriaButton className={classNames(styles, 'opener')}>{MENU_NAMES[menu]}</AriaButton>
            <Popover placement="bottom start" offset={2} className={classNames(styles, 'popover')}>
              <Menu aria-label={MENU_NAMES[menu]} disabledKeys={off} className={classNames(styles, 'menu')}>
                {runs.map(({ key, isSwitches, commands }) => (
                  <MenuSection
                    key={key}
                    aria-label={isSwitches ? 'On or off' : MENU_NAMES[menu]}
                    className={classNames(styles, 'run')}
                    {...(isSwitches ? { selectionMode: 'multiple', selectedKeys: on } : {})}
                  >
                    {commands.map((command) => (
                      <CommandItem key={command.id} command={command} {...props} />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        );
      })}
    </Toolbar>
  );
}
