// The system's menu: the renderer's commands, with the platform's standard entries around them.
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../shared/desk.ts';
import { COMMAND_CHANNEL } from './channels.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** A shortcut as Electron writes it. */
function accelerator(shortcut: string): string {
  return shortcut.replace('Ctrl', 'CommandOrControl').replace('Arrow', '');
}

function commandEntry(item: MenuItem, window: BrowserWindow): MenuItemConstructorOptions {
  return {
    // A single & marks the letter for the keyboard; in a plan's own words it is only an &.
    label: item.label.replaceAll('&', '&&'),
    enabled: item.enabled,
    // The page handles its own keys; on Windows and Linux the menu only shows them, so that none counts twice.
    ...(item.shortcut === '' ? {} : { accelerator: accelerator(item.shortcut) }),
    ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
    registerAccelerator: false,
    click: () => window.webContents.send(COMMAND_CHANNEL, item.id),
  };
}

/** The menu's template: what the page has sent, and the standard roles of the platform. */
export function menuTemplate(
  items: readonly MenuItem[],
  window: BrowserWindow,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const entries = (menu: MenuItem['menu']) =>
    items.filter((item) => item.menu === menu).map((item) => commandEntry(item, window));
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: '&Plan', submenu: [...entries('file'), SEPARATOR, { role: mac ? 'close' : 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        ...entries('edit'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: '&Row', submenu: entries('row') },
    { label: '&Columns', submenu: entries('column') },
    {
      label: '&View',
      submenu: [
        ...entries('view'),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { label: '&Help', role: 'help', submenu: entries('help') },
  ];
}

export function showMenu(items: readonly MenuItem[], window: BrowserWindow): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(items, window, process.platform)));
}
