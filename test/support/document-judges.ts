// Judges of a document that are not ours: the schema of ISO/IEC 29500 that Word holds files to, and LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { fixturePath } from './fixtures.ts';

const SCHEMA = fixturePath('ooxml-xsd/iso/wml.xsd');
/** The parts that the WordprocessingML schema describes. */
const PARTS = /^word\/(?:document|styles|numbering|header\d*|footer\d*|settings|footnotes|comments)\.xml$/;

export function run(program: string, given: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** Word leaves out the attributes of namespaces that a part calls ignorable (ISO/IEC 29500-3) before it checks. */
function withoutIgnorable(xml: string): string {
  return xml.replace(/ (?:mc|w1[0-9][a-z0-9]*):[A-Za-z]+="[^"]*"/g, '');
}

/** Every breach of the schema in a document's parts. */
export function schemaBreaches(document: string, folder: string): readonly string[] {
  const parts = unzipSync(new Uint8Array(readFileSync(document)));
  const checked = Object.keys(parts).filter((name) => PARTS.test(name));
  expect(checked).toContain('word/document.xml');
  expect(checked.join(' ')).toMatch(/word\/footer\d*\.xml/);
  return checked.flatMap((name) => {
    const file = join(folder, name.replaceAll('/', '-'));
    writeFileSync(file, withoutIgnorable(strFromU8(parts[name] ?? new Uint8Array())));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], {
      encoding: 'utf8',
    });
    return status === 0 ? [] : [`${name}: ${stderr}`];
  });
}

/** The pages' texts as LibreOffice lays them out, and the pages' size in points. */
export function renderedPages(document: string, folder: string) {
  const profile = join(folder, 'office');
  mkdirSync(profile);
  run('soffice', [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    document,
  ]);
  const pdf = join(folder, 'plan.pdf');
  const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [pdf]));
  return { pages, size: [Number(size?.[1]), Number(size?.[2])], text: run('pdftotext', ['-raw', pdf, '-']) };
}
