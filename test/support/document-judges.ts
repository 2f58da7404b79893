// Judges of exported documents that are not ours: the schema of ISO/IEC 29500 that Word holds files to, LibreOffice, and
// python-docx.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { fixturePath, ROOT } from './fixtures.ts';

const SCHEMA = fixturePath('ooxml-xsd/iso/wml.xsd');
/** The parts that the WordprocessingML schema describes. */
const PARTS = /^word\/(?:document|styles|numbering|header\d*|footer\d*|settings|footnotes|comments)\.xml$/;
/** Debian's, for which python-docx is packaged. */
const PYTHON = '/usr/bin/python3';
const BUFFER = 1 << 28;

export function run(program: string, given: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: BUFFER });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** The built command line's export of a workbook or a plan file. */
export function convert(from: string, folder: string): string {
  const out = join(folder, 'plan.docx');
  run(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), 'convert', from, out]);
  return out;
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
  const files = checked.map((name) => join(folder, name.replaceAll('/', '-')));
  for (const [index, name] of checked.entries()) {
    writeFileSync(files[index] ?? '', withoutIgnorable(strFromU8(parts[name] ?? new Uint8Array())));
  }
  const given = ['--noout', '--nonet', '--schema', SCHEMA, ...files];
  const { status, stderr } = spawnSync('xmllint', given, { encoding: 'utf8', maxBuffer: BUFFER });
  return status === 0 ? [] : stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
}

/** Converts documents with LibreOffice, all in one start of it. */
export function convertWithOffice(documents: readonly string[], format: string, folder: string): void {
  const profile = join(folder, 'office');
  mkdirSync(profile, { recursive: true });
  const start = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder];
  run('soffice', [...start, ...documents]);
}

export interface RenderedPages {
  /** The text of each page, laid out in lines. */
  readonly pages: readonly string[];
  /** The pages' size in points. */
  readonly size: readonly [number, number];
  readonly text: string;
}

/** What is on the pages of a PDF. */
export function readPages(pdf: string): RenderedPages {
  const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [pdf]));
  return { pages, size: [Number(size?.[1]), Number(size?.[2])], text: run('pdftotext', ['-raw', pdf, '-']) };
}

/** The pages of a document as LibreOffice lays them out. */
export function renderedPages(document: string, folder: string): RenderedPages {
  convertWithOffice([document], 'pdf', folder);
  return readPages(join(folder, basename(document).replace(/docx$/, 'pdf')));
}

export type PythonBlock = { readonly style: string; readonly text: string } | { readonly rows: readonly string[][] };

export interface PythonDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly blocks: readonly PythonBlock[];
}

/** What python-docx reads in a document. */
export function readWithPython(document: string): PythonDocument {
  return JSON.parse(run(PYTHON, [join(ROOT, 'test/documents/read-docx.py'), document])) as PythonDocument;
}
