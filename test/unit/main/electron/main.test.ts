// Electron's entry as it is built, from its first line to the open window, with a stub in Electron's place.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { FileTicket } from '../../../../shared/desk.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

type Listener = (...given: readonly unknown[]) => void;

const electron = vi.hoisted(() => {
  const listeners = new Map<string, Listener>();
  const window = {
    webContents: { send: vi.fn(), on: vi.fn() },
    once: vi.fn(),
    on: vi.fn(),
    maximize: vi.fn(),
    loadURL: vi.fn(async () => undefined),
    isDestroyed: () => false,
    isMinimized: () => true,
    restore: vi.fn(),
    focus: vi.fn(),
  };
  return {
    listeners,
    window,
    app: {
      isPackaged: false,
      commandLine: { appendSwitch: vi.fn() },
      on: (event: string, listener: Listener) => void listeners.set(event, listener),
      setPath: vi.fn(),
      requestSingleInstanceLock: vi.fn(() => true),
      enableSandbox: vi.fn(),
      whenReady: async () => undefined,
      quit: vi.fn(),
      exit: vi.fn(),
    },
    BrowserWindow: Object.assign(
      vi.fn(function openedWindow() {
        return window;
      }),
      { getAllWindows: () => [window] },
    ),
    dialog: { showErrorBox: vi.fn(), showMessageBox: vi.fn(async () => undefined) },
    ipcMain: { handle: vi.fn() },
    Menu: { buildFromTemplate: vi.fn(), setApplicationMenu: vi.fn() },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    session: {
      defaultSession: {
        setPermissionRequestHandler: vi.fn(),
        setPermissionCheckHandler: vi.fn(),
        setDevicePermissionHandler: vi.fn(),
        setDisplayMediaRequestHandler: vi.fn(),
        setSpellCheckerDictionaryDownloadURL: vi.fn(),
        setSpellCheckerLanguages: vi.fn(),
        webRequest: { onBeforeRequest: vi.fn() },
        on: vi.fn(),
      },
    },
    screen: { getAllDisplays: () => [] },
    shell: { openPath: vi.fn() },
  };
});
vi.mock('electron', () => electron);

/** Starts the built program on a data folder, as if `given` had been on its command line. */
async function start(data: string, ...given: readonly string[]): Promise<void> {
  vi.stubEnv('TABLED_DATA', data);
  vi.stubGlobal('process', Object.assign(Object.create(process), { argv: ['electron', 'electron.mjs', ...given] }));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });
  vi.resetModules();
  await import(join(ROOT, 'dist/main/electron.mjs'));
}

async function nextFile(): Promise<FileTicket | null> {
  const [, handler] = electron.ipcMain.handle.mock.calls.at(-1) ?? [];
  const answer = await handler({ senderFrame: { url: 'app://bundle/', parent: null } }, 'nextLaunchFile', {});
  return answer.result;
}

it('starts on its own folder, opens its window, and takes the file of a second start', async () => {
  const data = join(tempFolder(), 'data');
  electron.app.setPath.mockImplementation((_name: string, path: string) => {
    // Electron refuses a folder that is not there.
    if (!existsSync(path)) throw new Error(`${path} is not there`);
  });
  await start(data, '--no-sandbox', '/plans/first.xlsx');
  await vi.waitFor(() => expect(electron.Menu.setApplicationMenu).toHaveBeenCalled());
  expect(electron.app.setPath).toHaveBeenCalledWith('userData', join(data, 'electron-profile'));
  expect(electron.app.requestSingleInstanceLock).toHaveBeenCalledWith({ file: '/plans/first.xlsx' });
  expect(electron.BrowserWindow).toHaveBeenCalledTimes(1);
  // What keeps it off the network is set before the window is there, and the dictionary is in its profile.
  expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  expect(electron.session.defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledTimes(1);
  expect(existsSync(join(data, 'electron-profile/Dictionaries/en-GB-10-2.bdic'))).toBe(true);
  expect(await nextFile()).toMatchObject({ name: 'first.xlsx' });
  expect(await nextFile()).toBeNull();

  electron.listeners.get('second-instance')?.({}, [], '/', { file: '/plans/second.xlsx' });
  expect(electron.window.restore).toHaveBeenCalledTimes(1);
  expect(electron.window.focus).toHaveBeenCalledTimes(1);
  expect(await nextFile()).toMatchObject({ name: 'second.xlsx' });

  const opening = { preventDefault: vi.fn() };
  electron.listeners.get('open-file')?.(opening, '/plans/from the Finder.tabled');
  expect(opening.preventDefault).toHaveBeenCalledTimes(1);
  expect(electron.window.focus).toHaveBeenCalledTimes(2);
  expect(await nextFile()).toMatchObject({ name: 'from the Finder.tabled' });

  const instance = JSON.parse(readFileSync(join(data, 'instance.json'), 'utf8'));
  await fetch(instance.address, {
    method: 'POST',
    headers: { Authorization: `Bearer ${instance.token}` },
    body: JSON.stringify({ file: '/plans/third.xlsx' }),
  });
  expect(electron.window.focus).toHaveBeenCalledTimes(3);
  expect(await nextFile()).toMatchObject({ name: 'third.xlsx' });

  const quitting = { preventDefault: vi.fn() };
  electron.listeners.get('will-quit')?.(quitting);
  expect(quitting.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled());
  expect(existsSync(join(data, 'instance.json'))).toBe(false);
});

it('leaves its file to the program that runs already, and says so', async () => {
  vi.clearAllMocks();
  electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  const write = vi.spyOn(process.stdout, 'write').mockReturnValueOnce(true);
  await start(tempFolder(), '/plans/plan.xlsx');
  expect(write).toHaveBeenCalledWith('Tabled is running already. “plan.xlsx” is opened in its window.\n');
  expect(electron.app.requestSingleInstanceLock).toHaveBeenCalledWith({ file: '/plans/plan.xlsx' });
  expect(electron.app.quit).toHaveBeenCalled();
  expect(electron.BrowserWindow).not.toHaveBeenCalled();
});

it('says why it cannot start', async () => {
  vi.clearAllMocks();
  electron.app.setPath.mockImplementation(() => {
    throw Object.assign(new Error('EACCES'), { code: 'EACCES', path: join(tempFolder(), 'data') });
  });
  await start(tempFolder());
  expect(electron.dialog.showErrorBox).toHaveBeenCalledWith('Tabled could not start', 'EACCES');
  expect(electron.app.exit).toHaveBeenCalledWith(1);
});
