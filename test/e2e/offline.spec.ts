// No request leaves 127.0.0.1: not from the page, not from the host, and not from the browser that the host opens.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { readNetLog } from '../support/net-log.ts';
import { attach, attached, palette, pressIn } from './evidence-parts.ts';
import { chooseTemplate, drawn, save } from './export-dialog.ts';
import { expect, fixture, Program, ROOT, SEED, startHost, test } from './program.ts';

/** Loaded into the host before anything else: writes down whom it connects to, and whose name it looks up. */
const WATCH = `
  const { appendFileSync } = require('node:fs');
  const net = require('node:net');
  const dns = require('node:dns');
  const note = (what) => appendFileSync(process.env.TABLED_DATA + '/connections.txt', what + '\\n');
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...given) {
    const [first] = Array.isArray(given[0]) ? given[0] : given;
    note('connect ' + JSON.stringify(first));
    return connect.apply(this, given);
  };
  const lookup = dns.lookup;
  dns.lookup = (name, ...rest) => { note('lookup ' + name); return lookup(name, ...rest); };
`;

/** The host, with the watch in it and in every process that it starts. */
async function startWatched(data: string) {
  // What it hands to the system is written down and not opened: a browser speaks for itself.
  const tools = join(data, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${join(data, 'opened.txt')}'\n`);
  chmodSync(join(tools, 'xdg-open'), 0o755);
  const watch = join(data, 'watch.cjs');
  writeFileSync(watch, WATCH);
  writeFileSync(join(data, 'connections.txt'), '');
  const { NODE_OPTIONS: before = '' } = process.env;
  process.env['NODE_OPTIONS'] = `${before} --require ${JSON.stringify(watch)}`;
  const host = await startHost(data, {
    given: [fixture('workbooks/plan-2009-10-tracker.xlsx')],
    env: { DISPLAY: ':99', PATH: `${tools}:${process.env['PATH'] ?? ''}` },
  });
  process.env['NODE_OPTIONS'] = before;
  return host;
}

async function importAndEdit(program: Program): Promise<void> {
  const { page } = program;
  await page.getByRole('dialog', { name: /^Import “plan-2009-10-tracker/ }).waitFor();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.keyboard.press('Escape');
  await program.importFile(SEED);
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('https://example.org/evidence');
  await page.keyboard.press('Control+Enter');
  await program.isSaved();
  await program.button('Undo').click();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('security');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

async function exportInEveryForm(program: Program): Promise<void> {
  const { page } = program;
  await program.button('Export…').click();
  await drawn(program);
  await chooseTemplate(program, fixture('templates/council-report.docx'));
  await page.getByLabel('Accessible edition').check();
  await drawn(program);
  await save(program);
  await program.button('Close').click();
  await program.button('Export…').click();
  await page.getByLabel('Excel workbook').check();
  await save(program, 'Export to Excel');
  await program.button('Close').click();
}

async function bringUpToDate(program: Program): Promise<void> {
  const { page } = program;
  await program.giveFile(fixture('workbooks/plan-2009-10-tracker.xlsx'), () => page.keyboard.press('Control+I'));
  await program.button(/^Bring “.*” up to date…$/).click();
  await page.getByRole('dialog', { name: /^Bring “/ }).waitFor();
  await page.keyboard.press('Escape');
}

/** Whom the processes that own files connected to, or whose name they looked up. Listening "looks up" its own address. */
function spokenTo(data: string): ReadonlySet<string> {
  return new Set(readFileSync(join(data, 'connections.txt'), 'utf8').trim().split('\n'));
}

/** A program whose page, host and workers are watched from its start; `end` gives whom it spoke to. */
async function watched(data: string, context: BrowserContext) {
  // Each goes through many screens, with a watch on every process.
  test.setTimeout(240_000);
  const host = await startWatched(data);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())));
  const program = new Program(await context.newPage(), data, host);
  await program.open();
  return {
    program,
    end: async () => {
      await host.stop();
      const asked = requests.filter((address) => !/^(?:blob|data):/.test(address));
      expect(asked.length).toBeGreaterThan(20);
      expect(asked.filter((address) => new URL(address).hostname !== '127.0.0.1')).toEqual([]);
      expect(spokenTo(data)).toEqual(new Set(['lookup 127.0.0.1']));
    },
  };
}

