// Exported files before judges that are not ours: the schema of ISO/IEC 29500 that Word holds files to, and LibreOffice.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderedPages, run, schemaBreaches } from '../support/document-judges.ts';
import { fixturePath, publishedPlan, ROOT, SEED } from '../support/fixtures.ts';
import { tempFolder } from '../support/temp-folder.ts';

function convert(from: string, folder: string): string {
  const out = join(folder, 'plan.docx');
  run(process.execPath, [join(ROOT, 'dist/main/cli.mjs'), 'convert', from, out]);
  return out;
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
