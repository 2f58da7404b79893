// Every command by its name: type a part of it, Enter does it. Those that cannot be done now stand last, and say so.
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import { type PickItem, PickList } from '../ui/pick-list.tsx';
import { ALL_COMMANDS } from './all-commands.ts';
import type { Command, CommandContext } from './command.ts';
import { shownShortcut } from './shortcuts.ts';

export interface CommandPaletteProps {
  readonly context: CommandContext;
  readonly onRun: (command: Command) => void;
  readonly onClose: () => void;
}

function itemOf(command: Command, context: CommandContext, isOff: boolean): PickItem {
  const name = command.label(context);
  const line = (
    <>
      <span>
        {name}
        {command.isOn?.(context) === true && ' (on)'}
        {isOff && ' – not now'}
      </span>
      {command.shortcut !== '' && <kbd>{shownShortcut(command.shortcut, IS_MAC)}</kbd>}
    </>
  );
  return { id: command.id, name, line };
}

export function CommandPalette({ context, onRun, onClose }: CommandPaletteProps) {
  const others = ALL_COMMANDS.filter(({ id }) => id !== 'commands.show');
  const off = new Set(others.filter((command) => !command.isAvailable(context)).map(({ id }) => id));
  const listed = [...others.filter(({ id }) => !off.has(id)), ...others.filter(({ id }) => off.has(id))];
  return (
    <Dialog heading="Commands" buttons={<Button onPress={onClose}>Close</Button>}>
      <PickList
        question="What do you want to do?"
        label="Commands"
        items={listed.map((command) => itemOf(command, context, off.has(command.id)))}
        off={off}
        none="No command is called that."
        onPick={(id) => {
          const command = listed.find((one) => one.id === id);
          if (command !== undefined) onRun(command);
        }}
      />
    </Dialog>
  );
}
