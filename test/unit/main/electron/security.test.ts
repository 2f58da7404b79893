// Electron's security tutorial, point by point, as far as it can be held to without Electron's binary: what our code asks
// of Electron, and what it never does. docs/security.md names each test beside its point.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOpened } from '../../../../main/evidence/opened-kinds.ts';
import { CONTENT_POLICY } from '../../../../main/page/content-policy.ts';
import { Evidence } from '../../../../main/services/evidence.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const electron = vi.hoisted(() => ({
  app: { on: vi.fn(), commandLine: { appendSwitch: vi.fn() } },
  session: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerDictionaryDownloadURL: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
  },
  windows: [] as { readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> } }[],
}));
vi.mock('electron', () => ({
  app: electron.app,
  Menu: { buildFromTemplate: vi.fn() },
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class {
    constructor(options: { webPreferences: Record<string, unknown> }) {
      electron.windows.push({ options });
    }
    once(): void {
      return;
    }
    on(): void {
      return;
    }
    async loadURL(): Promise<void> {
      return;
    }
  },
}));

const ELECTRON = join(ROOT, 'main/electron');
const sources = readdirSync(ELECTRON).map((name) => ({ name, text: readFileSync(join(ELECTRON, name), 'utf8') }));

/** The files of the Electron host in which something is written. */
function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

async function webPreferences(): Promise<Readonly<Record<string, unknown>>> {
  const { openWindow } = await import('../../../../main/electron/window.ts');
  openWindow('/preload.cjs', join(tempFolder(), 'window.json'));
  return electron.windows.at(-1)?.options.webPreferences ?? {};
}

async function lockedSession() {
  const { lockSession } = await import('../../../../main/electron/lock-down.ts');
  lockSession(electron.session as unknown as Parameters<typeof lockSession>[0]);
  return electron.session;
}

beforeEach(() => vi.clearAllMocks());

