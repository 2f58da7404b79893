import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PageWindow } from '../../../../main/browser/page-window.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const LASTING = 'http://127.0.0.1:1/#token=secret';

/** A window of a browser that does as the script says, `$0.given` being where it writes down its command line. */
function openWith(script: string, wanted = true) {
  const folder = tempFolder();
  const browser = join(folder, 'browser.sh');
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >> "$0.given"\n${script}\n`);
  chmodSync(browser, 0o755);
  return { ...show(browser, folder, wanted), given: () => readFileSync(`${browser}.given`, 'utf8'), browser };
}

function show(browser: string, folder: string, wanted = true) {
  const said: string[] = [];
  let codes = 0;
  const window = new PageWindow(
    {
      lasting: LASTING,
      forOneWindow: () => {
        codes += 1;
        return `http://127.0.0.1:1/#code=${codes}`;
      },
    },
    {
      wanted,
      environment: { DISPLAY: ':99', TABLED_BROWSER: browser },
      profile: join(folder, 'profile'),
      say: (line) => said.push(line),
    },
  );
  onTestFinished(() => window.close());
  const isClosed = vi.fn();
  void window.closed.then(isClosed);
  window.show();
  return { window, said, isClosed };
}

describe.skipIf(process.platform === 'win32')('the host’s own window', () => {
  it('has a one-use code on its command line, and the token nowhere but in the person’s terminal', async () => {
    const { window, said, given, browser } = openWith('exec sleep 60');
    await vi.waitFor(() => expect(existsSync(`${browser}.given`)).toBe(true));
    window.openAnother();
    await vi.waitFor(() => expect(given()).toContain('#code=2'));
    expect(given()).toContain('--app=http://127.0.0.1:1/#code=1\n');
    expect(given()).not.toContain('secret');
    // No name can be looked up from this window: what the browser asks its maker for goes nowhere.
    expect(given()).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\n');
    expect(said).toEqual([`Tabled is running in ${browser}. Its address is ${LASTING}`]);
    expect([window.isOpen, window.addressToOpen]).toEqual([true, '']);
  });

  it('that a running browser takes over is not a closed one: the program stays up, and says where it is', async () => {
    const { window, said, isClosed } = openWith('exit 0');
    await vi.waitFor(() => expect(said).toHaveLength(2));
    expect(said[1]).toMatch(/was running already and has the window\. Tabled stays up until Ctrl\+C: http:\S+secret$/);
    await sleep(50);
    expect([isClosed.mock.calls.length, window.isOpen]).toEqual([0, false]);
  });

  it('that cannot be opened leaves the program up, and its address said', async () => {
    for (const failing of [openWith('exit 3'), show('/nowhere/browser', tempFolder())]) {
      await vi.waitFor(() => expect(failing.said).toHaveLength(2));
      expect(failing.said[1]).toMatch(/could not be started\. Tabled stays up: open http:\S+secret$/);
      await sleep(50);
      expect(failing.isClosed).not.toHaveBeenCalled();
    }
  });

  it('ends the program when it is closed after it was open for a while', async () => {
    const { said, isClosed } = openWith('sleep 6');
    await vi.waitFor(() => expect(isClosed).toHaveBeenCalled(), { timeout: 15_000 });
    expect(said).toHaveLength(1);
  });

  it('closes with the program, without a word', async () => {
    const { window, said, isClosed } = openWith('exec sleep 60');
    await sleep(100);
    await window.close();
    expect([window.isOpen, said.length, isClosed.mock.calls.length]).toEqual([false, 1, 0]);
  });

  it('is none where none is wanted: the address is said', () => {
    const { window, said } = openWith('exit 0', false);
    window.openAnother();
    expect(said).toEqual([`Tabled is running. Open ${LASTING}`]);
    expect([window.isOpen, window.addressToOpen]).toEqual([false, LASTING]);
  });
});
