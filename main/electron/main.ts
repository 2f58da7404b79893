// Electron's entry: reads as a contents page of what is set up, in order.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session, shell } from 'electron';
import { version } from '../../package.json';
import { type DataFolder, dataFolder } from '../files/data-folder.ts';
import { type Claim, claimFolder } from '../files/instance.ts';
import { programParts } from '../files/program-parts.ts';
import { readBuiltFiles } from '../page/built-files.ts';
import { createDesk, type DeskHost } from '../services/desk-service.ts';
import { jobRunner } from '../worker/run-job.ts';
import { openDeskDoor } from './desk-door.ts';
import { chooseTarget, chooseWorkbook } from './dialogs.ts';
import { launchFile } from './launch-file.ts';
import { lockEveryPage, lockSession } from './lock-down.ts';
import { showMenu } from './menu.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { openWindow } from './window.ts';

const folder = dataFolder(process.env);
const parts = programParts(import.meta.url);

async function openPath(path: string): Promise<void> {
  const reason = await shell.openPath(path);
  if (reason !== '') throw new Error(reason);
}

function electronDeskHost(window: () => BrowserWindow): DeskHost {
  return {
    kind: 'electron',
    dialogs: true,
    chooseWorkbook: () => chooseWorkbook(window()),
    chooseTarget: (name) => chooseTarget(window(), name),
    openPath,
    showMenu: (items) => showMenu(items, window()),
  };
}

function releaseOnQuit(claim: Claim): void {
  let released = false;
  app.on('will-quit', (event) => {
    if (released) return;
    event.preventDefault();
    void claim.release().finally(() => {
      released = true;
      app.quit();
    });
  });
}

async function claimDataFolder({ root, instance }: DataFolder): Promise<boolean> {
  await mkdir(root, { recursive: true });
  const claim = await claimFolder(instance);
  if ('release' in claim) {
    releaseOnQuit(claim);
    return true;
  }
  dialog.showErrorBox('Tabled is running already', `Use its window, or end process ${claim.pid}, and start again.`);
  return false;
}

async function start(): Promise<void> {
  if (!(await claimDataFolder(folder))) {
    app.quit();
    return;
  }
  lockSession(session.defaultSession);
  servePage(await readBuiltFiles(parts.page));
  let window: BrowserWindow | undefined;
  const host = electronDeskHost(() => {
    window ??= openWindow(fileURLToPath(new URL('./preload.cjs', import.meta.url)));
    return window;
  });
  openDeskDoor(
    createDesk({
      host,
      version,
      folder,
      example: parts.example,
      launchFile: launchFile(process.argv, app.isPackaged, process.cwd()),
      runJob: jobRunner(parts.worker),
      now: () => new Date(),
    }),
  );
  host.showMenu([]);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

function fail(error: unknown): void {
  dialog.showErrorBox('Tabled could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

// The lock on a second start is kept in this folder, so it is set first.
app.setPath('userData', join(folder.root, 'electron-profile'));
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  registerPageScheme();
  lockEveryPage();
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}