describe('Electron’s security tutorial', () => {
  it('1: only the program’s own address is loaded, and no request to any other is let out', async () => {
    expect(sources.flatMap(({ text }) => text.match(/\.load(?:URL|File)\([^)]*\)/g) ?? [])).toEqual([
      '.loadURL(APP_ADDRESS)',
    ]);
    const { webRequest } = await lockedSession();
    const [ask] = webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const isCancelled = (url: string) => {
      const answer = vi.fn();
      ask({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    for (const own of [
      'app://bundle/',
      'app://bundle/assets/a.js',
      'blob:app://bundle/1',
      'data:image/png;base64,AA',
    ]) {
      expect(isCancelled(own)).toBe(false);
    }
    for (const foreign of [
      'https://redirector.gvt1.com/edgedl/chrome/dict/en-gb-10-2.bdic',
      'http://127.0.0.1:48231/',
      'ws://example.org/',
      'file:///etc/passwd',
      'app://other/',
      'blob:https://example.org/1',
      'ftp://example.org/',
      'chrome-extension://a/',
    ]) {
      expect(isCancelled(foreign)).toBe(true);
    }
  });

  it('2: no page, frame or worker of a page has Node', async () => {
    expect(await webPreferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3: the page’s world is isolated from the preload’s', async () => {
    expect(await webPreferences()).toMatchObject({ contextIsolation: true });
  });

  it('4: every process of a page is sandboxed, and the program is told so before it is ready', async () => {
    expect(await webPreferences()).toMatchObject({ sandbox: true });
    const main = sources.find(({ name }) => name === 'main.ts')?.text ?? '';
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'));
  });

  it('5: both permission handlers deny all but lasting storage and plain writing to the clipboard', async () => {
    const session = await lockedSession();
    const [request] = session.setPermissionRequestHandler.mock.calls[0] ?? [];
    const [check] = session.setPermissionCheckHandler.mock.calls[0] ?? [];
    const isGranted = (permission: string, address: string) => {
      const answer = vi.fn();
      request({}, permission, answer, { requestingUrl: address });
      return [answer.mock.calls[0]?.[0], check({}, permission, address)];
    };
    expect(isGranted('persistent-storage', 'app://bundle/')).toEqual([true, true]);
    expect(isGranted('clipboard-sanitized-write', 'app://bundle/')).toEqual([true, true]);
    for (const permission of [
      'clipboard-read',
      'display-capture',
      'fileSystem',
      'fullscreen',
      'geolocation',
      'hid',
      'idle-detection',
      'media',
      'midi',
      'notifications',
      'openExternal',
      'pointerLock',
      'serial',
      'usb',
      'window-management',
      'unknown',
    ]) {
      expect(isGranted(permission, 'app://bundle/')).toEqual([false, false]);
    }
    expect(isGranted('persistent-storage', 'https://example.org/')).toEqual([false, false]);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
    const streams = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, streams);
    expect(streams).toHaveBeenCalledWith(null);
  });

  it('6 and 8: web security is on, and no insecure content runs', async () => {
    expect(await webPreferences()).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false });
    expect(filesWith(/webSecurity: false|allowRunningInsecureContent: true|disable-web-security/)).toEqual([]);
  });

  it('7: the content policy lets in nothing but our own files, and nothing unsafe', () => {
    const policy = new Map(CONTENT_POLICY.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(closed)).toEqual(["'none'"]);
    expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:|blob:/);
  });

  it('9 and 10: no experimental and no Blink features are switched on', async () => {
    const preferences = await webPreferences();
    expect(preferences).toMatchObject({ experimentalFeatures: false });
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(filesWith(/experimentalFeatures: true|enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual(
      [],
    );
  });

  it('11 and 12: there is no webview, and none can be attached', async () => {
    expect(await webPreferences()).toMatchObject({ webviewTag: false });
    expect(filesWith(/<webview|allowpopups/)).toEqual([]);
    expect(filesWith(/'will-attach-webview', \(event\) => event\.preventDefault\(\)/)).toEqual(['lock-down.ts']);
  });

  it('15: openExternal gets web addresses only, of links that a person opens, and openPath only documents', async () => {
    const calls = sources.flatMap(({ text }) => text.match(/shell\.\w+\([^)]*\)/g) ?? []);
    expect(calls.sort()).toEqual([
      'shell.openExternal(address)',
      'shell.openPath(path)',
      'shell.showItemInFolder(path)',
    ]);
    const host = { openPath: vi.fn(), showInFolder: vi.fn(), openAddress: vi.fn() };
    const evidence = new Evidence({ root: '/', plans: '/plans' }, host);
    for (const target of [
      'file:///etc/passwd',
      '\\\\server\\share\\x',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'smb://server/share',
      'https://name:word@council.test/',
    ]) {
      await expect(evidence.openLink(target)).rejects.toMatchObject({ code: 'link-not-followed' });
    }
    expect(host.openAddress).not.toHaveBeenCalled();
    await evidence.openLink('https://council.test/policy');
    expect(host.openAddress).toHaveBeenCalledExactlyOnceWith('https://council.test/policy');
    for (const name of ['plan.exe', 'plan.lnk', 'plan.desktop', 'plan.pdf.js', 'plan'])
      expect(isOpened(name)).toBe(false);
  });

  it('16: Electron is pinned to one version, of a line that is maintained', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
    const { electron: pinned } = read('package.json').devDependencies;
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(pinned.split('.')[0])).toBeGreaterThanOrEqual(45);
    expect(read('package-lock.json').packages['node_modules/electron'].version).toBe(pinned);
    // The robot that proposes a newer one.
    expect(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')).toContain('package-ecosystem: npm');
  });

  it('no download is begun, and no name is looked up on the network', async () => {
    const session = await lockedSession();
    const [event, listener] = session.on.mock.calls[0] ?? [];
    const preventDefault = vi.fn();
    listener({ preventDefault });
    expect([event, preventDefault.mock.calls.length]).toEqual(['will-download', 1]);
    const { closeNetwork } = await import('../../../../main/electron/lock-down.ts');
    closeNetwork();
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('disable-background-networking');
    expect(electron.app.commandLine.appendSwitch).toHaveBeenCalledWith('disable-component-update');
  });

  it('spelling is checked by the dictionary in the package, and none is fetched', async () => {
    const session = await lockedSession();
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith(['en-GB']);
    expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('app://bundle/dictionaries/');
    expect(await webPreferences()).toMatchObject({ spellcheck: true });
  });
});

describe('the menu over a text field', () => {
  it('proposes spellings, and is nowhere else', async () => {
    const { contextTemplate } = await import('../../../../main/electron/context-menu.ts');
    const contents = { replaceMisspelling: vi.fn(), session: { addWordToSpellCheckerDictionary: vi.fn() } };
    const params = { isEditable: true, misspelledWord: 'councyl', dictionarySuggestions: ['council'] };
    const template = contextTemplate(params, contents as unknown as Parameters<typeof contextTemplate>[1]) ?? [];
    expect(template.map(({ label, role, type }) => label ?? role ?? type)).toEqual([
      'council',
      'Add to dictionary',
      'separator',
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
    template[0]?.click?.({} as never, undefined, {} as never);
    template[1]?.click?.({} as never, undefined, {} as never);
    expect(contents.replaceMisspelling).toHaveBeenCalledWith('council');
    expect(contents.session.addWordToSpellCheckerDictionary).toHaveBeenCalledWith('councyl');
    expect(contextTemplate({ ...params, isEditable: false }, contents as never)).toBeUndefined();
    const fine = contextTemplate({ ...params, misspelledWord: '', dictionarySuggestions: [] }, contents as never) ?? [];
    expect(fine.map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  });
});
