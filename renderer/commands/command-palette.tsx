// Every command by its name: type a part of it, Enter does it. Those that cannot be done now stand last, and say so.
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import { ALL_COMMANDS } from './all-commands.ts';
import type { Command, CommandContext } from './command.ts';
import styles from './command-palette.module.css';
import { shownShortcut } from './shortcuts.ts';

export interface CommandPaletteProps {
  readonly context: CommandContext;
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

export function CommandPalette({ context, onRun, onClose }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const others = ALL_COMMANDS.filter(({ id }) => id !== 'commands.show');
  const off = others.filter((command) => !command.isAvailable(context));
  const offIds = new Set(off.map(({ id }) => id));
  const listed = [...others.filter(({ id }) => !offIds.has(id)), ...off];
  return (
    <Dialog heading="Commands" buttons={<Button onPress={onClose}>Close</Button>}>
      <Autocomplete filter={contains}>
        <SearchField autoFocus className={classNames(styles, 'search')}>
          <Label>What do you want to do?</Label>
          <Input className={classNames(styles, 'field')} />
        </SearchField>
        <Menu
          aria-label="Commands"
          className={classNames(styles, 'list')}
          items={listed}
          disabledKeys={offIds}
          renderEmptyState={() => <p className={classNames(styles, 'none')}>No command is called that.</p>}
          onAction={(id) => {
            const command = listed.find((one) => one.id === id);
            if (command !== undefined) onRun(command);
          }}
        >
          {(command) => {
            const label = command.label(context);
            return (
              <MenuItem id={command.id} textValue={label} className={classNames(styles, 'item')}>
                <span>
                  {label}
                  {command.isOn?.(context) === true && ' (on)'}
                  {offIds.has(command.id) && ' – not now'}
                </span>
                {command.shortcut !== '' && <kbd>{shownShortcut(command.shortcut, IS_MAC)}</kbd>}
              </MenuItem>
            );
          }}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
