// The program's one window.
import { BrowserWindow } from 'electron';
import { APP_ADDRESS } from './app-origin.ts';

/** @param preload the path of the built preload script */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    minWidth: 480,
    minHeight: 400,
    title: 'Tabled',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The dictionaries would be downloaded, and the program has no business on the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_ADDRESS);
  return window;
}
