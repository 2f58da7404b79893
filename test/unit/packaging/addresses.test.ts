// Every address in the built output that begins like one on the network, by its host: the names of XML vocabularies, which
// nobody ever asks for, this machine, and pages that messages of libraries point a developer to. A new one is looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/fixtures.ts';

const KNOWN = new Map([
  ['127.0.0.1', 'this machine'],
  ['schemas.openxmlformats.org', 'Office Open XML'],
  ['sheetjs.openxmlformats.org', 'a mark of SheetJS in files that it writes'],
  ['schemas.microsoft.com', 'Office Open XML'],
  ['www.wps.cn', 'Office Open XML of WPS'],
  ['purl.oclc.org', 'Office Open XML, strict'],
  ['purl.org', 'Dublin Core'],
  ['www.w3.org', 'XML, SVG, HTML'],
  ['docs.oasis-open.org', 'OpenDocument'],
  ['openoffice.org', 'OpenDocument'],
  ['react.dev', 'messages of React'],
  ['tinyurl.com', 'messages of Dexie'],
  ['bit.ly', 'messages of Dexie'],
  ['stuk.github.io', 'messages of JSZip'],
  ['rolldown.rs', 'a message of the bundler'],
]);

/** What is no host: parts of patterns and of addresses that are put together. */
const NO_HOST = /^(?:docx)?$/;
const ADDRESS = /(?:https?|wss?|ftp):\/\/([\w.-]*)/g;
const BUILT = /\.(?:js|mjs|cjs|css|html)$/;

it('the built product knows no address on the network but names and messages', () => {
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    BUILT.test(name),
  );
  expect(files.length).toBeGreaterThan(10);
  const hosts = files.flatMap((name) =>
    [...readFileSync(join(ROOT, 'dist', name), 'utf8').matchAll(ADDRESS)].map((match) => match[1] ?? ''),
  );
  const unknown = new Set(hosts.filter((host) => !KNOWN.has(host) && !NO_HOST.test(host)));
  expect([...unknown]).toEqual([]);
});

it('nothing in the built product calls home or looks for updates', () => {
  const files = readdirSync(join(ROOT, 'dist/main'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    BUILT.test(name),
  );
  const built = files.map((name) => readFileSync(join(ROOT, 'dist/main', name), 'utf8')).join('\n');
  expect(built).not.toMatch(/autoUpdater|electron-updater|crashReporter|sentry|googletagmanager|analytics\.js/i);
});
