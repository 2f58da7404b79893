// The cases that trip a Word export up, in both layouts, before Word's schema, LibreOffice and python-docx.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NATIVE_TOOLS } from '../../main/worker/word-tools.ts';
import { bulletDepth, bulletIndent } from '../../shared/plan/cell-text.ts';
import { type ExportSettings, LAYOUTS, type Layout, RAG_MEANINGS } from '../../shared/plan/export-settings.ts';
import type { Plan, PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { wordText } from '../../shared/word/word-text.ts';
import { writeWord } from '../../shared/word/write-word.ts';
import { convertWithOffice, readPages, readWithPython, run, schemaBreaches } from '../support/document-judges.ts';
import { exportOrder } from '../support/export-orders.ts';
import { HARD_PLANS, LONG_BAND, LONG_CELL, LONG_WORD, longPlan } from '../support/hard-plans.ts';
import { withEvidence } from '../support/plan-evidence.ts';
import { councilPlan } from '../support/plans.ts';
import { readDocx } from '../support/read-docx.ts';
import { sharedTempFolder, tempFolder } from '../support/temp-folder.ts';

async function written(plan: Plan, changes: Partial<ExportSettings>, folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, (await writeWord(exportOrder(plan, changes), NATIVE_TOOLS)).bytes);
  return file;
}

/** A cell's text as a document has it: without forbidden signs, nested bullets two spaces in. */
function asShown(text: string): string {
  return wordText(text)
    .split('\n')
    .map((line) => {
      const depth = bulletDepth(line);
      return depth === undefined ? line : bulletIndent(depth) + line.trimStart();
    })
    .join('\n');
}

/** The rows that a plan's table must have in the original layout, below its heading row. */
function originalCells(row: PlanRow, plan: Plan): readonly string[] {
  if (row.kind === 'statement') return [asShown(row.text)];
  if (row.kind === 'action') return cellFields(row, plan.columns).map((field) => asShown(cellText(row, field)));
  const empty = Array.from({ length: 4 + plan.columns.custom.length }, () => '');
  return row.date === '' ? [asShown(row.text)] : [asShown(row.text), asShown(row.date), ...empty];
}

/** The rows of actions in the accessible edition. */
function accessibleCells(plan: Plan): readonly (readonly string[])[] {
  return plan.rows
    .filter(({ kind }) => kind === 'action')
    .map((row) => originalCells(row, plan).map((text) => (/^[\s•\p{Cf}]*$/u.test(text) ? 'None recorded' : text)));
}

function tablesIn({ blocks }: ReturnType<typeof readWithPython>) {
  return blocks.flatMap((block) => ('rows' in block ? [block.rows] : []));
}

const CASES = Object.entries(HARD_PLANS);

describe.each(LAYOUTS)('in the %s layout', (layout: Layout) => {
  it.each(CASES)('%s: Word’s schema holds, and python-docx reads the same texts', async (_name, plan) => {
    const folder = tempFolder();
    const file = await written(plan, { layout }, folder, 'plan');
    expect(schemaBreaches(file, folder)).toEqual([]);
    const read = readWithPython(file);
    expect(read.title).toBe(wordText(plan.title));
    const tables = tablesIn(read);
    if (layout === 'original') {
      expect(tables).toHaveLength(1);
      expect(tables[0]?.slice(1)).toEqual(plan.rows.map((row) => originalCells(row, plan)));
    } else {
      expect(tables.flatMap(([, ...rows]) => rows)).toEqual(accessibleCells(plan));
      const bands = plan.rows.filter(({ kind }) => kind !== 'action');
      const headings = read.blocks.filter((block) => 'style' in block && block.style === 'Heading 2');
      expect(headings).toHaveLength(bands.filter(({ kind }) => kind === 'theme').length);
    }
  });

  it('with all that can stand around the table, Word’s schema holds', async () => {
    const folder = tempFolder();
    const changes: Partial<ExportSettings> = {
      layout,
      details: {
        council: 'A & B Council',
        appendix: 'Appendix "A"',
        committee: 'Audit <Committee>',
        meetingDate: '24 June 2010',
        agendaItem: '7',
        author: 'Head of Policy',
        asAt: '31 May 2010',
        version: '2',
      },
      showSummary: true,
      showEvidence: true,
      showRagKey: true,
      ragKey: RAG_MEANINGS,
      showAcronyms: true,
      acronyms: [{ short: 'CMT', long: 'Corporate Management Team' }],
    };
    const file = await written(withEvidence(councilPlan()), changes, folder, 'plan');
    expect(schemaBreaches(file, folder)).toEqual([]);
    const { title, subject, author, language, blocks } = readWithPython(file);
    expect([title, subject, author, language]).toEqual([
      'Data Quality Action Plan 2009/10',
      'Audit <Committee>, 24 June 2010',
      'Head of Policy',
      'en-GB',
    ]);
    expect(blocks[0]).toEqual({
      style: 'Paper Details',
      text: 'A & B Council · Appendix "A" · Audit <Committee> · 24 June 2010 · Agenda item 7',
    });
  });
});

