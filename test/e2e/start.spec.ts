// npm start as a person types it, on a machine without a display.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ADDRESS, expect, fixture, Program, ROOT, SEED, test } from './program.ts';

interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly address: () => Promise<string>;
}

function npmStart(data: string, given: readonly string[], folder = ROOT): Started {
  return start('npm', ['--prefix', ROOT, 'start', '--', ...given], data, folder);
}

/** What npm start runs. npm itself ends as its shell does, which Ctrl+C reaches too: not always with the exit code. */
function scriptStart(data: string, given: readonly string[], folder = ROOT): Started {
  return start(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...given], data, folder);
}

function start(program: string, given: readonly string[], data: string, folder: string): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, INIT_CWD: _folder, ...environment } = process.env;
  const child = spawn(program, given, {
    cwd: folder,
    env: { ...environment, TABLED_DATA: data },
    detached: true,
  });
  running.add(child);
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

/** A test that failed half way must not leave its program on the port that the next one needs. */
const running = new Set<ChildProcess>();
test.afterEach(() => {
  for (const { pid, exitCode, signalCode } of running) {
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
  running.clear();
});

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

  const second = npmStart(data, []);
  expect(await second.ended).toBe(0);
  expect(second.said()).toMatch(/Tabled is running already \(process \d+\)\. Use its window\. Its address is http:/);
  expect(second.said()).toContain(address);

  pressControlC(started);
  await started.ended;
  expect(started.said()).not.toMatch(/error|ERR|Exception|signal/i);
  await expect(fetch(address)).rejects.toThrow();
});

test('started with a file, it opens that file’s import screen, once', async ({ data, page }) => {
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

/** Starts it once more with a file; the start ends at once, in one line. */
async function startAgain(data: string, file: string): Promise<void> {
  const again = scriptStart(data, ['--port', '0', basename(file)], join(file, '..'));
  expect(await again.ended).toBe(0);
  expect(again.said()).toMatch(/Tabled is running already \(process \d+\)\. /);
  expect(again.said()).toContain(`“${basename(file)}” is opened in its window.`);
}

test('started with a file while it runs, it opens that in one of its windows, once', async ({ data, context }) => {
  const started = scriptStart(data, ['--port', '0']);
  const address = await started.address();
  const pages = [await context.newPage(), await context.newPage()];
  for (const page of pages) {
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Import your spreadsheet…' })).toBeVisible();
  }
  await startAgain(data, SEED);
  const previews = async () => {
    const counts = await Promise.all(pages.map((page) => page.getByRole('dialog', { name: /^Import “Data/ }).count()));
    return counts.sort();
  };
  await expect(async () => expect(await previews()).toEqual([0, 1])).toPass({ timeout: 15_000 });
  await pages[0]?.waitForTimeout(3000);
  expect(await previews()).toEqual([0, 1]);
  pressControlC(started);
  expect(await started.ended).toBe(0);
});

test('the file of a later start waits for a dialog that is open, and for what is being typed', async ({
  data,
  page,
}) => {
  const started = scriptStart(data, ['--port', '0']);
  const program = new Program(page, data, { address: await started.address() } as Program['host']);
  await program.open();
  const tracker = fixture('workbooks/plan-2009-10-tracker.xlsx');
  const preview = page.getByRole('dialog', { name: /^Import “plan-2009-10-tracker/ });
  await program.button('Open the 2009/10 example').click();
  await expect(program.button('Import 51 actions')).toBeVisible();
  await startAgain(data, tracker);
  await page.waitForTimeout(3000);
  await program.button('Import 51 actions').click();
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();

  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('half a ref');
  await startAgain(data, tracker);
  await page.waitForTimeout(3000);
  await page.keyboard.type('erence');
  await expect(program.editor).toHaveValue('half a reference');
  await expect(preview).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(program.cell('1', 'fileRef')).toHaveText('half a reference');
  pressControlC(started);
  expect(await started.ended).toBe(0);
});

test('started with a file that is not there, it says so', async ({ data, page }) => {
  const started = scriptStart(data, ['--port', '0', 'nothing.xlsx']);
  await page.goto(await started.address());
  await expect(page.getByRole('alertdialog')).toContainText('“nothing.xlsx” could not be read (there is no such file)');
  pressControlC(started);
  expect(await started.ended).toBe(0);
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
    let said = '';
    host.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<number | null>((resolve) => host.once('exit', resolve));
    return { host, ended, said: () => said };
  }

  /** The browser's own processes, by the profile that only they have: number and command line. */
  function browserProcesses(data: string): readonly string[] {
    const { stdout } = spawnSync('pgrep', ['-af', '--', `--user-data-dir=${join(data, 'browser-profile')}`], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean);
  }

  /** The page has its working copy: it has been loaded and run. */
  async function isShown(data: string): Promise<void> {
    const database = join(data, 'browser-profile/Default/IndexedDB');
    await expect(() => expect(existsSync(database)).toBe(true)).toPass({ timeout: 60_000 });
  }

  test('it opens the machine’s own browser, and Ctrl+C closes that too', async ({ data }) => {
    const { host, ended, said } = startWithWindow(data);
    await isShown(data);
    // Every user of the machine can read this; the token is for the one who sees the terminal.
    const token = /#token=(\S+)/.exec(said())?.[1] ?? 'none';
    expect(token.length).toBeGreaterThan(20);
    expect(browserProcesses(data).join()).toContain('#code=');
    expect(browserProcesses(data).join()).not.toContain(token);
    host.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(() => expect(browserProcesses(data)).toEqual([])).toPass();
  });

  test('closing the window ends the program', async ({ data }) => {
    const { ended } = startWithWindow(data);
    await isShown(data);
    // A window that is closed sooner than a person can counts as one that another browser has taken over.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    for (const line of browserProcesses(data).slice(0, 1)) process.kill(Number.parseInt(line, 10), 'SIGTERM');
    expect(await ended).toBe(0);
  });
});
