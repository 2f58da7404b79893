// As far as Electron goes without its binary: what our code asks of it, against its real types. The end-to-end tests
// run in Electron itself wherever that is.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskBridge } from '../../../../shared/desk.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const electron = vi.hoisted(() => ({
  app: { on: vi.fn() },
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
  ipcMain: { handle: vi.fn() },
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
  Menu: { buildFromTemplate: vi.fn(), setApplicationMenu: vi.fn() },
  screen: { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]) },
  windows: [] as { options: unknown; loaded: string[]; maximize: () => void; close: () => void }[],
}));
vi.mock('electron', () => ({
  ...electron,
  BrowserWindow: class {
    readonly webContents = { send: vi.fn() };
    readonly loaded: string[] = [];
    readonly options: unknown;
    constructor(options: unknown) {
      this.options = options;
      electron.windows.push(this);
    }
    readonly maximize = vi.fn();
    close: () => void = () => undefined;
    on(_event: 'close', listener: () => void): void {
      this.close = listener;
    }
    getNormalBounds(): object {
      return { x: 40, y: 50, width: 1000, height: 700 };
    }
    isMaximized(): boolean {
      return true;
    }
    once(): void {
      electron.app.on('once');
    }
    async loadURL(address: string): Promise<void> {
      this.loaded.push(address);
    }
  },
}));

beforeEach(() => vi.clearAllMocks());

