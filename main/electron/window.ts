// The program's one window.
import { BrowserWindow, screen } from 'electron';
import { APP_ADDRESS } from './app-origin.ts';
import { keepWindowState, readWindowState } from './window-bounds.ts';

/**
 * @param preload the path of the built preload script
 * @param stateFile where the window's place and size are kept
 */
export function openWindow(preload: string, stateFile: string): BrowserWindow {
  const before = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...(before?.bounds ?? { width: 1400, height: 900 }),
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
  if (before?.isMaximized === true) window.maximize();
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_ADDRESS);
  return window;
}