describe('on LibreOffice’s pages', () => {
  const folder = sharedTempFolder();
  const fileName = (name: string, layout: Layout) => `${layout}-${CASES.findIndex(([own]) => own === name)}`;
  const pagesOf = (name: string, layout: Layout) => readPages(join(folder, `${fileName(name, layout)}.pdf`));

  beforeAll(async () => {
    const files: string[] = [];
    for (const layout of LAYOUTS) {
      for (const [name, plan] of CASES) files.push(await written(plan, { layout }, folder, fileName(name, layout)));
    }
    files.push(await written(longPlan(1000), {}, folder, 'long'));
    convertWithOffice(files, 'pdf', folder);
  });

  it.each(LAYOUTS)('every hard case is opened, on A4 landscape (%s)', (layout) => {
    for (const [name] of CASES) {
      const { pages, size } = pagesOf(name, layout);
      expect(pages.length, name).toBeGreaterThan(0);
      expect(size[0], name).toBeCloseTo(841.9, 0);
      expect(size[1], name).toBeCloseTo(595.3, 0);
    }
  });

  it.each(LAYOUTS)('a cell of 30,000 characters goes on over pages, and no bullet is cut off (%s)', (layout) => {
    const { pages, text } = pagesOf('a cell of 30,000 characters and 200 bullets', layout);
    expect(pages.length).toBeGreaterThan(10);
    const shown = text.replace(/\s+/g, ' ');
    for (const bullet of LONG_CELL.split('\n')) {
      expect(shown).toContain(bullet.slice(2, 25));
    }
    for (const page of pages) expect(page).toMatch(/Action\s+Date\s+Responsibility/);
  });

  it.each(LAYOUTS)(
    'a statement and themes of more than a page go on over pages, and no line is cut off (%s)',
    (layout) => {
      const { pages, text } = pagesOf('a statement and themes of 120 lines', layout);
      expect(pages.length).toBeGreaterThan(8);
      for (const [index, line] of LONG_BAND.split('\n').entries()) {
        expect(text.match(new RegExp(`${line}\\b`, 'g')), line).toHaveLength(3);
        expect(text).toMatch(new RegExp(`\\bD${index + 1}\\b`));
      }
    },
  );

  it.each(LAYOUTS)('a word of 1,000 characters stays within its cell, whole (%s)', (layout) => {
    const name = 'a word of 1,000 characters without spaces';
    const pdf = join(folder, `${fileName(name, layout)}.pdf`);
    const boxes = run('pdftotext', ['-bbox', pdf, '-']);
    const pieces = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(x+)</g)];
    expect(pieces.map(([, , , piece]) => piece).join('')).toHaveLength(2 * LONG_WORD.length);
    const { grid } = readDocx(new Uint8Array(readFileSync(join(folder, `${fileName(name, layout)}.docx`))));
    // In points from the page's edge; the number is in the first column.
    const edges = grid.map((_width, column) => (720 + grid.slice(0, column).reduce((sum, own) => sum + own, 0)) / 20);
    const cells = [2, 5].map((column) => [edges[column] ?? 0, edges[column + 1] ?? 0] as const);
    for (const [, left, right] of pieces) {
      const isWithin = cells.some(([from, to]) => Number(left) >= from && Number(right) <= to);
      expect(isWithin, `a piece from ${left} to ${right}`).toBe(true);
    }
  });

  it('1,000 actions are all there', () => {
    const { pages, text } = readPages(join(folder, 'long.pdf'));
    expect(pages.length).toBeGreaterThan(150);
    for (const number of [1, 17, 500, 999, 1000]) expect(text).toMatch(new RegExp(`^${number}\\b`, 'm'));
  });
});