describe('the window', () => {
  it('is sandboxed, isolated, without Node and webviews, and loads our own page', async () => {
    const { openWindow } = await import('../../../../main/electron/window.ts');
    openWindow('/preload.cjs', join(tempFolder(), 'window.json'));
    const [window] = electron.windows;
    expect(window?.options).toMatchObject({ width: 1400, height: 900 });
    expect(window?.loaded).toEqual(['app://bundle/']);
    expect(window?.options).toMatchObject({
      webPreferences: {
        preload: '/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
  });

  it('opens where it was closed, as large as it was', async () => {
    const { openWindow } = await import('../../../../main/electron/window.ts');
    const file = join(tempFolder(), 'window.json');
    openWindow('/preload.cjs', file);
    electron.windows.at(-1)?.close();
    openWindow('/preload.cjs', file);
    expect(electron.windows.at(-1)?.options).toMatchObject({ x: 40, y: 50, width: 1000, height: 700 });
    expect(electron.windows.at(-1)?.maximize).toHaveBeenCalled();
  });

  it('opens at its usual size where it could not be got hold of, or what was kept cannot be used', async () => {
    const { readWindowState } = await import('../../../../main/electron/window-bounds.ts');
    const file = join(tempFolder(), 'window.json');
    const display = { x: 0, y: 0, width: 1920, height: 1040 };
    expect(readWindowState(file, [display])).toBeUndefined();
    const bounds = { x: 2500, y: 50, width: 1000, height: 700 };
    writeFileSync(file, JSON.stringify({ bounds, isMaximized: false }));
    expect(readWindowState(file, [display])).toBeUndefined();
    expect(readWindowState(file, [display, { ...display, x: 1920 }])).toEqual({ bounds, isMaximized: false });
    for (const damaged of ['', '{', 'null', '[]', '{"bounds":{"x":0,"y":0,"width":0,"height":700}}']) {
      writeFileSync(file, damaged);
      expect(readWindowState(file, [display])).toBeUndefined();
    }
  });
});

describe('the page’s own origin', () => {
  it('is a standard, secure scheme', async () => {
    const { registerPageScheme } = await import('../../../../main/electron/page-protocol.ts');
    registerPageScheme();
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the built page with the strict policy, and no other file or host', async () => {
    const { pageResponse } = await import('../../../../main/electron/page-protocol.ts');
    const { readBuiltFiles } = await import('../../../../main/page/built-files.ts');
    const files = await readBuiltFiles(join(ROOT, 'dist/renderer'));
    const page = pageResponse('app://bundle/', 'GET', files);
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<div id="root">');
    for (const path of ['package.json', '..%2fpackage.json', '..\\package.json', '%2e%2e/package.json']) {
      expect(pageResponse(`app://bundle/${path}`, 'GET', files).status).toBe(404);
    }
    expect(pageResponse('app://other/', 'GET', files).status).toBe(403);
    expect(pageResponse('app://bundle/', 'POST', files).status).toBe(405);
    const head = pageResponse('app://bundle/', 'HEAD', files);
    expect([head.status, head.body, head.headers.get('Content-Type')]).toEqual([200, null, 'text/html; charset=utf-8']);
  });
});

describe('the desk’s door', () => {
  const own = { url: 'app://bundle/', parent: null };

  it('is open to the main frame of our own page only', async () => {
    const { isOwnSender } = await import('../../../../main/electron/desk-door.ts');
    const knock = (frame: object | null) => isOwnSender({ senderFrame: frame } as Parameters<typeof isOwnSender>[0]);
    expect(knock(own)).toBe(true);
    expect(knock(null)).toBe(false);
    expect(knock({ ...own, parent: own })).toBe(false);
    for (const url of ['https://bundle/', 'app://bundle.evil.example/', 'file:///etc/passwd', 'about:blank', '']) {
      expect(knock({ ...own, url })).toBe(false);
    }
  });

  it('answers calls by the same services as the browser host, and refuses strangers', async () => {
    const { openDeskDoor } = await import('../../../../main/electron/desk-door.ts');
    openDeskDoor(openTestDesk(tempFolder()).desk);
    const [channel, handler] = electron.ipcMain.handle.mock.calls[0] ?? [];
    expect(channel).toBe('tabled:call');
    expect(await handler({ senderFrame: own }, 'about', {})).toMatchObject({ ok: true });
    expect(await handler({ senderFrame: own }, 'about', { extra: 1 })).toMatchObject({
      error: { code: 'bad-arguments' },
    });
    expect(await handler({ senderFrame: null }, 'about', {})).toMatchObject({ error: { code: 'desk-refused' } });
  });
});

describe('the preload', () => {
  it('gives the page two functions and nothing of Electron', async () => {
    await import('../../../../main/electron/preload.ts');
    const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, DeskBridge];
    expect([name, Object.keys(bridge).sort()]).toEqual(['tabledDesk', ['call', 'onCommand']]);
    await bridge.call('about', {});
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('tabled:call', 'about', {});
    const heard: string[] = [];
    const stop = bridge.onCommand((id) => heard.push(id));
    const [, relay] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    relay({}, 'edit.undo');
    relay({}, { not: 'a text' });
    expect(heard).toEqual(['edit.undo']);
    stop();
    expect(electron.ipcRenderer.removeListener).toHaveBeenCalledWith('tabled:command', relay);
  });
});

describe('every page', () => {
  it('may open no window, go nowhere else, and hold no webview', async () => {
    const { lockEveryPage } = await import('../../../../main/electron/lock-down.ts');
    lockEveryPage();
    const [event, created] = electron.app.on.mock.calls[0] ?? [];
    const handlers = new Map<string, (event: { url?: string; preventDefault: () => void }) => void>();
    const contents = {
      setWindowOpenHandler: vi.fn(),
      on: (name: string, handler: never) => handlers.set(name, handler),
    };
    created({}, contents);
    expect(event).toBe('web-contents-created');
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
    const isPrevented = (name: string, url: string) => {
      const preventDefault = vi.fn();
      handlers.get(name)?.({ url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(isPrevented('will-frame-navigate', 'https://evil.example/')).toBe(true);
    expect(isPrevented('will-frame-navigate', 'app://bundle/')).toBe(false);
    expect(isPrevented('will-redirect', 'app://bundle/')).toBe(true);
    expect(isPrevented('will-attach-webview', '')).toBe(true);
  });

  it('is granted lasting storage and the clipboard’s plain writing, and only our own', async () => {
    const { isGranted } = await import('../../../../main/electron/lock-down.ts');
    expect(isGranted('persistent-storage', 'app://bundle/')).toBe(true);
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read']) {
      expect(isGranted(permission, 'app://bundle/')).toBe(false);
    }
    expect(isGranted('persistent-storage', 'https://evil.example/')).toBe(false);
  });
});

describe('the menu', () => {
  it('has the renderer’s commands among the platform’s standard entries', async () => {
    const { menuTemplate } = await import('../../../../main/electron/menu.ts');
    const send = vi.fn();
    const window = { webContents: { send } } as unknown as Parameters<typeof menuTemplate>[1];
    const item = { menu: 'edit', id: 'edit.undo', label: 'Undo: Title', shortcut: 'Ctrl+Z', enabled: false } as const;
    const template = menuTemplate([item], window, 'linux');
    expect(template.map(({ label, role }) => label ?? role)).toEqual([
      '&Plan',
      '&Edit',
      '&Row',
      '&Columns',
      '&View',
      'windowMenu',
      '&Help',
    ]);
    const edit = template[1]?.submenu;
    const [undo, ...rest] = Array.isArray(edit) ? edit : [];
    expect(undo).toMatchObject({ label: 'Undo: Title', enabled: false, accelerator: 'CommandOrControl+Z' });
    expect(rest.map(({ role }) => role).filter(Boolean)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    undo?.click?.({} as never, undefined, {} as never);
    expect(send).toHaveBeenCalledWith('tabled:command', 'edit.undo');
    const views = menuTemplate([{ ...item, menu: 'view', shortcut: 'Alt+ArrowUp', checked: true }], window, 'linux')[4];
    expect(Array.isArray(views?.submenu) && views.submenu[0]).toMatchObject({
      type: 'checkbox',
      checked: true,
      accelerator: 'Alt+Up',
    });
    expect(menuTemplate([], window, 'darwin')[0]).toEqual({ role: 'appMenu' });
    const named = menuTemplate([{ ...item, label: 'Undo: R&D' }], window, 'linux')[1]?.submenu;
    expect(Array.isArray(named) && named[0]?.label).toBe('Undo: R&&D');
  });
});

describe('the system’s dialogs', () => {
  const window = {} as never;

  it('give the chosen file, or nothing', async () => {
    const { chooseWorkbook } = await import('../../../../main/electron/dialogs.ts');
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/plans/plan.xlsx'] });
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect([await chooseWorkbook(window), await chooseWorkbook(window)]).toEqual(['/plans/plan.xlsx', null]);
  });

  it('propose the plan’s name for the export, and ask before they replace a file', async () => {
    const { chooseTarget } = await import('../../../../main/electron/dialogs.ts');
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/packs/Plan.docx' });
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect([await chooseTarget(window, 'Plan.docx'), await chooseTarget(window, 'Plan.docx')]).toEqual([
      '/packs/Plan.docx',
      null,
    ]);
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: 'Plan.docx',
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    });
  });
});

describe('the file named on the command line', () => {
  it('is found in a checkout and in the packaged program, wherever flags stand', async () => {
    const { launchFile } = await import('../../../../main/electron/launch-file.ts');
    const plan = join('/home', 'plan.xlsx');
    expect(launchFile(['electron', 'main.mjs', '--flag', 'plan.xlsx'], false, '/home')).toBe(plan);
    expect(launchFile(['electron', '--no-sandbox', 'main.mjs', 'plan.xlsx'], false, '/home')).toBe(plan);
    expect(launchFile(['electron', '--no-sandbox', 'main.mjs'], false, '/home')).toBeUndefined();
    expect(launchFile(['tabled', '--no-sandbox', 'plan.xlsx'], true, '/home')).toBe(plan);
    expect(launchFile(['tabled'], true, '/home')).toBeUndefined();
  });

  it('goes from a second start to the first, and nothing else does', async () => {
    const { secondStartData, secondStartFile } = await import('../../../../main/electron/launch-file.ts');
    expect(secondStartFile(secondStartData('/plans/plan.xlsx'))).toBe('/plans/plan.xlsx');
    for (const data of [secondStartData(undefined), undefined, null, 'x', { file: 1 }]) {
      expect(secondStartFile(data)).toBe('');
    }
  });
});
