// npm start as a person types it, on a machine without a display.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Program, ROOT, SEED, test } from './program.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/;

interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly address: () => Promise<string>;
}

function npmStart(data: string, given: readonly string[], folder = ROOT): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn('npm', ['--prefix', ROOT, 'start', '--', ...given], {
    cwd: folder,
    env: { ...environment, TABLED_DATA: data },
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    process: child,
    said: () => said,
    ended,
    address: async () => {
      await expect(() => expect(said).toMatch(ADDRESS)).toPass({ timeout: 60_000 });
      return ADDRESS.exec(said)?.[0] ?? '';
    },
  };
}

/** Ctrl+C reaches every program in the terminal's foreground at once. */
function pressControlC(started: Started): void {
  process.kill(-(started.process.pid ?? 0), 'SIGINT');
}

test.describe.configure({ mode: 'serial' });

test('without a display it says so in one line, prints its address, stays up, and Ctrl+C ends it cleanly', async ({
  data,
  page,
}) => {
  const started = npmStart(data, []);
  const address = await started.address();
  const lines = started
    .said()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('>') && !line.startsWith('npm '));
  expect(lines).toEqual([
    'There is no display here for an Electron window, so Tabled runs for a browser instead.',
    `Tabled is running. Open ${address}`,
  ]);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Import your spreadsheet…' })).toBeVisible();
  expect(started.process.exitCode).toBeNull();

  const second = npmStart(data, ['plan.xlsx']);
  expect(await second.ended).toBe(0);
  expect(second.said()).toMatch(/Tabled is running already \(process \d+\)\. Import “plan\.xlsx” in its window\./);
  expect(second.said()).toContain(address);

  pressControlC(started);
  await started.ended;
  expect(started.said()).not.toMatch(/error|ERR|Exception|signal/i);
  await expect(fetch(address)).rejects.toThrow();
});

test('started with a file, it opens that file’s import preview, once', async ({ data, page }) => {
  const started = npmStart(data, ['--port', '0', 'Data Quality Action Plan 2009-10.xlsx'], join(SEED, '..'));
  const address = await started.address();
  const program = new Program(page, data, { address } as Program['host']);
  await program.open();
  await expect(page.getByRole('dialog', { name: /^Import “Data Quality Action Plan 2009-10.xlsx”/ })).toBeVisible();
  await program.button('Import 51 actions').click();
  await program.isSaved();
  await page.reload();
  await expect(program.grid.getByRole('row')).toHaveCount(65);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  pressControlC(started);
  await started.ended;
});

test('started with a file that is not there, it says so', async ({ data, page }) => {
  const started = npmStart(data, ['--port', '0', 'nothing.xlsx']);
  await page.goto(await started.address());
  await expect(page.getByRole('alertdialog')).toContainText('“nothing.xlsx” could not be read (there is no such file)');
  pressControlC(started);
  await started.ended;
});

test.describe('with a display', () => {
  /** The machine's own Chromium as the host opens it, but for its window: there may be no display to draw on. */
  function headlessBrowser(data: string): string {
    const script = join(data, 'browser.sh');
    writeFileSync(script, `#!/bin/sh\nexec "${process.env['TABLED_BROWSER'] ?? 'chromium'}" --headless "$@"\n`);
    chmodSync(script, 0o755);
    return script;
  }

  function startWithWindow(data: string) {
    const host = spawn(process.execPath, [join(ROOT, 'dist/main/browser-host.mjs'), '--port', '0'], {
      env: { ...process.env, DISPLAY: ':99', TABLED_DATA: data, TABLED_BROWSER: headlessBrowser(data) },
    });
    const ended = new Promise<number | null>((resolve) => host.once('exit', resolve));
    return { host, ended };
  }

  /** The browser's own processes, by the profile that only they have. */
  function browserProcesses(data: string): readonly number[] {
    const { stdout } = spawnSync('pgrep', ['-f', '--', `--user-data-dir=${join(data, 'browser-profile')}`], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean).map(Number);
  }

  /** The page has its working copy: it has been loaded and run. */
  async function isShown(data: string): Promise<void> {
    const database = join(data, 'browser-profile/Default/IndexedDB');
    await expect(() => expect(existsSync(database)).toBe(true)).toPass({ timeout: 60_000 });
  }

  test('it opens the machine’s own browser, and Ctrl+C closes that too', async ({ data }) => {
    const { host, ended } = startWithWindow(data);
    await isShown(data);
    host.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(() => expect(browserProcesses(data)).toEqual([])).toPass();
  });

  test('closing the window ends the program', async ({ data }) => {
    const { ended } = startWithWindow(data);
    await isShown(data);
    for (const id of browserProcesses(data).slice(0, 1)) process.kill(id, 'SIGTERM');
    expect(await ended).toBe(0);
  });
});
