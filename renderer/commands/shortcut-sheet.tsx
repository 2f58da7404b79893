// Every key on one sheet: the commands by menu, from their own definitions, and the keys of the table and the editor.
import { MENUS } from '../../shared/desk.ts';
import {
  EDITOR_KEYS,
  GRID_KEYS,
  type KeyWords,
  PART_KEYS,
  SELECTION_KEYS,
  WINDOW_KEYS,
} from '../plan/grid-key-words.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import { ALL_COMMANDS } from './all-commands.ts';
import type { CommandContext } from './command.ts';
import { MENU_NAMES, plainLabel } from './menu-names.ts';
import styles from './shortcut-sheet.module.css';
import { shownShortcut } from './shortcuts.ts';

interface KeyGroup {
  readonly heading: string;
  readonly keys: readonly KeyWords[];
}

/** All groups of the sheet, in its order; a menu without a shortcut has none. */
export function keyGroups(context: CommandContext): readonly KeyGroup[] {
  const menus = MENUS.map((menu) => ({
    heading: MENU_NAMES[menu],
    keys: ALL_COMMANDS.filter((command) => command.menu === menu && command.shortcut !== '').map((command) => ({
      keys: [command.shortcut],
      words: plainLabel(command, context),
    })),
  }));
  return [
    ...menus.filter(({ keys }) => keys.length > 0),
    { heading: 'In the table', keys: GRID_KEYS },
    { heading: 'Selecting in the table', keys: SELECTION_KEYS },
    { heading: 'While editing a cell', keys: EDITOR_KEYS },
    { heading: 'In the other parts', keys: PART_KEYS },
    { heading: 'Anywhere', keys: WINDOW_KEYS },
  ];
}

export interface ShortcutSheetProps {
  readonly context: CommandContext;
  readonly onClose: () => void;
}

export function ShortcutSheet({ context, onClose }: ShortcutSheetProps) {
  return (
    <Dialog
      heading="Keyboard shortcuts"
      isWide
      buttons={
        <Button kind="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={classNames(styles, 'sheet')}>
        {keyGroups(context).map(({ heading, keys }) => (
          <section key={heading} className={classNames(styles, 'group')}>
            <h3>{heading}</h3>
            <dl>
              {keys.map((one) => (
                <div key={`${one.keys.join(' ')} ${one.words}`} className={classNames(styles, 'key')}>
                  <dt>{one.words}</dt>
                  <dd>
                    {(one.shown ?? one.keys.map((key) => shownShortcut(key, IS_MAC))).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
