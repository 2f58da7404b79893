// No request leaves 127.0.0.1: not from the page, and not from the host.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Program, SEED, startHost, test } from './program.ts';

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

test('in the whole main job nobody is spoken to but this machine', async ({ data, context }) => {
  const watch = join(data, 'watch.cjs');
  writeFileSync(watch, WATCH);
  writeFileSync(join(data, 'connections.txt'), '');
  const { NODE_OPTIONS: before = '' } = process.env;
  process.env['NODE_OPTIONS'] = `${before} --require ${JSON.stringify(watch)}`;
  const host = await startHost(data);
  process.env['NODE_OPTIONS'] = before;

  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  const program = new Program(page, data, host);
  await program.open();
  await program.importFile(SEED);
  await program.cell('1', 'fileRef').dblclick();
  await page.keyboard.type('https://example.org/evidence');
  await page.keyboard.press('Control+Enter');
  await program.isSaved();
  await program.button('Undo').click();
  await program.exportToWord();
  await expect(page.getByRole('dialog')).toContainText('saved as');
  await host.stop();

  const left = requests.filter(
    (address) => !/^(?:blob|data):/.test(address) && new URL(address).hostname !== '127.0.0.1',
  );
  expect(requests.length).toBeGreaterThan(8);
  expect(left).toEqual([]);
  // Listening itself "looks up" the address that it listens on.
  expect(new Set(readFileSync(join(data, 'connections.txt'), 'utf8').trim().split('\n'))).toEqual(
    new Set(['lookup 127.0.0.1']),
  );
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
