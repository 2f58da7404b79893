import { spawn } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_PORT, hostArguments } from '../../../../main/browser/host-arguments.ts';
import { findBrowser, hasDisplay } from '../../../../main/browser/system-browser.ts';
import { openDoorbell } from '../../../../main/instance/doorbell.ts';
import { ROOT } from '../../../support/fixtures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('the browser host’s arguments', () => {
  it('are a file, a port and whether to open a window', () => {
    expect(hostArguments([], '/home')).toEqual({ file: undefined, port: DEFAULT_PORT, window: true });
    expect(hostArguments(['plan.xlsx', '--port', '48300', '--no-window'], '/home')).toEqual({
      file: join('/home', 'plan.xlsx'),
      port: 48300,
      window: false,
    });
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['a', 'b'], ['--unknown']])('%s %s is refused', (...given) => {
    expect(() => hostArguments(given, '/')).toThrow();
  });
});

describe.skipIf(process.platform === 'win32')('the machine’s own browser', () => {
  it('is found on the path, and only if it can be run', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'chromium'), '');
    expect(findBrowser({ PATH: folder })).toBeUndefined();
    chmodSync(join(folder, 'chromium'), 0o755);
    expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium'));
  });

  it('is the one that TABLED_BROWSER names', () => {
    expect(findBrowser({ PATH: '', TABLED_BROWSER: '/opt/edge' })).toBe('/opt/edge');
    expect(findBrowser({ PATH: '', TABLED_BROWSER: '' })).toBeUndefined();
  });

  it('needs a display on Linux', () => {
    const isLinux = process.platform === 'linux';
    expect(hasDisplay({})).toBe(!isLinux);
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('a start that fails', () => {
  function start(environment: NodeJS.ProcessEnv, ...given: readonly string[]) {
    const child = spawn(process.execPath, [join(ROOT, 'dist/main/browser-host.mjs'), '--no-window', ...given], {
      env: { ...process.env, ...environment },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('close', (code, signal) => resolve([code, signal]));
    });
    return { child, ended, said: () => said };
  }

  it.skipIf(process.platform !== 'linux')('where no folder can be made says so, once', async () => {
    const { ended, said } = start({ TABLED_DATA: '/proc/nope' });
    expect(await ended).toEqual([1, null]);
    expect(said()).toMatch(/^Tabled keeps its files in \/proc\/nope, which cannot be written \(ENOENT\)\. [^\n]+\n$/);
  });

  it('where a file is in the place of the folder says so', async () => {
    const path = join(tempFolder(), 'file');
    writeFileSync(path, '');
    const { ended, said } = start({ TABLED_DATA: path });
    expect(await ended).toEqual([1, null]);
    expect(said()).toContain(`Tabled keeps its files in ${path}, which is not a folder.`);
  });

  it('where the port is taken says so, and leaves the folder free', async () => {
    const folder = tempFolder();
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
    });
    onTestFinished(() => void other.close());
    const { ended, said } = start({ TABLED_DATA: folder }, '--port', String(port));
    expect(await ended).toEqual([1, null]);
    expect(said()).toContain('npm start -- --port 48232');
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  it('or takes long can be ended at once', async () => {
    const folder = tempFolder();
    // The program that runs there answers, and then takes its time.
    const bell = await openDoorbell(() => new Promise(() => undefined));
    onTestFinished(() => bell.close());
    const { address, token } = bell;
    writeFileSync(join(folder, 'instance.json'), JSON.stringify({ pid: process.pid, address, token }));
    const { child, ended } = start({ TABLED_DATA: folder });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
  });
});
