// Exported files before judges that are not ours: the schema of ISO/IEC 29500 that Word holds files to, and LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixturePath, publishedPlan, ROOT, SEED } from '../support/fixtures.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SCHEMA = fixturePath('ooxml-xsd/iso/wml.xsd');
/** The parts that the WordprocessingML schema describes. */
const PARTS = /^word\/(?:document|styles|numbering|header\d*|footer\d*|settings|footnotes|comments)\.xml$/;

function run(program: string, given: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

function convert(from: string, folder: string): string {
  const out = join(folder, 'plan.docx');
  run(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), 'convert', from, out]);
  return out;
}

/** Word leaves out the attributes of namespaces that a part calls ignorable (ISO/IEC 29500-3) before it checks. */
function withoutIgnorable(xml: string): string {
  return xml.replace(/ (?:mc|w1[0-9][a-z0-9]*):[A-Za-z]+="[^"]*"/g, '');
}

/** Every breach of the schema in a document's parts. */
function schemaBreaches(document: string, folder: string): readonly string[] {
  const parts = unzipSync(new Uint8Array(readFileSync(document)));
  const checked = Object.keys(parts).filter((name) => PARTS.test(name));
  expect(checked).toContain('word/document.xml');
  expect(checked).toContain('word/footer1.xml');
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
function renderedPages(document: string, folder: string) {
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

function words(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('the 2009/10 plan, exported', () => {
  it('satisfies Word’s schema', () => {
    const folder = tempFolder();
    expect(schemaBreaches(convert(SEED, folder), folder)).toEqual([]);
  });

  it('is laid out on A4 landscape with its headings and page numbers on every page, and every word on it', () => {
    const folder = tempFolder();
    const { pages, size, text } = renderedPages(convert(SEED, folder), folder);
    expect(size[0]).toBeCloseTo(841.9, 0);
    expect(size[1]).toBeCloseTo(595.3, 0);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/Action\s+Date\s+Responsibility\s+Reported To/);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Data Quality Action Plan 2009/10');
    }
    const rendered = words(text);
    for (const { kind, ...texts } of publishedPlan.rows) {
      // A line may be broken anywhere by LibreOffice, but a word is not: each line's longest stands for it.
      const lines = Object.values(texts).flatMap((text) => text.split('\n'));
      for (const line of lines) {
        const [longest = ''] = line.split(/\s+/).sort((a, b) => b.length - a.length);
        expect(rendered, `a word of a ${kind}`).toContain(longest);
      }
    }
  });

  it('leaves no theme or statement alone at the foot of a page', () => {
    const folder = tempFolder();
    const { pages } = renderedPages(convert(SEED, folder), folder);
    const bands = publishedPlan.rows.filter(({ kind }) => kind !== 'action').map(({ text = '' }) => words(text));
    for (const page of pages) {
      const lines = page.split('\n').map((line) => line.trim());
      const filled = lines.filter((line) => line !== '' && !line.includes('Page '));
      expect(bands).not.toContain(words(filled.at(-1) ?? ''));
    }
  });
});

describe('other plans, exported', () => {
  const long = Array.from({ length: 200 }, (_item, index) => `• Bullet ${index + 1} of a very long list`).join('\n');
  const plans: readonly (readonly [string, object])[] = [
    ['an empty one', { title: '', rows: [] }],
    [
      'one with signs, scripts and control characters',
      {
        title: 'A & B <c> "d" \u0001',
        rows: [
          { kind: 'theme', text: 'ثيمة & <T>', date: 'May\u000B' },
          { kind: 'statement', text: ']]>' },
          {
            kind: 'action',
            number: '1',
            action: '📎 emoji\ttab',
            evidence: `${'x'.repeat(1000)}\n${long}`,
            custom: { rag: 'Red' },
          },
        ],
      },
    ],
    [
      'one of the tracker’s columns',
      {
        title: 'Wide',
        columns: { custom: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, label: key })) },
        rows: [{ kind: 'action', number: '1', action: 'x', custom: { a: '1', e: '5' } }],
      },
    ],
  ];

  it.each(plans)('%s satisfies Word’s schema', (_what, plan) => {
    const folder = tempFolder();
    const file = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify({ format: 'tabled-plan/1', columns: {}, ...plan }));
    expect(schemaBreaches(convert(file, folder), folder)).toEqual([]);
  });

  it.each(['plan-2009-10-tracker.xlsx', 'plan-2009-10-as-extracted.xlsx'])('%s satisfies Word’s schema', (name) => {
    const folder = tempFolder();
    expect(schemaBreaches(convert(fixturePath(`workbooks/${name}`), folder), folder)).toEqual([]);
  });
});
