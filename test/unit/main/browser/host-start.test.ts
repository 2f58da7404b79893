import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PORT, hostArguments } from '../../../../main/browser/host-arguments.ts';
import { findBrowser, hasDisplay } from '../../../../main/browser/system-browser.ts';
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
  });

  it('needs a display on Linux', () => {
    const isLinux = process.platform === 'linux';
    expect(hasDisplay({})).toBe(!isLinux);
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});
