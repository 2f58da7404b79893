// Electron's entry: reads as a contents page of what is set up, in order.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { version } from '../../package.json';
import { dataFolder, makePrivateFolder } from '../files/data-folder.ts';
import { programParts } from '../files/program-parts.ts';
import { startErrorSentence } from '../files/start-error.ts';
import { type Claim, claimFolder } from '../instance/claim-folder.ts';
import { type Doorbell, openDoorbell } from '../instance/doorbell.ts';
import { visitRunning, whatIsShown } from '../instance/visit-running.ts';
import { readBuiltFiles } from '../page/built-files.ts';
import { createDesk, type DeskHost } from '../services/desk-service.ts';
import { LaunchFiles } from '../services/launch-files.ts';
import { keepDictionary } from '../spelling/keep-dictionary.ts';
import { jobRunner } from '../worker/run-job.ts';
import { startThread } from '../worker/start-thread.ts';
import { showContextMenu } from './context-menu.ts';
import { openDeskDoor } from './desk-door.ts';
import { chooseEvidence, choosePlanCopy, chooseTarget, chooseTemplate, chooseWorkbook } from './dialogs.ts';
import { launchFile, secondStartData, secondStartFile } from './launch-file.ts';
import { closeNetwork, lockEveryPage, lockSession } from './lock-down.ts';
import { showMenu } from './menu.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { openWindow } from './window.ts';
import { windowFile } from './window-bounds.ts';

const folder = dataFolder(process.env);
const parts = programParts(import.meta.url);
const file = launchFile(process.argv, app.isPackaged, process.cwd());
const launchFiles = new LaunchFiles(file);

async function openPath(path: string): Promise<void> {
  const reason = await shell.openPath(path);
  if (reason !== '') throw new Error(reason);
}

function electronDeskHost(window: BrowserWindow): DeskHost {
  return {
    kind: 'electron',
    dialogs: true,
    chooseWorkbook: () => chooseWorkbook(window),
    chooseTemplate: () => chooseTemplate(window),
    choosePlanCopy: () => choosePlanCopy(window),
    chooseEvidence: () => chooseEvidence(window),
    chooseTarget: (name) => chooseTarget(window, name),
    openPath,
    showInFolder: async (path) => shell.showItemInFolder(path),
    openAddress: (address) => shell.openExternal(address),
    showMenu: (items) => showMenu(items, window),
  };
}

function releaseOnQuit(claim: Claim, doorbell: Doorbell): void {
  let released = false;
  app.on('will-quit', (event) => {
    if (released) return;
    event.preventDefault();
    void claim.release().finally(() => {
      doorbell.close();
      released = true;
      app.quit();
    });
  });
}

function bringForward(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  let window: BrowserWindow | undefined;
  const welcome = (brought: string) => {
    if (brought !== '') launchFiles.add(brought);
    bringForward(window);
  };
  // A second start of Electron comes this way, and a start of the browser host by the doorbell.
  app.on('second-instance', (_event, _argv, _folder, data) => welcome(secondStartFile(data)));
  const doorbell = await openDoorbell(async (visit) => {
    welcome(visit.file);
    return { address: '' };
  });
  const claim = await claimFolder(folder.instance, doorbell);
  if (!('release' in claim)) {
    doorbell.close();
    const message = await visitRunning(claim, file, folder);
    await dialog.showMessageBox({ type: 'info', title: 'Tabled', message });
    app.quit();
    return;
  }
  releaseOnQuit(claim, doorbell);
  lockSession(session.defaultSession);
  servePage(await readBuiltFiles(parts.page));
  const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));
  window = openWindow(preload, windowFile(folder.electronProfile));
  showContextMenu(window.webContents);
  openDeskDoor(
    createDesk({
      host: electronDeskHost(window),
      version,
      folder,
      example: parts.example,
      launchFiles,
      runJob: jobRunner(parts.worker, startThread),
      now: () => new Date(),
    }),
  );
  // The platform's standard entries, until the page sends its own.
  showMenu([], window);
}

function fail(error: unknown): void {
  dialog.showErrorBox('Tabled could not start', startErrorSentence(error, folder));
  app.exit(1);
}

function leaveToFirst(): void {
  process.stdout.write(`Tabled is running already. ${whatIsShown(file)}\n`);
  app.quit();
}

try {
  // Electron's lock on a second start is kept in this folder, so it is there, and set, first.
  makePrivateFolder(folder.electronProfile);
  app.setPath('userData', folder.electronProfile);
  keepDictionary(folder.electronProfile, parts.dictionary);
  if (app.requestSingleInstanceLock(secondStartData(file))) {
    app.enableSandbox();
    closeNetwork();
    registerPageScheme();
    lockEveryPage();
    // macOS names a file that is opened from the Finder this way, the first one before the app is ready.
    app.on('open-file', (event, path) => {
      event.preventDefault();
      launchFiles.add(path);
      bringForward(BrowserWindow.getAllWindows()[0]);
    });
    app.on('window-all-closed', () => app.quit());
    app.whenReady().then(start).catch(fail);
  } else {
    leaveToFirst();
  }
} catch (error) {
  fail(error);
}
