// No request leaves 127.0.0.1: not from the page, not from the host, and not from the browser that the host opens.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readNetLog } from '../support/net-log.ts';
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
  const watch = join(data, 'watch.cjs');
  writeFileSync(watch, WATCH);
  writeFileSync(join(data, 'connections.txt'), '');
  const { NODE_OPTIONS: before = '' } = process.env;
  process.env['NODE_OPTIONS'] = `${before} --require ${JSON.stringify(watch)}`;
  const host = await startHost(data, { given: [fixture('workbooks/plan-2009-10-tracker.xlsx')] });
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

test('in all that the program does nobody is spoken to but this machine', async ({ data, context }) => {
  const host = await startWatched(data);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())));
  const program = new Program(await context.newPage(), data, host);
  await program.open();
  await importAndEdit(program);
  await exportInEveryForm(program);
  await bringUpToDate(program);
  await program.page.reload();
  await expect(program.grid).toBeVisible();
  await host.stop();

  const left = requests.filter(
    (address) => !/^(?:blob|data):/.test(address) && new URL(address).hostname !== '127.0.0.1',
  );
  expect(requests.length).toBeGreaterThan(20);
  expect(left).toEqual([]);
  expect(spokenTo(data)).toEqual(new Set(['lookup 127.0.0.1']));
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
