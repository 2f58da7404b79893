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
      // Electron's defaults, written down so that a test holds us to them.
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // By the dictionary that ships with the program (main/spelling/keep-dictionary.ts); none is ever fetched.
      spellcheck: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_ADDRESS);
  return window;
}
