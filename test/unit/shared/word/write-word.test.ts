import { describe, expect, it } from 'vitest';
import { COUNCIL_LABELS, PLAN_FORMAT, type Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { COUNCIL_HEADINGS, cellsOf, expectedCells, geometryBreaches } from '../../../support/expect-original-layout.ts';
import { wordBytes } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { readDocx, xmlPart } from '../../../support/read-docx.ts';

let count = 0;
function newId(): string {
  count += 1;
  return `row-${count}`;
}

function planOf(rows: readonly Readonly<Record<string, unknown>>[], custom: Plan['columns']['custom'] = []): Plan {
  const columns = { ...COUNCIL_LABELS, custom };
  return restorePlan({ format: PLAN_FORMAT, title: 'Plan', columns, rows }, 'test', newId).plan;
}

async function exported(plan: Plan) {
  return readDocx(await wordBytes(plan));
}

describe('the 2009/10 plan in the original layout', async () => {
  const docx = await exported(restorePlan(publishedPlan, 'plan.json', newId).plan);

  it('has every cell of the plan, once, in order, in the right columns', () => {
    const [heading, ...rows] = docx.rows;
    expect(heading && cellsOf(heading)).toEqual(COUNCIL_HEADINGS.map((text, index) => [text, index === 0 ? 2 : 1]));
    expect(rows.map(cellsOf)).toEqual(publishedPlan.rows.map(expectedCells));
  });

  it('has seven grid columns as wide as the page, and each cell as wide as its columns', () => {
    expect(docx.grid).toHaveLength(7);
    expect(docx.grid.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 720);
    expect(geometryBreaches(docx)).toEqual([]);
  });

  it('repeats its heading row, and only that', () => {
    expect(docx.rows.map(({ isHeading }) => isHeading)).toEqual(docx.rows.map((_row, index) => index === 0));
  });

  it('cuts no row of it by the end of a page', () => {
    expect(docx.rows.every(({ cantSplit }) => cantSplit)).toBe(true);
  });

  it('shades themes and the heading row, and nothing else', () => {
    const [heading, ...rows] = docx.rows;
    expect(heading?.cells.every(({ fill }) => fill === 'BFBFBF')).toBe(true);
    for (const [index, row] of rows.entries()) {
      const isTheme = publishedPlan.rows[index]?.['kind'] === 'theme';
      expect(row.cells.every(({ fill }) => fill === (isTheme ? 'D9D9D9' : ''))).toBe(true);
    }
  });

  it('has its title as a heading, in its properties and in the footer, with the number of pages', () => {
    expect(docx.title).toBe('Data Quality Action Plan 2009/10');
    const core = xmlPart(docx, 'docProps/core.xml');
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe('Data Quality Action Plan 2009/10');
    expect(core.getElementsByTagName('dc:language')[0]?.textContent).toBe('en-GB');
    const footer = xmlPart(docx, 'word/footer1.xml');
    expect(footer.documentElement?.textContent).toContain('Data Quality Action Plan 2009/10');
    const fields = Array.from(footer.getElementsByTagName('w:instrText'), (field) => field.textContent);
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('keeps a theme and a statement on the page of what follows them', () => {
    const styles = Array.from(xmlPart(docx, 'word/styles.xml').getElementsByTagName('w:style'));
    for (const id of ['Theme', 'Statement']) {
      const style = styles.find((one) => one.getAttribute('w:styleId') === id);
      const keepNext = style?.getElementsByTagName('w:keepNext')[0];
      expect(keepNext, id).toBeDefined();
      expect(['false', '0', 'off'], id).not.toContain(keepNext?.getAttribute('w:val'));
    }
    const used = Array.from(docx.document.getElementsByTagName('w:pStyle'), (style) => style.getAttribute('w:val'));
    expect(used).toEqual(expect.arrayContaining(['Theme', 'Statement']));
  });

  it('is in British English, on A4 landscape, in Arial of 9 points', () => {
    const styles = xmlPart(docx, 'word/styles.xml');
    expect(styles.getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
    const size = docx.document.getElementsByTagName('w:pgSz')[0];
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h'), size?.getAttribute('w:orient')]).toEqual([
      '16838',
      '11906',
      'landscape',
    ]);
    const text = Array.from(styles.getElementsByTagName('w:style')).find(
      (style) => style.getAttribute('w:styleId') === 'TableText',
    );
    expect(text?.getElementsByTagName('w:sz')[0]?.getAttribute('w:val')).toBe('18');
    expect(styles.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:ascii')).toBe('Arial');
  });
});

describe('hard cells', () => {
  it('keep signs that XML means something by, other scripts and emoji', async () => {
    const evidence = '<b> & "quoted" \'too\' ]]>\n• نص عربي 📎\n\nlast';
    const docx = await exported(planOf([{ kind: 'action', number: '1', action: 'a', evidence }]));
    expect(docx.rows[1]?.cells[5]?.text).toBe(evidence);
  });

  it('lose only what no Word file can hold', async () => {
    const docx = await exported(planOf([{ kind: 'action', number: '1', action: 'a\u0001b\uFFFEc\uD800d\te' }]));
    expect(docx.rows[1]?.cells[1]?.text).toBe('abcd\te');
  });

  it('end a line wherever a program ended one, and join no words', async () => {
    const ends = 'one\vtwo\fthree\u2028four\u2029five\u0085six\rseven\r\neight';
    const plan = planOf([{ kind: 'action', number: '1', action: 'a' }]);
    // Not through the gate, which ends lines too: the document must not rely on it.
    const rows = plan.rows.map((row) => ({ ...row, evidence: ends }));
    const docx = await exported({ ...plan, rows });
    expect(docx.rows[1]?.cells[5]?.text).toBe('one\ntwo\nthree\nfour\nfive\nsix\nseven\neight');
  });

  it('may be cut by a page’s end where the row is taller than half a page', async () => {
    const long = 'A sentence of evidence that goes on for a while. '.repeat(120);
    const docx = await exported(planOf([{ kind: 'action', number: '1', action: 'a', evidence: long }]));
    expect(docx.rows[1]?.cantSplit).toBe(false);
    expect(docx.rows[1]?.cells[5]?.text).toBe(long);
  });

  it('may be cut there too where they are a statement or a theme, whose text stands over all columns', async () => {
    const long = Array.from({ length: 120 }, (_, index) => `Line ${index}`).join('\n');
    const docx = await exported(
      planOf([
        { kind: 'theme', text: long },
        { kind: 'statement', text: long },
        { kind: 'theme', text: long, date: 'May' },
        { kind: 'theme', text: 'A', date: long },
        { kind: 'theme', text: 'A', date: 'May' },
        { kind: 'statement', text: 'A' },
      ]),
    );
    expect(docx.rows.map(({ cantSplit }) => cantSplit)).toEqual([true, false, false, false, false, true, true]);
  });
});

describe('other plans', () => {
  it('may be empty', async () => {
    const docx = await exported(planOf([]));
    expect(docx.rows).toHaveLength(1);
    expect(geometryBreaches(docx)).toEqual([]);
  });

  it('keep their custom columns, within the page', async () => {
    const custom = ['RAG', 'Progress', 'Cost', 'Ward', 'Risk'].map((label) => ({ key: label.toLowerCase(), label }));
    const rows = [
      { kind: 'theme', text: 'T', date: 'May' },
      { kind: 'action', number: '1', custom: { rag: 'Green', risk: 'Low' } },
    ];
    const docx = await exported(planOf(rows, custom));
    expect(docx.grid).toHaveLength(12);
    expect(docx.grid.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 720);
    expect(geometryBreaches(docx)).toEqual([]);
    expect(docx.rows[0]?.cells.slice(6).map(({ text }) => text)).toEqual(custom.map(({ label }) => label));
    expect(docx.rows[2]?.cells.slice(7).map(({ text }) => text)).toEqual(['Green', '', '', '', 'Low']);
  });
});