/** Opens each by its key, and closes it. */
async function lookAt({ page }: Program, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

async function addLink(program: Program, address: string): Promise<void> {
  await program.cell('17', 'fileRef').click();
  await palette(program, 'Add a link');
  const dialog = program.page.getByRole('dialog', { name: /^Add a link/ });
  await dialog.getByLabel('Address', { exact: true }).fill(address);
  await program.dialogTakesKeys();
  await program.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function keepEvidence(program: Program): Promise<void> {
  const { page, data } = program;
  const minutes = join(data, 'Minutes.pdf');
  writeFileSync(minutes, '%PDF minutes');
  await program.cell('17', 'fileRef').click();
  await page.keyboard.press('Control+.');
  await attach(program, '17', minutes);
  await expect(attached(program)).toHaveCount(1);
  await pressIn(program, 'Open Minutes');
  await expect(page.getByRole('status').first()).toContainText('Opened “Minutes.pdf”');
  await addLink(program, 'https://council.example/minutes');
  await addLink(program, '\\\\council.example\\share\\minutes.pdf');
  await expect(attached(program).nth(2)).toContainText('so Tabled does not follow it');
  await pressIn(program, /^Open in the browser/);
  await expect(() => expect(readFileSync(join(data, 'opened.txt'), 'utf8')).toContain('https://')).toPass();
  await palette(program, 'Evidence register');
  await expect(page.getByRole('dialog', { name: 'Evidence register' })).toContainText('3 pieces of evidence');
  await page.keyboard.press('Escape');
  await palette(program, 'Save the evidence bundle');
  await page.getByRole('dialog', { name: 'The evidence bundle is saved' }).waitFor();
  await page.keyboard.press('Escape');
}

async function copyAndComeBack(program: Program): Promise<void> {
  const { page } = program;
  await program.cell('17', 'fileRef').click();
  await page.keyboard.press('Control+S');
  const saved = page.getByRole('dialog', { name: 'A copy of the plan is saved' });
  const path = (await saved.getByText(/\.tabled$/).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await program.giveFile(path, () => page.keyboard.press('Control+Shift+O'));
  await expect(page.getByRole('contentinfo')).toContainText('says what this plan says already');
  await palette(program, 'Backups');
  await page.getByRole('dialog', { name: 'Backups of this plan' }).waitFor();
  await page.keyboard.press('Escape');
}

test('in all that the program does nobody is spoken to but this machine', async ({ data, context }) => {
  const { program, end } = await watched(data, context);
  await importAndEdit(program);
  await exportInEveryForm(program);
  await bringUpToDate(program);
  await program.page.reload();
  await expect(program.grid).toBeVisible();
  await end();
});

test('nor with evidence, copies, backups, help, print and the list of plans', async ({ data, context }) => {
  const { program, end } = await watched(data, context);
  await importAndEdit(program);
  await keepEvidence(program);
  await copyAndComeBack(program);
  await program.cell('1', 'action').click();
  await lookAt(program, 'F1', '?', 'Control+O');
  await program.page.pdf({ preferCSSPageSize: true });
  await end();
});

test('the browser that shows the program speaks to nobody else either', async ({ data }) => {
  const log = join(data, 'net-log.json');
  const browser = join(data, 'browser.sh');
  const chromium = process.env['TABLED_BROWSER'] ?? 'chromium';
  writeFileSync(browser, `#!/bin/sh\nexec "${chromium}" --headless "--log-net-log=${log}" "$@"\n`, { mode: 0o755 });
  const host = spawn(process.execPath, [join(ROOT, 'dist/main/browser-host.mjs'), '--port', '0'], {
    env: { ...process.env, DISPLAY: ':99', TABLED_DATA: data, TABLED_BROWSER: browser },
  });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  const database = join(data, 'browser-profile/Default/IndexedDB');
  await expect(() => expect(existsSync(database)).toBe(true)).toPass({ timeout: 60_000 });
  // What a browser asks its maker for it asks for in its first seconds.
  await sleep(5000);
  host.kill('SIGINT');
  await ended;

  const { requests, connections, lookups } = readNetLog(log);
  expect(requests.filter((address) => address.startsWith('http://127.0.0.1:')).length).toBeGreaterThan(3);
  expect(connections.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);
  expect(lookups).toEqual([]);
  expect(existsSync(join(data, 'browser-profile/Dictionaries/en-GB-10-2.bdic'))).toBe(true);
});

test('the page breaks none of its own content policy', async ({ data, context }) => {
  const host = await startHost(data);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const program = new Program(page, data, host);
  await program.open();
  await program.importFile(SEED);
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.press('Escape');
  await program.exportToWord();
  await program.button('Close').click();
  expect(complaints).toEqual([]);
  await host.stop();
});
